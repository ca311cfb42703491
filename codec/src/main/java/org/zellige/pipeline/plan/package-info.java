/** What an encoding is to be: settings, and what follows from them before the first pixel. */
package org.zellige.pipeline.plan;
