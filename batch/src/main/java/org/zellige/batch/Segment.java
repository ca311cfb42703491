package org.zellige.batch;

/**
 * A marker segment that goes from file to file as it stands.
 *
 * @param marker the code after 0xFF
 * @param payload the bytes after the length field
 */
record Segment(int marker, byte[] payload) {}
