package org.zellige.benchmarks.speed;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.imageio.ZelligeImageWriteParam;

/** The same through ImageIO, as programs use it: a reader and a writer, and streams over memory. */
final class PlugInPath implements ReadWritePath {
  private final byte[] file;
  private final ImageReader reader = ImageIoPlugin.ZELLIGE.reader();
  private final ImageWriter writer = ImageIoPlugin.ZELLIGE.writer();
  private final ImageReadParam fresh;
  private final ImageReadParam into;
  private final ZelligeImageWriteParam writeParam;
  private final BufferedImage image;

  /**
   * @param format {@link PixelFormat#INT_RGB} or {@link PixelFormat#BGR}
   */
  PlugInPath(Task task, PixelFormat format) throws IOException {
    file = task.file();
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
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, true);
      return reader.read(0, param);
    }
  }

  @Override
  public byte[] write() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), writeParam);
    }
    return bytes.toByteArray();
  }
}
