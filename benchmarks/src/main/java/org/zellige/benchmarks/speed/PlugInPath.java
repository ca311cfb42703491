package org.zellige.benchmarks.speed;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.imageio.ZelligeImageWriteParam;

/** The same through ImageIO, as programs use it: a reader, a writer, and streams over both. */
final class PlugInPath implements ReadWritePath {
  private final Medium medium;
  private final byte[] bytes;
  private final File source;
  private final File target;
  private final ImageReader reader = ImageIoPlugin.ZELLIGE.reader();
  private final ImageWriter writer = ImageIoPlugin.ZELLIGE.writer();
  private final ImageReadParam fresh;
  private final ImageReadParam into;
  private final ZelligeImageWriteParam writeParam;
  private final BufferedImage image;

  /**
   * @param format {@link PixelFormat#INT_RGB} or {@link PixelFormat#BGR}
   */
  PlugInPath(Task task, PixelFormat format, Medium medium, Path folder) throws IOException {
    this.medium = medium;
    bytes = task.file();
    source = Files.write(folder.resolve("source.jpg"), bytes).toFile();
    target = folder.resolve("target.jpg").toFile();
    int type =
        format == PixelFormat.INT_RGB ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_3BYTE_BGR;
    fresh = reader.getDefaultReadParam();
    fresh.setDestinationType(ImageTypeSpecifier.createFromBufferedImageType(type));
    Pixels pixels = task.image();
    into = reader.getDefaultReadParam();
    into.setDestination(new BufferedImage(pixels.width(), pixels.height(), type));
    image =
        format == PixelFormat.INT_RGB
            ? new BufferedImage(pixels.width(), pixels.height(), type)
            : (BufferedImage) read();
    if (format == PixelFormat.INT_RGB) {
      image.setRGB(
          0, 0, pixels.width(), pixels.height(), pixels.ints(), pixels.offset(), pixels.stride());
    }
    writeParam = (ZelligeImageWriteParam) writer.getDefaultWriteParam();
    writeParam.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    writeParam.setCompressionQuality(task.quality() / 100F);
    writeParam.setSubsampling(task.subsampling());
    writeParam.setOptimizeHuffmanTables(false);
  }

  @Override
  public Object read() throws IOException {
    return read(fresh);
  }

  @Override
  public Object readInto() throws IOException {
    return read(into);
  }

  private BufferedImage read(ImageReadParam param) throws IOException {
    try (ImageInputStream in =
        medium == Medium.FILE
            ? new FileImageInputStream(source)
            : new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      return reader.read(0, param);
    }
  }

  @Override
  public long write() throws IOException {
    if (medium == Medium.FILE) {
      Files.deleteIfExists(target.toPath());
      try (var out = new FileImageOutputStream(target)) {
        write(out);
        return out.length();
      }
    }
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(written)) {
      write(out);
    }
    return written.size();
  }

  private void write(ImageOutputStream out) throws IOException {
    writer.setOutput(out);
    writer.write(null, new IIOImage(image, null, null), writeParam);
  }
}
