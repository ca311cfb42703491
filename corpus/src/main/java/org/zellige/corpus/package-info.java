/** Placeholder. */
package org.zellige.corpus;
