package org.zellige.imageio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.zellige.JpegDecoder;
import org.zellige.JpegInfo;
import org.zellige.LimitExceededException;
import org.zellige.Limits;

/** The images of one stream, which may hold several, one right after the other. */
final class JpegInput {
  private final ImageInputStream stream;

  /** Stream positions of the images found so far. */
  private final List<Long> starts = new ArrayList<>();

  private @Nullable Image loaded;

  /**
   * Images from the stream's position on.
   *
   * @throws IOException if the stream is closed
   */
  JpegInput(ImageInputStream stream) throws IOException {
    this.stream = stream;
    starts.add(stream.getStreamPosition());
  }

  /**
   * One image in memory.
   *
   * @param index of the image in the stream
   * @param position of its SOI in the stream
   * @param bytes the image; what follows it may be there too
   * @param info its headers
   */
  @SuppressWarnings("ArrayRecordComponent") // a holder, never compared
  record Image(int index, long position, byte[] bytes, JpegInfo info) {}

  /**
   * Reads an image into memory unless it is there. The stream is left at its start.
   *
   * @throws IndexOutOfBoundsException if there is no such image
   */
  Image image(int index, Limits limits) throws IOException {
    Image image = loaded;
    if (image == null || image.index != index) {
      image = load(index, limits);
      loaded = image;
    }
    if (image.info.endOffset() > limits.maxInput()) {
      throw new LimitExceededException(
          "image of " + image.info.endOffset() + " bytes, allowed " + limits.maxInput(), -1);
    }
    return image;
  }

  /** Counts the images, which reads all of them. */
  int count(Limits limits) throws IOException {
    while (findNext(limits)) {
      // Each one found leads to the next.
    }
    return starts.size();
  }

  /** Puts the stream right behind an image. */
  void leave(Image image) throws IOException {
    stream.seek(image.position + image.info.endOffset());
  }

  private Image load(int index, Limits limits) throws IOException {
    while (index >= starts.size()) {
      if (!findNext(limits)) {
        throw new IndexOutOfBoundsException("image " + index + " of " + starts.size());
      }
    }
    long position = starts.get(index);
    stream.seek(position);
    byte[] bytes = StreamExtent.read(stream, limits.maxInput());
    stream.seek(position);
    return new Image(index, position, bytes, JpegDecoder.inspect(bytes));
  }

  /** Looks for an image behind the last one known. */
  private boolean findNext(Limits limits) throws IOException {
    leave(image(starts.size() - 1, limits));
    long position = stream.getStreamPosition();
    boolean found = stream.read() == 0xFF && stream.read() == 0xD8 && stream.read() == 0xFF;
    stream.seek(position);
    if (found) {
      starts.add(position);
    }
    return found;
  }
}
