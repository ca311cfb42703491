package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredBlocksTest {
  /** Ends of blocks, padding and orders of coefficients would all show in the samples. */
  @ParameterizedTest
  @ValueSource(strings = {"420-17x1.jpg", "progressive-420.jpg", "arithmetic-420.jpg"})
  void theyMakeTheSamplesThatDecodingGives(String name) throws Exception {
    byte[] jpeg = Golden.resource(name);
    List<StoredBlocks> components = JpegDecoder.coefficients(jpeg, Limits.DEFAULT);
    List<Plane> planes = JpegDecoder.builder().build().decodePlanes(jpeg).planes();

    assertThat(components).hasSameSizeAs(planes);
    for (int i = 0; i < planes.size(); i++) {
      StoredBlocks blocks = components.get(i);
      Plane plane = planes.get(i);
      assertThat(blocks.id()).isEqualTo(plane.id());
      for (int y = 0; y < plane.height(); y += 3) {
        for (int x = 0; x < plane.width(); x += 5) {
          double sample = Math.max(0, Math.min(255, sample(blocks, x, y)));
          assertThat(sample).isCloseTo(plane.sample(x, y), within(1.0));
        }
      }
    }
  }

  @Test
  void countsAreThoseOfTheCoefficients() throws Exception {
    byte[] jpeg = Golden.resource("progressive-420.jpg");
    List<CoefficientCounts> counts = JpegDecoder.countCoefficients(jpeg, Limits.DEFAULT);
    for (int i = 0; i < counts.size(); i++) {
      StoredBlocks blocks = JpegDecoder.coefficients(jpeg, Limits.DEFAULT).get(i);
      assertThat((long) blocks.blocksPerRow() * blocks.blockRows())
          .isEqualTo(counts.get(i).blocks());
      assertThat(zeros(blocks)).isEqualTo(counts.get(i).zeros());
    }
  }

  @Test
  void blocksOutsideAndOtherImagesAreRefused() throws Exception {
    StoredBlocks blocks =
        JpegDecoder.coefficients(Golden.resource("420-17x1.jpg"), Limits.DEFAULT).get(0);
    assertThatThrownBy(() -> blocks.index(blocks.storedPerRow(), 0))
        .isInstanceOf(IndexOutOfBoundsException.class);
    byte[] lossless = HierarchicalStream.lossless(8, 16, 16).bytes();
    assertThatThrownBy(() -> JpegDecoder.coefficients(lossless, Limits.DEFAULT))
        .isInstanceOf(JpegException.class);
  }

  private static long zeros(StoredBlocks blocks) {
    long zeros = 0;
    for (int row = 0; row < blocks.blockRows(); row++) {
      for (int column = 0; column < blocks.blocksPerRow(); column++) {
        for (int n = 1; n < 64; n++) {
          zeros += blocks.values()[blocks.index(column, row) + n] == 0 ? 1 : 0;
        }
      }
    }
    return zeros;
  }

  /** T.81 A.3.3, by its own words. */
  private static double sample(StoredBlocks blocks, int x, int y) {
    int at = blocks.index(x / 8, y / 8);
    double sum = 0;
    for (int v = 0; v < 8; v++) {
      for (int u = 0; u < 8; u++) {
        double coefficient = (double) blocks.values()[at + 8 * v + u] * blocks.steps()[8 * v + u];
        sum += scale(u) * scale(v) * coefficient * wave(x % 8, u) * wave(y % 8, v);
      }
    }
    return sum / 4 + 128;
  }

  private static double scale(int frequency) {
    return frequency == 0 ? Math.sqrt(0.5) : 1;
  }

  private static double wave(int place, int frequency) {
    return Math.cos((2 * place + 1) * frequency * Math.PI / 16);
  }
}
