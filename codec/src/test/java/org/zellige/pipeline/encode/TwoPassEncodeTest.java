package org.zellige.pipeline.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zellige.BaseTables;
import org.zellige.Density;
import org.zellige.JpegColorSpace;
import org.zellige.JpegDecoder;
import org.zellige.PixelFormat;
import org.zellige.Pixels;
import org.zellige.Plane;
import org.zellige.RowSource;
import org.zellige.Subsampling;
import org.zellige.entropy.scan.ScriptEffort;
import org.zellige.pipeline.plan.Effort;
import org.zellige.pipeline.plan.EncodePlan;
import org.zellige.pipeline.plan.EncodeSettings;
import org.zellige.pipeline.plan.EntropySettings;
import org.zellige.pipeline.plan.HuffmanFit;
import org.zellige.pipeline.samples.PixelInput;
import org.zellige.pipeline.samples.PixelSupply;
import org.zellige.quant.table.StepSource;
import org.zellige.quant.table.TableSettings;
import org.zellige.transform.ScalarKernels;
import org.zellige.work.Workers;

/** Images too large for their coefficients to be kept have Huffman tables of their own, too. */
class TwoPassEncodeTest {
  private static final int WIDTH = 77;
  private static final int HEIGHT = 53;

  @ParameterizedTest
  @CsvSource({
    "GRAY, S444, 0",
    "YCBCR, S420, 0",
    "YCBCR, S422, 3",
    "YCBCR, S410, 5",
    "RGB, S444, 0"
  })
  void samplesAndSizeAreThoseOfKeptCoefficients(
      JpegColorSpace stored, Subsampling subsampling, int restartInterval) throws IOException {
    EncodeSettings settings = settings(stored, subsampling, restartInterval, HuffmanFit.IMAGE);
    Source source = new Source();
    byte[] kept = encode(settings, source, Long.MAX_VALUE);
    assertThat(source.starts).isEqualTo(1);

    byte[] twice = encode(settings, source, 0);

    assertThat(source.starts).isEqualTo(3);
    assertThat(samples(twice)).isEqualTo(samples(kept));
    // Which components share a table may differ, and what little that brings.
    assertThat(twice.length).isCloseTo(kept.length, within(kept.length / 100 + 60));
  }

  @ParameterizedTest
  @CsvSource({"GRAY, S444, 0", "YCBCR, S420, 0", "YCBCR, S422, 3", "RGB, S444, 1"})
  void aSampleIsTheSameWhetherCoefficientsAreKept(
      JpegColorSpace stored, Subsampling subsampling, int restartInterval) throws IOException {
    EncodeSettings settings = settings(stored, subsampling, restartInterval, HuffmanFit.SAMPLE);
    Source source = new Source();
    byte[] kept = encode(settings, source, Long.MAX_VALUE);
    assertThat(source.starts).isEqualTo(1);

    byte[] twice = encode(settings, source, 0);

    assertThat(source.starts).isEqualTo(3);
    assertThat(twice).isEqualTo(kept);
  }

  private static byte[] encode(EncodeSettings settings, RowSource rows, long mostKept)
      throws IOException {
    PixelInput input = new PixelInput(PixelSupply.of(rows, PixelFormat.INT_RGB, WIDTH, HEIGHT));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EncodePlan plan = EncodePlan.of(settings, input);
    new ImageEncoder(plan, input, new ScalarKernels(), mostKept).writeTo(out);
    return out.toByteArray();
  }

  private static EncodeSettings settings(
      JpegColorSpace stored, Subsampling subsampling, int restartInterval, HuffmanFit huffman) {
    return new EncodeSettings(
        TableSettings.of(StepSource.of(BaseTables.IJG), 85, 85),
        Effort.of(2).tools(),
        Optional.of(subsampling),
        Optional.of(stored),
        OptionalInt.empty(),
        Optional.empty(),
        new EntropySettings(false, false, ScriptEffort.FIXED, huffman, true, restartInterval),
        Density.NONE,
        List.of(),
        Optional.empty(),
        0,
        Optional.empty(),
        Workers.CALLER);
  }

  private static List<Integer> samples(byte[] jpeg) throws IOException {
    List<Integer> hashes = new ArrayList<>();
    for (Plane plane : JpegDecoder.builder().strict(true).build().decodePlanes(jpeg).planes()) {
      hashes.add(Arrays.hashCode(plane.samples()));
    }
    return hashes;
  }

  /** Counts how often it is gone through. */
  private static final class Source implements RowSource {
    private final int[] rgb = new Random(2).ints(WIDTH * HEIGHT, 0, 1 << 24).toArray();
    private int starts;

    @Override
    public void rows(int firstRow, Pixels to) {
      if (firstRow == 0) {
        starts++;
      }
      for (int row = 0; row < to.height(); row++) {
        System.arraycopy(rgb, (firstRow + row) * WIDTH, to.ints(), to.rowOffset(row), WIDTH);
      }
    }
  }
}
