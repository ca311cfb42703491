package org.zellige.benchmarks.speed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.zellige.BaseTables;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/** The codec's own API. */
final class DirectPath implements ReadWritePath {
  private final byte[] file;
  private final JpegDecoder decoder;
  private final JpegEncoder encoder;
  private final Pixels image;
  private final Pixels destination;

  /**
   * @param format {@link PixelFormat#INT_RGB} or {@link PixelFormat#BGR}
   */
  DirectPath(Task task, PixelFormat format) throws IOException {
    file = task.file();
    decoder = JpegDecoder.builder().format(format).build();
    encoder =
        JpegEncoder.builder()
            .effort(1)
            .tables(BaseTables.IJG)
            .quality(task.quality())
            .subsampling(task.subsampling())
            .build();
    image = format == PixelFormat.INT_RGB ? task.image() : decoder.decode(task.file()).pixels();
    destination = Pixels.allocate(format, image.width(), image.height());
  }

  @Override
  public Object read() throws IOException {
    return decoder.decode(file);
  }

  @Override
  public Object readInto() throws IOException {
    return decoder.decode(file, destination);
  }

  @Override
  public byte[] write() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    encoder.encode(image, out);
    return out.toByteArray();
  }
}
