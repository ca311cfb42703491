package org.zellige.benchmarks.speed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zellige.BaseTables;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/** The codec's own API. */
final class DirectPath implements ReadWritePath {
  private final Medium medium;
  private final byte[] bytes;
  private final Path source;
  private final Path target;
  private final JpegDecoder decoder;
  private final JpegEncoder encoder;
  private final Pixels image;
  private final Pixels destination;

  /**
   * @param format {@link PixelFormat#INT_RGB} or {@link PixelFormat#BGR}
   */
  DirectPath(Task task, PixelFormat format, Medium medium, Path folder) throws IOException {
    this.medium = medium;
    bytes = task.file();
    source = Files.write(folder.resolve("source.jpg"), bytes);
    target = folder.resolve("target.jpg");
    decoder = JpegDecoder.builder().format(format).build();
    encoder =
        JpegEncoder.builder()
            .effort(1)
            .optimizeHuffman(false)
            .tables(BaseTables.IJG)
            .quality(task.quality())
            .subsampling(task.subsampling())
            .build();
    image = format == PixelFormat.INT_RGB ? task.image() : decoder.decode(task.file()).pixels();
    destination = Pixels.allocate(format, image.width(), image.height());
  }

  @Override
  public Object read() throws IOException {
    return medium == Medium.FILE ? decoder.decode(source) : decoder.decode(bytes);
  }

  @Override
  public Object readInto() throws IOException {
    if (medium == Medium.MEMORY) {
      return decoder.decode(bytes, destination);
    }
    try (InputStream in = Files.newInputStream(source)) {
      return decoder.decode(in, destination, (first, rows) -> {});
    }
  }

  @Override
  public long write() throws IOException {
    if (medium == Medium.FILE) {
      encoder.encode(image, target);
      return Files.size(target);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    encoder.encode(image, out);
    return out.size();
  }
}
