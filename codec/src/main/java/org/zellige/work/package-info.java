/** Work shared out among threads, with results that do not depend on how many there are. */
package org.zellige.work;
