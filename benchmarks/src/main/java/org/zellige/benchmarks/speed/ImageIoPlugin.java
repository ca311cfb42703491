package org.zellige.benchmarks.speed;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.zellige.Pixels;
import org.zellige.Subsampling;
import org.zellige.benchmarks.image.AwtPixels;

/** The JPEG reader and writer that one provider has registered with ImageIO. */
enum ImageIoPlugin {
  /** Comes with the JDK and wraps libjpeg 6b; BGR bytes are what it takes with the least detour. */
  JDK("com.sun.imageio.plugins.jpeg.", BufferedImage.TYPE_3BYTE_BGR),

  ZELLIGE("org.zellige.imageio.", BufferedImage.TYPE_INT_RGB);

  private static final String METADATA_FORMAT = "javax_imageio_jpeg_image_1.0";

  private final String classPrefix;
  private final int favouriteType;

  /**
   * @param classPrefix how the names of its classes begin
   * @param favouriteType the type of {@link BufferedImage} that it writes fastest
   */
  ImageIoPlugin(String classPrefix, int favouriteType) {
    this.classPrefix = classPrefix;
    this.favouriteType = favouriteType;
  }

  /** Whether both reader and writer are registered. */
  boolean isPresent() {
    return find(ImageIO.getImageReadersByFormatName("jpeg")).isPresent()
        && find(ImageIO.getImageWritersByFormatName("jpeg")).isPresent();
  }

  /** A new reader. */
  ImageReader reader() {
    return find(ImageIO.getImageReadersByFormatName("jpeg")).orElseThrow();
  }

  /** A new writer. */
  ImageWriter writer() {
    return find(ImageIO.getImageWritersByFormatName("jpeg")).orElseThrow();
  }

  private <T> Optional<T> find(Iterator<T> candidates) {
    while (candidates.hasNext()) {
      T candidate = candidates.next();
      if (candidate.getClass().getName().startsWith(classPrefix)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** A copy of packed RGB pixels in the favourite type. */
  BufferedImage toFavourite(Pixels rgb) {
    BufferedImage image = new BufferedImage(rgb.width(), rgb.height(), favouriteType);
    image.setRGB(0, 0, rgb.width(), rgb.height(), rgb.ints(), rgb.offset(), rgb.stride());
    return image;
  }

  /** Encodes packed RGB pixels once. */
  byte[] write(Pixels rgb, Subsampling subsampling, int quality, boolean progressive)
      throws IOException {
    ImageWriter writer = writer();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(file)) {
      BufferedImage image = toFavourite(rgb);
      ImageWriteParam param = writeParam(writer, quality, progressive);
      writer.setOutput(out);
      writer.write(
          null, new IIOImage(image, null, metadata(writer, image, param, subsampling)), param);
    } finally {
      writer.dispose();
    }
    return file.toByteArray();
  }

  /** Decodes a file once. */
  Pixels read(byte[] file) throws IOException {
    ImageReader reader = reader();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, true);
      return AwtPixels.copyOf(reader.read(0));
    } finally {
      reader.dispose();
    }
  }

  /**
   * Settings for a quality on the IJG scale, 1…100, which ImageIO divides by 100, and the example
   * Huffman tables, which the JDK takes by default and Zellige does not.
   */
  static ImageWriteParam writeParam(ImageWriter writer, int quality, boolean progressive) {
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(quality / 100f);
    if (param instanceof JPEGImageWriteParam jpeg) {
      jpeg.setOptimizeHuffmanTables(progressive);
    }
    if (progressive) {
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    return param;
  }

  /** The writer's default metadata with other sampling factors: ImageIO has no setting for them. */
  static IIOMetadata metadata(
      ImageWriter writer, BufferedImage image, ImageWriteParam param, Subsampling subsampling)
      throws IOException {
    IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
    Node tree = metadata.getAsTree(METADATA_FORMAT);
    if (!(tree instanceof Element root
        && root.getElementsByTagName("componentSpec").item(0) instanceof Element luma)) {
      throw new IOException("no component in the metadata of " + writer.getClass().getName());
    }
    luma.setAttribute("HsamplingFactor", Integer.toString(subsampling.horizontal()));
    luma.setAttribute("VsamplingFactor", Integer.toString(subsampling.vertical()));
    metadata.setFromTree(METADATA_FORMAT, tree);
    return metadata;
  }
}
