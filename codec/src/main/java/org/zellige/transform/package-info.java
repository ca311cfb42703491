/**
 * Forward and inverse transform, and the kernels: the hot loops over rows and block groups, of
 * which a room may offer a faster form.
 */
package org.zellige.transform;
