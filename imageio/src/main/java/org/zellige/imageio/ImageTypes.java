package org.zellige.imageio;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageTypeSpecifier;
import org.zellige.JpegInfo;

/**
 * The types in which an image can be read.
 *
 * @param all the one that users get unasked first
 * @param raw the one that is nearest to what is stored, if there is such; of YCbCr, for which Java
 *     has no colour space, it holds the colours by the same profile
 */
record ImageTypes(List<ImageTypeSpecifier> all, Optional<ImageTypeSpecifier> raw) {
  private static final int[] BGR_OFFSETS = {2, 1, 0};
  private static final int[] RGB_OFFSETS = {0, 1, 2};
  private static final int[] CMYK_OFFSETS = {0, 1, 2, 3};

  private static final ImageTypeSpecifier BGR = type(BufferedImage.TYPE_3BYTE_BGR);
  private static final ImageTypeSpecifier INT_RGB = type(BufferedImage.TYPE_INT_RGB);
  private static final ImageTypeSpecifier INT_BGR = type(BufferedImage.TYPE_INT_BGR);
  private static final ImageTypeSpecifier GRAY = type(BufferedImage.TYPE_BYTE_GRAY);
  private static final ImageTypeSpecifier GRAY_16 = type(BufferedImage.TYPE_USHORT_GRAY);
  private static final ImageTypeSpecifier RGB_16 =
      ImageTypeSpecifier.createInterleaved(
          ColorSpace.getInstance(ColorSpace.CS_sRGB),
          RGB_OFFSETS,
          DataBuffer.TYPE_USHORT,
          false,
          false);

  private static final List<ImageTypeSpecifier> SCREEN = List.of(BGR, INT_RGB, INT_BGR);

  ImageTypes {
    all = List.copyOf(all);
  }

  /**
   * The types of an image. More than eight bits per sample come first as they are, as from the
   * JDK's PNG reader.
   *
   * @param space the colours that the samples stand for where that is not sRGB; inks always have
   *     one
   */
  static ImageTypes of(JpegInfo info, Optional<ColorSpace> space) {
    boolean wide = info.precision() > 8;
    int dataType = wide ? DataBuffer.TYPE_USHORT : DataBuffer.TYPE_BYTE;
    List<ImageTypeSpecifier> all = new ArrayList<>();
    Optional<ImageTypeSpecifier> raw = Optional.empty();
    switch (info.colorSpace()) {
      case GRAY -> {
        addGray(all, wide);
        all.addAll(SCREEN);
        raw = Optional.of(all.get(0));
      }
      case YCBCR, RGB -> {
        if (wide) {
          all.add(RGB_16);
        }
        all.addAll(SCREEN);
        raw = space.map(s -> interleaved(s, wide ? RGB_OFFSETS : BGR_OFFSETS, dataType));
        raw.ifPresent(all::add);
        raw = raw.or(() -> Optional.of(all.get(0)));
        addGray(all, wide);
      }
      case CMYK, YCCK -> {
        all.addAll(SCREEN);
        raw = space.map(s -> interleaved(s, CMYK_OFFSETS, dataType));
        raw.ifPresent(all::add);
      }
      case UNKNOWN -> all.addAll(SCREEN);
    }
    return new ImageTypes(all, raw);
  }

  private static void addGray(List<ImageTypeSpecifier> all, boolean wide) {
    if (wide) {
      all.add(GRAY_16);
    }
    all.add(GRAY);
  }

  private static ImageTypeSpecifier interleaved(ColorSpace space, int[] offsets, int dataType) {
    return ImageTypeSpecifier.createInterleaved(space, offsets, dataType, false, false);
  }

  private static ImageTypeSpecifier type(int bufferedImageType) {
    return ImageTypeSpecifier.createFromBufferedImageType(bufferedImageType);
  }
}
