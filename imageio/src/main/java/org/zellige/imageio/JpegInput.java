package org.zellige.imageio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegException;
import org.zellige.JpegInfo;
import org.zellige.Limits;
import org.zellige.imageio.metadata.MarkerSegment;
import org.zellige.imageio.metadata.TablesStream;
import org.zellige.segment.Mpf;

/**
 * The images of one stream, which may hold several: where its index (MPF) says, or without one one
 * after the other.
 */
final class JpegInput {
  /** Bytes of a stream of tables at most: all tables there can be take some thousands. */
  private static final int MOST_TABLES = 1 << 14;

  private final ImageInputStream stream;

  /** Stream positions of the images found so far. */
  private final List<Long> starts = new ArrayList<>();

  /** Whether the index told where the images are: then there are no others. */
  private boolean indexed;

  private @Nullable StoredImage loaded;

  /** What stands before the first image; null until that is loaded. */
  private @Nullable Optional<TablesStream> tables;

  /** Tables of a stream that the same reader had before; null if there was none. */
  private final byte @Nullable [] earlier;

  /**
   * Images from the stream's position on.
   *
   * @param earlier tables for images that have none, as a stream of their own
   * @throws IOException if the stream is closed
   */
  JpegInput(ImageInputStream stream, byte @Nullable [] earlier) throws IOException {
    this.stream = stream;
    this.earlier = earlier;
    starts.add(stream.getStreamPosition());
  }

  /** The tables that stand before the first image, if there are such. */
  Optional<TablesStream> tables(Limits limits) throws IOException {
    Optional<TablesStream> known = tables;
    if (known == null) {
      try {
        image(0, limits);
      } catch (JpegException e) {
        // Tables may stand before something that is no image.
      }
      known = tables == null ? Optional.empty() : tables;
    }
    return known;
  }

  /**
   * Looks at an image unless it was the last one looked at.
   *
   * @throws IndexOutOfBoundsException if there is no such image
   */
  StoredImage image(int index, Limits limits) throws IOException {
    StoredImage image = loaded;
    if (image == null || image.index() != index) {
      image = load(index, limits);
      loaded = image;
    }
    return image;
  }

  /** Counts the images, which reads all of them unless the stream has an index. */
  int count(Limits limits) throws IOException {
    while (findNext(limits)) {
      // Each one found leads to the next.
    }
    return starts.size();
  }

  private StoredImage load(int index, Limits limits) throws IOException {
    while (index >= starts.size()) {
      if (!findNext(limits)) {
        throw new IndexOutOfBoundsException("image " + index + " of " + starts.size());
      }
    }
    if (tables == null) {
      tables = TablesStream.parse(head());
      tables.ifPresent(t -> starts.set(0, starts.get(0) + t.length()));
    }
    long position = starts.get(index);
    byte[] before = tables.map(t -> TablesStream.of(t.segments())).orElse(earlier);
    StoredImage image = StoredImage.at(stream, index, position, before, limits);
    stream.seek(position);
    return image;
  }

  /** So much of the stream's start as tables may take. */
  private byte[] head() throws IOException {
    stream.seek(starts.get(0));
    return new ImageStreamInput(stream).readNBytes(MOST_TABLES);
  }

  /** Looks for more images than are known; there may be several in an index. */
  private boolean findNext(Limits limits) throws IOException {
    if (starts.size() == 1) {
      indexed = findListed(image(0, limits), limits);
      return indexed || findBehind(image(0, limits), limits);
    }
    if (indexed) {
      return false;
    }
    StoredImage last;
    try {
      last = image(starts.size() - 1, limits);
    } catch (JpegException e) {
      // What looked like an image is none that could be passed over.
      return false;
    }
    return findBehind(last, limits);
  }

  /** Looks where the index says. */
  private boolean findListed(StoredImage first, Limits limits) throws IOException {
    List<JpegInfo.Segment> segments =
        first.head().segments().stream().filter(s -> s.marker() == MarkerSegment.APP2).toList();
    if (segments.isEmpty()) {
      return false;
    }
    JpegInfo.Segment last = segments.get(segments.size() - 1);
    byte[] upTo = first.bytes(0, (int) (last.offset() + last.length()));
    List<Mpf.Entry> entries = Mpf.find(upTo, segments).map(Mpf::entries).orElse(List.of());
    for (Mpf.Entry e : entries) {
      long position = first.position() + e.offset();
      if (e.offset() < limits.maxInput() && !starts.contains(position) && startsAt(position)) {
        starts.add(position);
      }
    }
    first.leave(first.info(limits));
    return starts.size() > 1;
  }

  /** Looks behind an image, and behind the zeros with which cameras align the next one. */
  private boolean findBehind(StoredImage image, Limits limits) throws IOException {
    JpegInfo info = image.info(limits);
    image.leave(info);
    int next = stream.read();
    while (next == 0) {
      next = stream.read();
    }
    long position = stream.getStreamPosition() - 1;
    boolean found = next >= 0 && startsAt(position);
    if (found) {
      starts.add(position);
    }
    image.leave(info);
    return found;
  }

  private boolean startsAt(long position) throws IOException {
    stream.seek(position);
    return stream.read() == 0xFF && stream.read() == 0xD8 && stream.read() == 0xFF;
  }
}
