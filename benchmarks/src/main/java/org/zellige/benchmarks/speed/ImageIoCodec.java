package org.zellige.benchmarks.speed;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.zellige.Pixels;
import org.zellige.benchmarks.image.AwtPixels;

/**
 * A plug-in of ImageIO, writing from the image type that the plug-in prefers and reading into the
 * type that its reader offers first.
 */
final class ImageIoCodec implements Codec {
  private final byte[] file;
  private final ImageWriter writer;
  private final ImageWriteParam writeParam;
  private final IIOImage image;
  private final ImageReader reader;
  private final ImageReadParam readParam;
  private final BufferedImage destination;
  private final ByteArrayOutputStream encoded;

  ImageIoCodec(ImageIoPlugin plugin, Task task) throws IOException {
    file = task.file();
    writer = plugin.writer();
    writeParam = ImageIoPlugin.writeParam(writer, task.quality(), task.progressive());
    BufferedImage source = plugin.toFavourite(task.image());
    IIOMetadata metadata = ImageIoPlugin.metadata(writer, source, writeParam, task.subsampling());
    image = new IIOImage(source, null, metadata);
    encoded = new ByteArrayOutputStream(2 * file.length);
    reader = plugin.reader();
    destination = allocateDestination();
    readParam = reader.getDefaultReadParam();
    readParam.setDestination(destination);
  }

  private BufferedImage allocateDestination() throws IOException {
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, true);
      return reader
          .getImageTypes(0)
          .next()
          .createBufferedImage(reader.getWidth(0), reader.getHeight(0));
    }
  }

  @Override
  public int encode() throws IOException {
    encoded.reset();
    try (var out = new MemoryCacheImageOutputStream(encoded)) {
      writer.setOutput(out);
      writer.write(null, image, writeParam);
    }
    return encoded.size();
  }

  @Override
  public Object decode() throws IOException {
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, true);
      return reader.read(0, readParam);
    }
  }

  @Override
  public byte[] encoded() {
    return encoded.toByteArray();
  }

  @Override
  public Pixels decoded() {
    return AwtPixels.copyOf(destination);
  }

  @Override
  public void close() {
    writer.dispose();
    reader.dispose();
  }
}
