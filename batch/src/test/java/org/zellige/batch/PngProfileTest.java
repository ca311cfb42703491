package org.zellige.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zellige.Limits;
import org.zellige.Pixels;

class PngProfileTest {
  @Test
  void survivesWritingAndReading() throws IOException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    Pixels pixels = Pixels.ofIntRgb(new int[] {0x102030, 0x405060}, 2, 1);
    byte[] png = RasterFormat.PNG.encode(pixels, Optional.of(profile));
    SourceImage image = ImageFiles.read(png, Limits.DEFAULT);
    assertThat(image.metadata().iccProfile())
        .hasValueSatisfying(p -> assertThat(p).isEqualTo(profile));
    assertThat(image.pixels().ints()[1] & 0xFFFFFF).isEqualTo(0x405060);
  }

  @Test
  void isAbsentWhereThereIsNone() throws IOException {
    assertThat(ImageFiles.read(TestImages.png(), Limits.DEFAULT).metadata().iccProfile()).isEmpty();
  }
}
