package org.zellige.batch.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether a file is worth reading as an image, by its first bytes; by its name only for TGA. */
public final class Signature {
  /** Bytes that are looked at. */
  private static final int LENGTH = 12;

  /** How names of images end. */
  private static final List<String> EXTENSIONS =
      List.of(
          "jpg", "jpeg", "jpe", "jfif", "jif", "mpo", "png", "tif", "tiff", "webp", "bmp", "gif",
          "psd", "pnm", "ppm", "pgm", "pbm", "pam", "pfm", "tga", "hdr", "sgi", "rgb", "bw", "pcx");

  private static final List<byte[]> BEGINNINGS =
      List.of(
          bytes("\u00FF\u00D8"), // JPEG
          bytes("\u0089PNG"),
          bytes("II*\0"), // TIFF
          bytes("MM\0*"),
          bytes("GIF8"),
          bytes("BM"),
          bytes("8BPS"), // PSD
          bytes("#?R"), // HDR
          bytes("\u0001\u00DA"), // SGI
          bytes("\n")); // PCX

  private Signature() {}

  private static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * Whether a file begins as images do.
   *
   * @throws IOException if it cannot be read
   */
  public static boolean isImage(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(LENGTH);
    }
    return BEGINNINGS.stream().anyMatch(beginning -> startsWith(head, beginning))
        || isPnm(head)
        || isWebp(head)
        || extension(file).equals("tga");
  }

  /** Whether a file begins as a JPEG does. */
  public static boolean isJpeg(byte[] head) {
    return startsWith(head, BEGINNINGS.get(0));
  }

  /** Whether a file's name says that it is an image. */
  public static boolean isNamedAsImage(Path file) {
    return EXTENSIONS.contains(extension(file));
  }

  private static boolean isPnm(byte[] head) {
    return head.length > 2 && head[0] == 'P' && head[1] >= '1' && head[1] <= '7' && head[2] <= ' ';
  }

  private static boolean isWebp(byte[] head) {
    return startsWith(head, bytes("RIFF"))
        && head.length == LENGTH
        && Arrays.equals(Arrays.copyOfRange(head, 8, LENGTH), bytes("WEBP"));
  }

  private static boolean startsWith(byte[] head, byte[] beginning) {
    return head.length >= beginning.length
        && Arrays.equals(head, 0, beginning.length, beginning, 0, beginning.length);
  }

  private static String extension(Path file) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
