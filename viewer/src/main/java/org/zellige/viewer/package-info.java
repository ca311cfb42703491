/** The window, put together: see {@code model} for what it shows and {@code view} for how. */
package org.zellige.viewer;
