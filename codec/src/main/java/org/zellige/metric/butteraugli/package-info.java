/** The parts of Butteraugli, and its slope. */
package org.zellige.metric.butteraugli;
