package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoefficientCountsTest {
  private static List<CoefficientCounts> counts(byte[] jpeg) throws IOException {
    return JpegDecoder.countCoefficients(jpeg, Limits.DEFAULT);
  }

  @Test
  void aFlatImageIsAllZeros() throws IOException {
    byte[] jpeg = PlainEncoder.builder().build().encode(Pixels.ofGray(new byte[200], 20, 10));
    assertThat(counts(jpeg)).containsExactly(new CoefficientCounts(1, 6, 6 * 63));
    assertThat(counts(jpeg).get(0).zeroShare()).isEqualTo(1);
  }

  /** Blocks that only fill up MCUs do not count: 3 × 2 of luma and 2 × 1 of chroma do. */
  @Test
  void blocksOfTheImageCount() throws IOException {
    Pixels noise = Pixels.ofIntRgb(TestImages.noise(20, 10), 20, 10);
    byte[] jpeg = PlainEncoder.builder().quality(100).build().encode(noise);
    assertThat(counts(jpeg)).extracting(CoefficientCounts::blocks).containsExactly(6L, 2L, 2L);
    assertThat(counts(jpeg)).allSatisfy(c -> assertThat(c.zeroShare()).isBetween(0.0, 0.1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"progressive-420.jpg", "arithmetic-420.jpg", "twelve-bits.jpg"})
  void everyCodingIsCounted(String name) throws IOException {
    byte[] jpeg = Golden.resource(name);
    assertThat(counts(jpeg)).isEqualTo(counts(JpegTransform.optimize(jpeg)));
    assertThat(counts(jpeg).get(0).zeroShare()).isBetween(0.01, 0.99);
  }

  @Test
  void damageAndOtherImagesAreRefused() {
    byte[] lossless = HierarchicalStream.lossless(8, 16, 16).bytes();
    assertThatThrownBy(() -> counts(lossless)).isInstanceOf(JpegException.class);
    assertThatThrownBy(() -> counts(new byte[10])).isInstanceOf(JpegException.class);
  }
}
