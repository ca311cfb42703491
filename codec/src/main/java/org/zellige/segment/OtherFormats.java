package org.zellige.segment;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Names of other formats by their first bytes, for the message that refuses them. */
final class OtherFormats {
  private static final List<Signature> SIGNATURES =
      List.of(
          Signature.of(0, "ff4fff51", "a JPEG 2000 codestream"),
          Signature.of(0, "0000000c6a5020200d0a870a", "a JPEG 2000 file (JP2)"),
          Signature.of(0, "ff0a", "a JPEG XL codestream"),
          Signature.of(0, "0000000c4a584c200d0a870a", "a JPEG XL file"),
          Signature.of(0, "4949bc01", "a JPEG XR file"),
          Signature.of(0, "89504e470d0a1a0a", "a PNG file"),
          Signature.of(0, "49492a00", "a TIFF file"),
          Signature.of(0, "4d4d002a", "a TIFF file"),
          Signature.of(0, "47494638", "a GIF file"),
          Signature.of(0, "424d", "a BMP file"),
          Signature.of(0, "25504446", "a PDF file"),
          Signature.of(8, "57454250", "a WebP file"),
          Signature.of(4, "6674797061766966", "an AVIF file"),
          Signature.of(4, "6674797068656963", "a HEIF file"));

  private OtherFormats() {}

  private record Signature(int offset, byte[] bytes, String name) {
    static Signature of(int offset, String hex, String name) {
      return new Signature(offset, HexFormat.of().parseHex(hex), name);
    }

    boolean matches(byte[] data, int start, int end) {
      int from = start + offset;
      int to = from + bytes.length;
      return to <= end && Arrays.equals(data, from, to, bytes, 0, bytes.length);
    }
  }

  /** The format that data from {@code start} to {@code end} begin like, with its article. */
  static Optional<String> find(byte[] data, int start, int end) {
    return SIGNATURES.stream()
        .filter(signature -> signature.matches(data, start, end))
        .map(Signature::name)
        .findFirst();
  }
}
