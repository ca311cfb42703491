package org.zellige.imageio.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Puts the payload of a marker segment together, most significant byte first. */
final class PayloadBuilder {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  PayloadBuilder u8(int value) {
    out.write(value);
    return this;
  }

  PayloadBuilder u16(int value) {
    return u8(value >> 8).u8(value);
  }

  PayloadBuilder identifier(String ascii) {
    return bytes(ascii.getBytes(StandardCharsets.US_ASCII)).u8(0);
  }

  PayloadBuilder bytes(byte[] bytes) {
    return bytes(bytes, 0, bytes.length);
  }

  PayloadBuilder bytes(byte[] bytes, int from, int length) {
    out.write(bytes, from, length);
    return this;
  }

  byte[] toArray() {
    return out.toByteArray();
  }
}
