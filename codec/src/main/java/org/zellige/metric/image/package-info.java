/** Images as metrics take them: planes of light, halved, blurred, on backgrounds. */
package org.zellige.metric.image;
