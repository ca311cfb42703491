/** The loops of the metrics that take the time, for those who can do them faster. */
package org.zellige.metric.kernel;
