/** The window: the model knows nothing of the views, and the views keep no state of their own. */
package org.zellige.viewer;
