/** From component samples to full-size samples, and back. */
package org.zellige.sample;
