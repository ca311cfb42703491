package org.zellige.batch;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.DataBufferUShort;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.SinglePixelPackedSampleModel;
import java.awt.image.WritableRaster;
import java.util.Arrays;
import org.zellige.PixelFormat;
import org.zellige.Pixels;

/** Between AWT's images and the codec's. */
final class BufferedImages {
  private BufferedImages() {}

  /**
   * The image in eight bits per channel: GRAY, INT_RGB or INT_ARGB. May share the image's array.
   *
   * <p>Gray samples are taken as they are: AWT calls them linear and would lighten them, but no
   * file means that.
   */
  static Pixels toPixels(BufferedImage image) {
    ColorModel model = image.getColorModel();
    if (isGray(image)) {
      return model.hasAlpha() ? grayWithAlpha(image) : gray(image);
    }
    if (model instanceof IndexColorModel palette && isGray(palette)) {
      return gray(image, palette);
    }
    if (!model.getColorSpace().isCS_sRGB()) {
      int type = model.hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
      BufferedImage converted = new BufferedImage(image.getWidth(), image.getHeight(), type);
      return toPixels(new ColorConvertOp(null).filter(image, converted));
    }
    return switch (image.getType()) {
      case BufferedImage.TYPE_INT_RGB -> packed(image, PixelFormat.INT_RGB);
      case BufferedImage.TYPE_INT_ARGB -> packed(image, PixelFormat.INT_ARGB);
      case BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_4BYTE_ABGR -> fromBytes(image);
      default -> byPixel(image);
    };
  }

  /** Whether the samples themselves are gray values, of integers. */
  private static boolean isGray(BufferedImage image) {
    ColorModel model = image.getColorModel();
    int type = model.getTransferType();
    return model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
        && image.getRaster().getNumBands() == model.getNumComponents()
        && !model.isAlphaPremultiplied()
        && (type == DataBuffer.TYPE_BYTE
            || type == DataBuffer.TYPE_USHORT
            || type == DataBuffer.TYPE_INT);
  }

  private static boolean isGray(IndexColorModel palette) {
    boolean gray = !palette.hasAlpha();
    for (int i = 0; i < palette.getMapSize(); i++) {
      gray &= palette.getRed(i) == palette.getGreen(i) && palette.getRed(i) == palette.getBlue(i);
    }
    return gray;
  }

  /** Not by drawing, as AWT takes long to get its own loops ready. */
  private static Pixels fromBytes(BufferedImage image) {
    Raster raster = image.getRaster();
    byte[] bytes = ((DataBufferByte) raster.getDataBuffer()).getData();
    PixelInterleavedSampleModel layout = (PixelInterleavedSampleModel) raster.getSampleModel();
    boolean alpha = image.getColorModel().hasAlpha();
    Pixels pixels =
        Pixels.allocate(
            alpha ? PixelFormat.INT_ARGB : PixelFormat.INT_RGB,
            image.getWidth(),
            image.getHeight());
    int step = layout.getPixelStride();
    int[] bands = layout.getBandOffsets();
    int start =
        raster.getDataBuffer().getOffset()
            - raster.getSampleModelTranslateY() * layout.getScanlineStride()
            - raster.getSampleModelTranslateX() * step;
    for (int y = 0; y < pixels.height(); y++) {
      int from = start + y * layout.getScanlineStride();
      int to = pixels.rowOffset(y);
      for (int x = 0; x < pixels.width(); x++) {
        int red = bytes[from + bands[0]] & 0xFF;
        int green = bytes[from + bands[1]] & 0xFF;
        int blue = bytes[from + bands[2]] & 0xFF;
        int opacity = alpha ? bytes[from + bands[3]] << 24 : 0;
        pixels.ints()[to + x] = opacity | red << 16 | green << 8 | blue;
        from += step;
      }
    }
    return pixels;
  }

  private static Pixels packed(BufferedImage image, PixelFormat format) {
    Raster raster = image.getRaster();
    DataBufferInt buffer = (DataBufferInt) raster.getDataBuffer();
    SinglePixelPackedSampleModel layout = (SinglePixelPackedSampleModel) raster.getSampleModel();
    int stride = layout.getScanlineStride();
    int offset =
        buffer.getOffset()
            - raster.getSampleModelTranslateY() * stride
            - raster.getSampleModelTranslateX();
    return Pixels.of(format, buffer.getData(), offset, stride, image.getWidth(), image.getHeight());
  }

  private static Pixels byPixel(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    boolean alpha = image.getColorModel().hasAlpha();
    Pixels pixels =
        Pixels.allocate(alpha ? PixelFormat.INT_ARGB : PixelFormat.INT_RGB, width, height);
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, pixels.ints(), pixels.rowOffset(y), width);
    }
    return pixels;
  }

  private static Pixels gray(BufferedImage image) {
    Pixels pixels = Pixels.allocate(PixelFormat.GRAY, image.getWidth(), image.getHeight());
    int[] row = new int[image.getWidth()];
    int max = maximum(image, 0);
    for (int y = 0; y < image.getHeight(); y++) {
      samples(image, y, 0, row);
      int at = pixels.rowOffset(y);
      for (int x = 0; x < row.length; x++) {
        pixels.bytes()[at + x] = (byte) eightBits(row[x], max);
      }
    }
    return pixels;
  }

  private static Pixels gray(BufferedImage image, IndexColorModel palette) {
    Pixels pixels = Pixels.allocate(PixelFormat.GRAY, image.getWidth(), image.getHeight());
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      samples(image, y, 0, row);
      int at = pixels.rowOffset(y);
      for (int x = 0; x < row.length; x++) {
        pixels.bytes()[at + x] = (byte) palette.getGreen(row[x]);
      }
    }
    return pixels;
  }

  /** INT_ARGB, or GRAY if nothing shines through. */
  private static Pixels grayWithAlpha(BufferedImage image) {
    Pixels pixels = Pixels.allocate(PixelFormat.INT_ARGB, image.getWidth(), image.getHeight());
    int[] gray = new int[image.getWidth()];
    int[] alpha = new int[image.getWidth()];
    int grayMax = maximum(image, 0);
    int alphaMax = maximum(image, 1);
    boolean opaque = true;
    for (int y = 0; y < image.getHeight(); y++) {
      samples(image, y, 0, gray);
      samples(image, y, 1, alpha);
      int at = pixels.rowOffset(y);
      for (int x = 0; x < gray.length; x++) {
        int value = eightBits(gray[x], grayMax);
        int opacity = eightBits(alpha[x], alphaMax);
        opaque &= opacity == 255;
        pixels.ints()[at + x] = opacity << 24 | value << 16 | value << 8 | value;
      }
    }
    return opaque ? gray(image) : pixels;
  }

  private static void samples(BufferedImage image, int y, int band, int[] row) {
    Raster raster = image.getRaster();
    raster.getSamples(raster.getMinX(), raster.getMinY() + y, row.length, 1, band, row);
  }

  private static int maximum(BufferedImage image, int band) {
    return (int) ((1L << Math.min(31, image.getColorModel().getComponentSize(band))) - 1);
  }

  private static int eightBits(int sample, int max) {
    return max == 255 ? sample : (int) ((Integer.toUnsignedLong(sample) * 255 + max / 2) / max);
  }

  /**
   * The pixels as an image of AWT. Shares the array where it can.
   *
   * @param pixels GRAY, INT_RGB, GRAY_16 or RGB_16
   */
  static BufferedImage toImage(Pixels pixels) {
    if (pixels.format().elementBytes() == Short.BYTES) {
      return wide(pixels);
    }
    int width = pixels.width();
    int height = pixels.height();
    if (pixels.format() == PixelFormat.GRAY) {
      BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
      byte[] out = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
      for (int y = 0; y < height; y++) {
        System.arraycopy(pixels.bytes(), pixels.rowOffset(y), out, y * width, width);
      }
      return image;
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] out = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    for (int y = 0; y < height; y++) {
      System.arraycopy(pixels.ints(), pixels.rowOffset(y), out, y * width, width);
    }
    return image;
  }

  /** Sixteen bits per channel. */
  private static BufferedImage wide(Pixels pixels) {
    int bands = pixels.format().elementsPerPixel();
    int[] offsets = new int[bands];
    Arrays.setAll(offsets, band -> pixels.offset() + band);
    DataBuffer buffer = new DataBufferUShort(pixels.shorts(), pixels.shorts().length);
    WritableRaster raster =
        Raster.createInterleavedRaster(
            buffer, pixels.width(), pixels.height(), pixels.stride(), bands, offsets, null);
    int space = bands == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB;
    ColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(space),
            false,
            false,
            Transparency.OPAQUE,
            DataBuffer.TYPE_USHORT);
    return new BufferedImage(model, raster, false, null);
  }
}
