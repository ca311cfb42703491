/** A reader of ICC profiles (ICC.1), as far as inks need it. */
package org.zellige.color.icc;
