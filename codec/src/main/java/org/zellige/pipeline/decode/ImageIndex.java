package org.zellige.pipeline.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zellige.EmbeddedImage;
import org.zellige.JpegException;
import org.zellige.JpegInfo;
import org.zellige.Limits;
import org.zellige.segment.GainMap;
import org.zellige.segment.Headers;
import org.zellige.segment.Mpf;
import org.zellige.segment.StreamWindow;

/** Finds the images of a stream. */
public final class ImageIndex {
  /** Bytes of headers searched for what an image is: XMP and ISO metadata stand near the start. */
  private static final int MAX_HEADERS = 1 << 18;

  private final byte[] data;
  private final Limits limits;
  private final Set<Integer> gainMaps;
  private final List<EmbeddedImage> images = new ArrayList<>();

  private ImageIndex(byte[] data, Limits limits, JpegInfo primary) {
    this.data = data;
    this.limits = limits;
    this.gainMaps = GainMap.listedBy(data, primary.segments());
    images.add(new EmbeddedImage(0, EmbeddedImage.Kind.PRIMARY, 0, primary.endOffset()));
  }

  /**
   * The images of a stream, the one at its start first.
   *
   * @throws JpegException if that one is no JPEG, or damaged before its first scan
   */
  public static List<EmbeddedImage> of(byte[] data, Limits limits) throws JpegException {
    JpegInfo primary = ImageDecoder.inspect(StreamWindow.of(data, data.length), 0, limits);
    ImageIndex index = new ImageIndex(data, limits, primary);
    Mpf.find(data, primary.segments()).ifPresent(index::addListed);
    if (index.images.size() == 1) {
      index.addFollowing((int) primary.endOffset());
    }
    return List.copyOf(index.images);
  }

  /** Adds those images of an index that are where it says. */
  private void addListed(Mpf index) {
    List<Mpf.Entry> entries =
        index.entries().stream()
            .filter(e -> Headers.startAt(data, e.offset(), data.length))
            .toList();
    for (Mpf.Entry e : entries) {
      if (e.offset() > 0 && images.stream().noneMatch(i -> i.offset() == e.offset())) {
        add(e.kind(), (int) e.offset(), end(e, entries));
      }
    }
  }

  /** Where the index says, if the image ends there; else at the next one or the end of the data. */
  private long end(Mpf.Entry image, List<Mpf.Entry> all) {
    long stated = image.offset() + image.size();
    if (image.size() > 4 && stated <= data.length && isEoi((int) stated - 2)) {
      return stated;
    }
    return all.stream()
        .mapToLong(Mpf.Entry::offset)
        .filter(offset -> offset > image.offset())
        .min()
        .orElse(data.length);
  }

  private boolean isEoi(int at) {
    return data[at] == (byte) 0xFF && data[at + 1] == (byte) 0xD9;
  }

  /** Adds the images that follow one another, as far as their headers can be read. */
  private void addFollowing(int from) {
    Optional<Integer> start = nextStart(from);
    while (start.isPresent()) {
      long end;
      try {
        end =
            ImageDecoder.inspect(StreamWindow.of(data, data.length), start.get(), limits)
                .endOffset();
      } catch (JpegException e) {
        return;
      }
      add(EmbeddedImage.Kind.UNKNOWN, start.get(), end);
      start = nextStart((int) end);
    }
  }

  /** Where the next image starts, if nothing but zeros is in between: cameras align with them. */
  private Optional<Integer> nextStart(int from) {
    int at = from;
    while (at < data.length && data[at] == 0) {
      at++;
    }
    return Headers.startAt(data, at, data.length) ? Optional.of(at) : Optional.empty();
  }

  private void add(EmbeddedImage.Kind kind, int start, long end) {
    int index = images.size();
    List<JpegInfo.Segment> headers =
        Headers.of(data, start, (int) Math.min(end, (long) start + MAX_HEADERS));
    boolean gainMap = gainMaps.contains(index) || GainMap.isDescribedBy(data, headers);
    images.add(
        new EmbeddedImage(index, gainMap ? EmbeddedImage.Kind.GAIN_MAP : kind, start, end - start));
  }
}
