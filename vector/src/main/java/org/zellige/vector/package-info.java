/** The kernels of {@code org.zellige.transform} on the Vector API, found as a service. */
package org.zellige.vector;
