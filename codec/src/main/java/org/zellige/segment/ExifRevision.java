package org.zellige.segment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.zellige.Orientation;
import org.zellige.Thumbnail;

/**
 * An Exif segment that is made true to an image that was turned or cropped. Nothing in it moves,
 * for notes of camera makers hold offsets that nobody else understands; only a thumbnail with which
 * the structure ends may become longer.
 */
public final class ExifRevision {
  private static final int WIDTH = 0x0100;
  private static final int HEIGHT = 0x0101;
  private static final int X_RESOLUTION = 0x011A;
  private static final int Y_RESOLUTION = 0x011B;
  private static final int THUMBNAIL_LENGTH = 0x0202;
  private static final int EXIF_DIRECTORY = 0x8769;
  private static final int PIXEL_WIDTH = 0xA002;
  private static final int PIXEL_HEIGHT = 0xA003;
  private static final int RATIONAL = 5;

  /** The identifier with its padding. */
  private final byte[] head;

  /** From the byte order mark on. */
  private byte[] structure;

  private ExifRevision(byte[] head, byte[] structure) {
    this.head = head;
    this.structure = structure;
  }

  /** A copy to be revised; empty if the payload is not that of an Exif segment that can be read. */
  public static Optional<ExifRevision> of(byte[] payload) {
    if (!ExifEdit.isExif(payload)) {
      return Optional.empty();
    }
    ExifRevision revision =
        new ExifRevision(
            Arrays.copyOf(payload, ExifEdit.HEAD),
            Arrays.copyOfRange(payload, ExifEdit.HEAD, payload.length));
    return revision.directories().isEmpty() ? Optional.empty() : Optional.of(revision);
  }

  /** The payload as it has become. */
  public byte[] payload() {
    byte[] payload = Arrays.copyOf(head, head.length + structure.length);
    System.arraycopy(structure, 0, payload, head.length, structure.length);
    return payload;
  }

  /** States that image and thumbnail are upright, where something is stated at all. */
  public void setUpright() {
    for (TiffDirectory directory : directories()) {
      set(directory, Exif.ORIENTATION, Orientation.NORMAL.code());
    }
  }

  /** States the size of the image, where one is stated. */
  public void setSize(int width, int height) {
    TiffDirectory image = directories().get(0);
    set(image, WIDTH, width);
    set(image, HEIGHT, height);
    tiff()
        .flatMap(tiff -> tiff.directoryAt(image.number(EXIF_DIRECTORY, 0)))
        .ifPresent(exif -> {
          set(exif, PIXEL_WIDTH, width);
          set(exif, PIXEL_HEIGHT, height);
        });
  }

  /** Exchanges what is stated of the density across and down. */
  public void swapResolutions() {
    for (TiffDirectory directory : directories()) {
      Optional<TiffField> x = directory.field(X_RESOLUTION).filter(f -> f.type() == RATIONAL);
      Optional<TiffField> y = directory.field(Y_RESOLUTION).filter(f -> f.type() == RATIONAL);
      if (x.isPresent() && y.isPresent()) {
        ByteBuffer data = data();
        long across = data.getLong(x.get().offset());
        data.putLong(x.get().offset(), data.getLong(y.get().offset()));
        data.putLong(y.get().offset(), across);
      }
    }
  }

  /** Whether there is a second directory, which is that of a thumbnail. */
  public boolean hasThumbnail() {
    return directories().size() > 1;
  }

  /** The thumbnail, if it is a JPEG stream that lies in this segment whole. */
  public Optional<byte[]> jpegThumbnail() {
    return thumbnail()
        .filter(t -> t.format() == Thumbnail.Format.JPEG)
        .filter(t -> directories().get(1).number(THUMBNAIL_LENGTH, Long.MAX_VALUE) == t.length())
        .map(t -> Arrays.copyOfRange(structure, t.offset(), t.offset() + t.length()));
  }

  /**
   * Puts another thumbnail in the place of {@link #jpegThumbnail}, or leaves it out where it has no
   * room.
   *
   * @param width pixels
   * @param height pixels
   */
  public void replaceThumbnail(byte[] jpeg, int width, int height) {
    ExifThumbnail old = thumbnail().orElseThrow();
    boolean last = old.offset() + old.length() == structure.length;
    boolean fits =
        jpeg.length <= old.length()
            || (last && head.length + old.offset() + jpeg.length <= SegmentWriter.MAX_PAYLOAD);
    if (!fits) {
      removeThumbnail();
      return;
    }
    TiffDirectory directory = directories().get(1);
    set(directory, THUMBNAIL_LENGTH, jpeg.length);
    set(directory, WIDTH, width);
    set(directory, HEIGHT, height);
    Arrays.fill(structure, old.offset(), old.offset() + old.length(), (byte) 0);
    if (last) {
      structure = Arrays.copyOf(structure, old.offset() + jpeg.length);
    }
    System.arraycopy(jpeg, 0, structure, old.offset(), jpeg.length);
  }

  /** Leaves the thumbnail out, and its pixels with it. */
  public void removeThumbnail() {
    Optional<ExifThumbnail> old = thumbnail();
    OptionalInt link = tiff().map(Tiff::firstLink).orElse(OptionalInt.empty());
    link.ifPresent(at -> data().putInt(at, 0));
    if (old.isPresent()) {
      int start = old.get().offset();
      int end = start + old.get().length();
      Arrays.fill(structure, start, end, (byte) 0);
      if (end == structure.length) {
        structure = Arrays.copyOf(structure, start);
      }
    }
  }

  private Optional<ExifThumbnail> thumbnail() {
    List<TiffDirectory> directories = directories();
    return directories.size() > 1
        ? ExifThumbnail.parse(structure, directories.get(1))
        : Optional.empty();
  }

  private void set(TiffDirectory directory, int tag, int value) {
    directory.field(tag).ifPresent(field -> field.write(data(), value));
  }

  private Optional<Tiff> tiff() {
    return Tiff.of(structure);
  }

  private List<TiffDirectory> directories() {
    return tiff().map(Tiff::directories).orElse(List.of());
  }

  private ByteBuffer data() {
    return ByteBuffer.wrap(structure)
        .order(structure[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
  }
}
