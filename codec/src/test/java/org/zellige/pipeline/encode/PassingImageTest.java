package org.zellige.pipeline.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zellige.BaseTables;
import org.zellige.Density;
import org.zellige.JpegColorSpace;
import org.zellige.Pixels;
import org.zellige.Subsampling;
import org.zellige.entropy.scan.ScriptEffort;
import org.zellige.pipeline.plan.Effort;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.pipeline.plan.EncodeSettings;
import org.zellige.pipeline.plan.EntropySettings;
import org.zellige.pipeline.plan.HuffmanFit;
import org.zellige.pipeline.samples.PixelInput;
import org.zellige.quant.table.StepSource;
import org.zellige.quant.table.TableSettings;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.transform.KernelsSelection;
import org.zellige.work.Workers;

/** Rows that are quantised as they come become what they become with all others there. */
class PassingImageTest {
  private final Kernels kernels = KernelsSelection.active();

  @ParameterizedTest
  @CsvSource({
    "GRAY, S444, 4, 70, 41, 1",
    "YCBCR, S420, 4, 301, 129, 1",
    "YCBCR, S420, 5, 1, 1, 1",
    "YCBCR, S420, 5, 301, 129, 1",
    "YCBCR, S420, 5, 1030, 700, 3",
    "YCBCR, S422, 5, 333, 17, 1",
    "YCBCR, S410, 5, 300, 400, 1",
    "YCBCR, S444, 6, 641, 1100, 3",
    "RGB, S444, 5, 300, 200, 1"
  })
  void coefficientsAreThoseOfTheStoredSpectrum(
      JpegColorSpace stored,
      Subsampling subsampling,
      int effort,
      int width,
      int height,
      int threads)
      throws IOException {
    PixelInput input = PixelInput.of(picture(width, height));
    EncodeSettings settings = settings(stored, subsampling, effort, threads);
    EncodePlan plan = EncodePlan.of(settings, input);
    assertThat(PassingImage.suits(plan, input)).isTrue();
    List<CoefficientRows> passing = new PassingImage(plan, input, kernels).quantize();
    List<CoefficientRows> expected =
        new SpectralImage(plan, input, kernels).quantize(plan).coefficients();
    assertThat(passing).hasSameSizeAs(expected);
    for (int c = 0; c < expected.size(); c++) {
      for (int row = 0; row < expected.get(c).rows(); row++) {
        assertThat(passing.get(c).readCoefficients(row))
            .isEqualTo(expected.get(c).readCoefficients(row));
        assertThat(passing.get(c).readMasks(row)).isEqualTo(expected.get(c).readMasks(row));
      }
    }
  }

  private static Pixels picture(int width, int height) {
    Random random = new Random(width);
    int[] rgb = new int[width * height];
    for (int i = 0; i < rgb.length; i++) {
      int x = i % width;
      int y = i / width;
      int level = (x * y / 64 + 3 * x) & 0xFF;
      rgb[i] = level << 16 | (y & 0xFF) << 8 | (level ^ 0x55);
    }
    Arrays.fill(rgb, rgb.length / 3, rgb.length / 2, 0xFFFFFF);
    for (int i = 0; i < rgb.length; i += 7) {
      rgb[i] ^= random.nextInt(1 << 24) & 0x1F1F1F;
    }
    return Pixels.ofIntRgb(rgb, width, height);
  }

  private static EncodeSettings settings(
      JpegColorSpace stored, Subsampling subsampling, int effort, int threads) {
    return new EncodeSettings(
        TableSettings.of(StepSource.of(BaseTables.PERCEPTUAL), 70, 70),
        Effort.of(effort).tools(),
        Optional.of(subsampling),
        Optional.of(stored),
        OptionalInt.empty(),
        Optional.empty(),
        new EntropySettings(true, false, ScriptEffort.FIXED, HuffmanFit.IMAGE, true, 0),
        Density.NONE,
        List.of(),
        Optional.empty(),
        0,
        Optional.empty(),
        Workers.of(ForkJoinPool.commonPool(), threads));
  }
}
