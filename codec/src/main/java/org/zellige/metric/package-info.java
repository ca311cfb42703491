/** How far one image is from another. */
package org.zellige.metric;
