/** A sequential scan decoded by several threads, stretch by stretch. */
package org.zellige.entropy.stretch;
