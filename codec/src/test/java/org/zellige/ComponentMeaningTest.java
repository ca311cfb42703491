package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What components are taken for, where the caller knows better than the stream. */
class ComponentMeaningTest {
  @Test
  void ycbcrTakenForRgbIsAsStored() throws Exception {
    byte[] jpeg = Golden.resource("444-q90.jpg");
    DecodedPlanes planes = JpegDecoder.builder().build().decodePlanes(jpeg);

    Pixels pixels =
        JpegDecoder.builder()
            .colorSpace(JpegColorSpace.RGB)
            .format(PixelFormat.RGB)
            .build()
            .decode(jpeg)
            .pixels();

    for (int y = 0; y < pixels.height(); y++) {
      for (int x = 0; x < 3 * pixels.width(); x++) {
        assertThat(pixels.bytes()[pixels.rowOffset(y) + x] & 0xFF)
            .isEqualTo(planes.planes().get(x % 3).sample(x / 3, y));
      }
    }
  }

  @Test
  void anotherNumberOfComponentsIsWithoutEffect() throws Exception {
    byte[] jpeg = Golden.resource("gray.jpg");

    DecodedImage image = JpegDecoder.builder().colorSpace(JpegColorSpace.CMYK).build().decode(jpeg);

    assertThat(image.pixels().bytes())
        .isEqualTo(JpegDecoder.builder().build().decode(jpeg).pixels().bytes());
  }
}
