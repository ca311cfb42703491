package org.zellige.imageio;

import java.io.IOException;
import java.io.InputStream;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegDecoder;
import org.zellige.JpegException;
import org.zellige.JpegInfo;
import org.zellige.LimitExceededException;
import org.zellige.Limits;

/**
 * One image of a stream, which is read when something is asked for: its headers up to the first
 * scan at once, all of them if need be, its data when it is decoded.
 */
final class StoredImage {
  private final ImageInputStream stream;
  private final int index;
  private final long position;
  private final JpegInfo head;
  private final byte @Nullable [] tables;
  private @Nullable JpegInfo info;
  private @Nullable StoredColors colors;

  private StoredImage(
      ImageInputStream stream, int index, long position, JpegInfo head, byte @Nullable [] tables) {
    this.stream = stream;
    this.index = index;
    this.position = position;
    this.head = head;
    this.tables = tables;
  }

  /**
   * Looks at the headers of an image.
   *
   * @param index of the image in the stream
   * @param position of its SOI in the stream
   * @param tables a stream of tables that went before the images; null if there was none
   */
  static StoredImage at(
      ImageInputStream stream, int index, long position, byte @Nullable [] tables, Limits limits)
      throws IOException {
    stream.seek(position);
    JpegInfo head = JpegDecoder.headers(new ImageStreamInput(stream), limits);
    StoredImage image = new StoredImage(stream, index, position, head, tables);
    // A height that follows on the data must be looked for there.
    return head.height() > 0
        ? image
        : new StoredImage(stream, index, position, image.info(limits), tables);
  }

  /** Number of the image in the stream. */
  int index() {
    return index;
  }

  /** Position of its SOI in the stream. */
  long position() {
    return position;
  }

  /** Its headers, up to the first scan. */
  JpegInfo head() {
    return head;
  }

  /** A stream of tables that went before the images; null if there was none. */
  byte @Nullable [] tables() {
    return tables;
  }

  /**
   * All headers, for which the data are passed over. Those up to the first scan where the rest
   * cannot be made out; decoding may still get further.
   */
  JpegInfo info(Limits limits) throws IOException {
    JpegInfo known = info;
    if (known == null) {
      try {
        known = JpegDecoder.inspect(open(), limits);
      } catch (LimitExceededException e) {
        throw e;
      } catch (JpegException e) {
        known = head;
      }
      info = known;
    }
    return known;
  }

  /** Whether the first scan says that no other can follow. */
  boolean hasOneScan() {
    boolean sequential =
        switch (head.process()) {
          case BASELINE, EXTENDED_SEQUENTIAL, EXTENDED_SEQUENTIAL_ARITHMETIC -> true;
          default -> false;
        };
    return sequential
        && head.scans().size() == 1
        && head.scans().get(0).componentIds().size() == head.components().size();
  }

  /** What its samples stand for, found out once, so that the types of two calls are equal. */
  StoredColors colors() {
    StoredColors known = colors;
    if (known == null) {
      known = StoredColors.of(head);
      colors = known;
    }
    return known;
  }

  /** The types in which it can be read. */
  ImageTypes types() {
    return ImageTypes.of(head, colors().space());
  }

  /** The image from its start; what follows in the stream follows here, too. */
  InputStream open() throws IOException {
    stream.seek(position);
    return new ImageStreamInput(stream);
  }

  /** Part of the image, shorter where the stream ends before. */
  byte[] bytes(long offset, int length) throws IOException {
    stream.seek(position + offset);
    return new ImageStreamInput(stream).readNBytes(length);
  }

  /** Puts the stream right behind the image. */
  void leave(JpegInfo all) throws IOException {
    stream.seek(position + all.endOffset());
  }
}
