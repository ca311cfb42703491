/** Between pixels and the components of a JPEG. */
package org.zellige.color;
