/** The views: they show the model, pass on what the user does, and keep no state of their own. */
package org.zellige.viewer.view;
