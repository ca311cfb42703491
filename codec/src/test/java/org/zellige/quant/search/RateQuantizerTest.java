package org.zellige.quant.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zellige.quant.rounding.Quantizer;
import org.zellige.quant.rounding.QuantizerFeed;
import org.zellige.quant.rounding.SpectralSource;
import org.zellige.quant.rounding.UniformQuantizer;
import org.zellige.quant.table.ComponentSteps;
import org.zellige.quant.weight.ErrorWeight;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.transform.KernelsSelection;
import org.zellige.transform.SpectralRows;
import org.zellige.work.Workers;

class RateQuantizerTest {
  private static final int STEP = 8;

  private final Kernels kernels = KernelsSelection.active();
  private final Random random = new Random(6);

  @ParameterizedTest
  @EnumSource(Search.class)
  void lowersLevelsOnly(Search search) throws IOException {
    SpectralRows spectrum = spectrum(20, 9);
    ComponentSteps component = component(20, 9);
    CoefficientRows rounded = new CoefficientRows(20, 9);
    quantize(new UniformQuantizer(kernels, component), spectrum, rounded);
    CoefficientRows searched = new CoefficientRows(20, 9);
    quantize(quantizer(component, search), spectrum, searched);
    int lowered = 0;
    for (int row = 0; row < 9; row++) {
      for (int b = 0; b < 20; b++) {
        for (int k = 1; k < 64; k++) {
          int i = BlockGroup.index(b) + BlockGroup.BLOCKS * k;
          int before = rounded.readCoefficients(row)[i];
          int after = searched.readCoefficients(row)[i];
          assertThat(Math.abs(after)).isLessThanOrEqualTo(Math.abs(before));
          assertThat(after * before).isNotNegative();
          lowered += before == after ? 0 : 1;
        }
      }
    }
    assertThat(lowered).isPositive();
    checkMasks(searched);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1, 1", "1, 1, 2, 2", "17, 3, 18, 4", "16, 5, 16, 6", "15, 5, 16, 5"})
  void makesPaddingFlat(int across, int down, int blocksPerRow, int rows) throws IOException {
    for (Search search : Search.values()) {
      SpectralRows spectrum = spectrum(blocksPerRow, rows);
      CoefficientRows quantised = new CoefficientRows(blocksPerRow, rows);
      for (int row = 0; row < rows; row++) {
        Arrays.fill(quantised.coefficients(row), (short) 77);
      }
      quantize(quantizer(component(across, down), search), spectrum, quantised);
      checkMasks(quantised);
      for (int row = 0; row < rows; row++) {
        for (int b = row < down ? across : 0; b < blocksPerRow; b++) {
          assertThat(quantised.readMasks(row)[b]).isLessThanOrEqualTo(1);
          assertThat(quantised.readCoefficients(row)[BlockGroup.index(b)])
              .isEqualTo(
                  quantised
                      .readCoefficients(Math.min(row, down - 1))[
                      BlockGroup.index(Math.min(b, across - 1))]);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Search.class)
  void bearsWhatIsNoNumber(Search search) throws IOException {
    SpectralRows spectrum = spectrum(5, 5);
    float[] odd = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 3e38f};
    for (int row = 0; row < 5; row++) {
      for (int n = 0; n < 30; n++) {
        spectrum.row(row)[random.nextInt(BlockGroup.LENGTH)] = odd[random.nextInt(odd.length)];
      }
    }
    CoefficientRows quantised = new CoefficientRows(5, 5);
    quantize(quantizer(component(5, 5), search), spectrum, quantised);
    checkMasks(quantised);
  }

  @Test
  void weighsErrorsLessInBusyBlocks() {
    ErrorWeight luma = ErrorWeight.luma(1, 8);
    assertThat(luma.of(0)).isGreaterThan(luma.of(1000)).isGreaterThan(24);
    assertThat(luma.of(1000)).isGreaterThan(luma.of(1_000_000));
    assertThat(luma.of(63 * 64)).isBetween(15.8f, 16.2f);
    assertThat(luma.of(Float.POSITIVE_INFINITY)).isPositive();
    assertThat(ErrorWeight.luma(1, 12).of(63 * 64 * 256)).isEqualTo(luma.of(63 * 64));
    assertThat(ErrorWeight.chroma(2).of(5)).isEqualTo(ErrorWeight.chroma(2).of(5e6f));
  }

  /** A coefficient that saves six bits vanishes inside its dead zone, and nowhere else. */
  @ParameterizedTest
  @EnumSource(Search.class)
  void deadZonesAreThoseOfTheSearch(Search search) {
    float[] bits = new float[RateModel.typical().ac().length];
    for (int run = 0; run < 64; run++) {
      bits[run << 4 | 1] = 6;
    }
    float[] ones = ErrorWeight.evenShares();
    RowSearch row = search.start(kernels, ones, ones, new RateModel(bits, new float[16]));
    SpectralRows spectrum = spectrum(7, 5);
    float[] halves = quantizer(component(7, 5), search).deadZones(spectrum);
    assertThat(halves).hasSize(35);
    float[] energies = new float[BlockGroup.BLOCKS];
    for (int b = 0; b < 35; b++) {
      kernels.energy(spectrum.row(b / 7), 0, energies, 0);
      float weight = ErrorWeight.luma(1, 8).of(energies[b % 7]);
      for (float off : new float[] {-0.01f, 0.01f}) {
        float[] exact = new float[BlockGroup.LENGTH];
        short[] levels = new short[BlockGroup.LENGTH];
        float[] weights = new float[BlockGroup.BLOCKS];
        long[] masks = new long[BlockGroup.BLOCKS];
        exact[9 * BlockGroup.BLOCKS] = halves[b] + off;
        levels[9 * BlockGroup.BLOCKS] = 1;
        masks[0] = 1 << 9;
        weights[0] = weight;
        row.search(exact, weights, levels, masks);
        assertThat(levels[9 * BlockGroup.BLOCKS]).isEqualTo((short) (off < 0 ? 0 : 1));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Search.class)
  void errorsThatCountLessAreMade(Search search) throws IOException {
    SpectralRows spectrum = spectrum(40, 40);
    float[] shares = ErrorWeight.evenShares();
    Arrays.fill(shares, 1, 20, 0.4f);
    CoefficientRows even = new CoefficientRows(40, 40);
    CoefficientRows uneven = new CoefficientRows(40, 40);
    ErrorWeight weight = ErrorWeight.luma(1, 8);
    ComponentSteps component = component(40, 40);
    quantize(new RateQuantizer(kernels, component, weight, search), spectrum, even);
    quantize(
        new RateQuantizer(kernels, component, weight.shared(shares), search), spectrum, uneven);
    assertThat(nonzero(uneven, 1, 20)).isLessThan(nonzero(even, 1, 20) * 19 / 20);
  }

  private static void quantize(Quantizer quantizer, SpectralRows spectrum, CoefficientRows to)
      throws IOException {
    new QuantizerFeed(SpectralSource.of(spectrum), List.of(quantizer))
        .run(List.of(to), Workers.CALLER);
  }

  private static long nonzero(CoefficientRows rows, int from, int to) {
    long count = 0;
    for (int row = 0; row < rows.rows(); row++) {
      for (int b = 0; b < rows.blocksPerRow(); b++) {
        count += Long.bitCount(rows.readMasks(row)[b] >>> from & (1L << (to - from)) - 1);
      }
    }
    return count;
  }

  private Quantizer quantizer(ComponentSteps component, Search search) {
    return new RateQuantizer(kernels, component, ErrorWeight.luma(1, 8), search);
  }

  private static ComponentSteps component(int across, int down) {
    int[] steps = new int[64];
    Arrays.fill(steps, STEP);
    return new ComponentSteps(steps, across, down, 8);
  }

  private SpectralRows spectrum(int blocksPerRow, int rows) {
    SpectralRows spectrum = new SpectralRows(blocksPerRow, rows);
    for (int row = 0; row < rows; row++) {
      float[] values = spectrum.row(row);
      for (int i = 0; i < values.length; i++) {
        int k = i % BlockGroup.LENGTH / BlockGroup.BLOCKS;
        values[i] = (float) random.nextGaussian() * 100 / (1 + k);
      }
    }
    return spectrum;
  }

  private static void checkMasks(CoefficientRows rows) {
    for (int row = 0; row < rows.rows(); row++) {
      for (int b = 0; b < rows.blocksPerRow(); b++) {
        long mask = 0;
        for (int k = 0; k < 64; k++) {
          int i = BlockGroup.index(b) + BlockGroup.BLOCKS * k;
          mask |= rows.readCoefficients(row)[i] == 0 ? 0 : 1L << k;
        }
        assertThat(rows.readMasks(row)[b]).isEqualTo(mask);
      }
    }
  }
}
