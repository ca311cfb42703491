package org.zellige.benchmarks.study;

import java.io.IOException;

/** Makes JPEG files. */
interface Encoder {
  /** As it stands in tables. */
  String name();

  /**
   * Encodes an image.
   *
   * @param quality 0…100, as the encoder understands it
   */
  byte[] encode(StudyImage image, int quality) throws IOException, InterruptedException;

  /**
   * Reads {@code KIND:REST}; see the command's help for what kinds there are.
   *
   * @throws IllegalArgumentException if it is not of this form or the encoder is not there
   */
  static Encoder parse(String text) {
    int colon = text.indexOf(':');
    String kind = colon < 0 ? text : text.substring(0, colon);
    String rest = colon < 0 ? "" : text.substring(colon + 1);
    int equals = rest.indexOf('=');
    String name = equals < 0 ? text : rest.substring(0, equals);
    String settings = rest.substring(equals + 1);
    return switch (kind) {
      case "zellige" -> ZelligeEncoder.parse(name, settings);
      case "command" -> CommandEncoder.parse(name, settings);
      case "imageio" -> ImageIoEncoder.parse(name, settings);
      default ->
          throw new IllegalArgumentException(
              "an encoder is zellige:…, command:… or imageio:…, not " + text);
    };
  }
}
