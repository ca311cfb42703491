package org.zellige.imageio;

import java.awt.image.BufferedImage;
import java.util.List;
import javax.imageio.ImageTypeSpecifier;
import org.zellige.JpegColorSpace;

/** The types in which an image can be read, the one that users get unasked first. */
final class ImageTypes {
  private static final ImageTypeSpecifier BGR = type(BufferedImage.TYPE_3BYTE_BGR);
  private static final ImageTypeSpecifier INT_RGB = type(BufferedImage.TYPE_INT_RGB);
  private static final ImageTypeSpecifier INT_BGR = type(BufferedImage.TYPE_INT_BGR);
  private static final ImageTypeSpecifier GRAY = type(BufferedImage.TYPE_BYTE_GRAY);

  private ImageTypes() {}

  /** The types for what the components of an image mean. */
  static List<ImageTypeSpecifier> of(JpegColorSpace colorSpace) {
    return switch (colorSpace) {
      case GRAY -> List.of(GRAY, BGR, INT_RGB, INT_BGR);
      case YCBCR, RGB -> List.of(BGR, INT_RGB, INT_BGR, GRAY);
      case CMYK, YCCK, UNKNOWN -> List.of(BGR, INT_RGB, INT_BGR);
    };
  }

  private static ImageTypeSpecifier type(int bufferedImageType) {
    return ImageTypeSpecifier.createFromBufferedImageType(bufferedImageType);
  }
}
