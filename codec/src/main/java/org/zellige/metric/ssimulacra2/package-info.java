/** The parts of SSIMULACRA2, and its slope. */
package org.zellige.metric.ssimulacra2;
