package org.zellige.batch;

/** How many bits per channel an image is read with. */
enum Depth {
  /** Eight, whatever the file has. */
  EIGHT,
  /** Sixteen if the file has more than eight and no transparency, else eight. */
  AS_STORED
}
