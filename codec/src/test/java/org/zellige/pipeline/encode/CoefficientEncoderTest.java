package org.zellige.pipeline.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.JpegException;
import org.zellige.Limits;
import org.zellige.entropy.scan.ScriptEffort;
import org.zellige.pipeline.decode.StoredCoefficients;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.pipeline.plan.EntropySettings;
import org.zellige.pipeline.plan.HuffmanFit;
import org.zellige.segment.Frame;
import org.zellige.segment.FrameComponent;
import org.zellige.segment.Marker;
import org.zellige.segment.QuantTable;
import org.zellige.segment.SegmentWriter;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;
import org.zellige.transform.Kernels;
import org.zellige.transform.ScalarKernels;

/** What is coded comes back the same through the decoder. */
class CoefficientEncoderTest {
  private static final Kernels KERNELS = new ScalarKernels();

  private static final int[] RESTARTS = {0, 0, 1, 7, 65535};

  @Test
  void sequentialImagesComeBack() throws IOException {
    Random random = new Random(1);
    for (int round = 0; round < 150; round++) {
      boolean baseline = random.nextBoolean();
      int restart = RESTARTS[random.nextInt(RESTARTS.length)];
      assertComesBack(
          random,
          new EntropySettings(
              false,
              false,
              ScriptEffort.FIXED,
              random.nextBoolean() ? HuffmanFit.IMAGE : HuffmanFit.NONE,
              baseline,
              restart));
    }
  }

  @ParameterizedTest
  @EnumSource(ScriptEffort.class)
  void progressiveImagesComeBack(ScriptEffort effort) throws IOException {
    Random random = new Random(2);
    for (int round = 0; round < 150; round++) {
      int restart = RESTARTS[random.nextInt(RESTARTS.length)];
      assertComesBack(
          random, new EntropySettings(true, false, effort, HuffmanFit.IMAGE, false, restart));
    }
  }

  @ParameterizedTest
  @CsvSource({"false, FIXED", "true, FIXED", "true, CHOICE", "true, SEARCH"})
  void arithmeticCodedImagesComeBack(boolean progressive, ScriptEffort effort) throws IOException {
    Random random = new Random(6);
    for (int round = 0; round < 150; round++) {
      int restart = RESTARTS[random.nextInt(RESTARTS.length)];
      assertComesBack(
          random, new EntropySettings(progressive, true, effort, HuffmanFit.IMAGE, false, restart));
    }
  }

  /** Every way the last blocks of an MCU can lie outside the image, and every restart in it. */
  @ParameterizedTest
  @CsvSource({"false, 8", "true, 8", "false, 12", "true, 12"})
  void arithmeticCodedImagesOfAllSmallSizesComeBack(boolean progressive, int precision)
      throws IOException {
    Random random = new Random(7);
    for (int[] factors : new int[][] {{1, 1}, {2, 1}, {2, 2}, {1, 2}, {4, 1}, {4, 2}}) {
      for (int size = 1; size <= 33; size++) {
        Frame frame =
            frame(
                precision,
                size,
                1 + random.nextInt(33),
                new FrameComponent(1, factors[0], factors[1], 0),
                new FrameComponent(2, 1, 1, 1),
                new FrameComponent(3, 1, 1, 1));
        int restart = random.nextInt(4);
        assertComesBack(
            frame,
            random(random, frame, precision == 8 ? 1000 : 16383),
            new EntropySettings(
                progressive, true, ScriptEffort.CHOICE, HuffmanFit.IMAGE, false, restart));
      }
    }
  }

  @Test
  void theMarkerTellsOfArithmeticCoding() throws IOException {
    Frame frame = frame(8, 8, 8, new FrameComponent(1, 1, 1, 0));
    List<CoefficientRows> blank = List.of(new CoefficientRows(1, 1));
    assertThat(new CoefficientEncoder(frame, blank, arithmetic(false), KERNELS).frame().marker())
        .isEqualTo(0xC9);
    assertThat(new CoefficientEncoder(frame, blank, arithmetic(true), KERNELS).frame().marker())
        .isEqualTo(0xCA);
  }

  @Test
  void moreEffortFindsNoLargerArithmeticScript() throws IOException {
    Random random = new Random(8);
    Frame frame = frame(8, 300, 200, new FrameComponent(1, 1, 1, 0));
    CoefficientRows rows = random(random, new CoefficientRows(38, 25), 20, 38, 25);
    long[] sizes = new long[3];
    for (ScriptEffort effort : ScriptEffort.values()) {
      sizes[effort.ordinal()] =
          new CoefficientEncoder(
                  frame, List.of(rows), arithmetic(true).withScripts(effort), KERNELS)
              .size();
    }
    assertThat(sizes[1]).isLessThanOrEqualTo(sizes[0]);
    assertThat(sizes[2]).isLessThanOrEqualTo(sizes[1]);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void dcCoefficientsTooFarApartForArithmeticCodingAreRefused(boolean progressive)
      throws IOException {
    Frame frame = frame(12, 16, 8, new FrameComponent(1, 1, 1, 0));
    CoefficientRows rows = new CoefficientRows(2, 1);
    set(rows, 0, 0, 0, -32768);
    assertComesBack(frame, List.of(rows), arithmetic(progressive));
    set(rows, 0, 1, 0, 1);
    assertThatThrownBy(
            () -> new CoefficientEncoder(frame, List.of(rows), arithmetic(progressive), KERNELS))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining("too far apart");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anyAcCoefficientHasAnArithmeticCode(boolean progressive) throws IOException {
    Frame frame = frame(12, 8, 8, new FrameComponent(1, 1, 1, 0));
    CoefficientRows rows = new CoefficientRows(1, 1);
    set(rows, 0, 0, 17, -32768);
    set(rows, 0, 0, 18, 32767);
    set(rows, 0, 0, 63, -32767);
    assertComesBack(frame, List.of(rows), arithmetic(progressive));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void runsOfEmptyBlocksMayBeLong(boolean progressive) throws IOException {
    // More than 0x7FFF blocks, at which a run ends.
    Frame frame = frame(8, 8 * 300, 8 * 250, new FrameComponent(1, 1, 1, 0));
    CoefficientRows rows = new CoefficientRows(300, 250);
    set(rows, 249, 299, 63, 1);
    assertComesBack(frame, List.of(rows), settings(progressive));
    assertComesBack(frame, List.of(rows), arithmetic(progressive));
  }

  @Test
  void someRowsOfALargeComponentTellItsScript() throws IOException {
    Frame frame = frame(8, 8 * 200, 8 * 200, new FrameComponent(1, 1, 1, 0));
    // Nothing but ones leaves nothing to refine, which the fixed script does twice.
    CoefficientRows rows = random(new Random(9), new CoefficientRows(200, 200), 3, 200, 200);
    for (int row = 0; row < 200; row++) {
      short[] values = rows.coefficients(row);
      for (int i = 0; i < values.length; i++) {
        values[i] = (short) Integer.signum(values[i]);
      }
    }
    EntropySettings fixed = EntropySettings.PROGRESSIVE.withScripts(ScriptEffort.FIXED);
    EntropySettings choice = fixed.withScripts(ScriptEffort.CHOICE);
    assertThat(new CoefficientEncoder(frame, List.of(rows), choice, KERNELS).size())
        .isLessThan(new CoefficientEncoder(frame, List.of(rows), fixed, KERNELS).size());
    assertComesBack(frame, List.of(rows), choice);
  }

  @Test
  void manyCorrectionBitsAreSplit() throws IOException {
    Frame frame = frame(8, 8 * 40, 8, new FrameComponent(1, 1, 1, 0));
    CoefficientRows rows = new CoefficientRows(40, 1);
    for (int block = 0; block < 40; block++) {
      for (int k = 1; k < 64; k++) {
        set(rows, 0, block, k, (k + block) % 2 == 0 ? 4 + k % 4 : -7);
      }
    }
    assertComesBack(frame, List.of(rows), settings(true));
  }

  @Test
  void whatDoesNotFitIntoMemoryAsTokensIsMadeAgain() throws IOException {
    Random random = new Random(3);
    Frame frame = frame(8, 8 * 60, 8 * 60, new FrameComponent(1, 1, 1, 0));
    CoefficientRows rows = new CoefficientRows(60, 60);
    for (int row = 0; row < 60; row++) {
      for (int block = 0; block < 60; block++) {
        for (int k = 0; k < 64; k++) {
          set(rows, row, block, k, random.nextBoolean() ? 8 : -8);
        }
      }
    }
    assertComesBack(frame, List.of(rows), settings(true));
    assertComesBack(frame, List.of(rows), settings(false));
  }

  @Test
  void aBaselineFrameHasTwoTablesOfAClassAtMost() throws IOException {
    Random random = new Random(4);
    Frame frame =
        frame(
            8,
            640,
            640,
            new FrameComponent(1, 1, 1, 0),
            new FrameComponent(2, 1, 1, 0),
            new FrameComponent(3, 1, 1, 0));
    List<CoefficientRows> unlike = new ArrayList<>();
    for (int density : new int[] {2, 10, 60}) {
      unlike.add(random(random, new CoefficientRows(80, 80), density, 80, 80));
    }
    EntropySettings free = EntropySettings.SEQUENTIAL;
    EntropySettings baseline =
        new EntropySettings(false, false, ScriptEffort.FIXED, HuffmanFit.IMAGE, true, 0);
    assertThat(new CoefficientEncoder(frame, unlike, free, KERNELS).frame().marker())
        .isEqualTo(Marker.SOF1);
    assertThat(new CoefficientEncoder(frame, unlike, baseline, KERNELS).frame().marker())
        .isEqualTo(Marker.SOF0);
    assertComesBack(frame, unlike, free);
    assertComesBack(frame, unlike, baseline);
  }

  @Test
  void coefficientsBeyondAllSymbolsAreRefused() {
    Frame frame = frame(12, 8, 8, new FrameComponent(1, 1, 1, 0));
    for (boolean progressive : new boolean[] {false, true}) {
      CoefficientRows rows = new CoefficientRows(1, 1);
      set(rows, 0, 0, 17, -32768);
      assertThatThrownBy(
              () -> new CoefficientEncoder(frame, List.of(rows), settings(progressive), KERNELS))
          .isInstanceOf(JpegException.class)
          .hasMessageContaining("15 bits");
    }
  }

  @Test
  void sizeIsWhatIsWritten() throws IOException {
    Random random = new Random(5);
    Frame frame = frame(8, 300, 200, new FrameComponent(1, 1, 1, 0));
    CoefficientRows rows = random(random, new CoefficientRows(38, 25), 20, 38, 25);
    CoefficientEncoder encoder =
        new CoefficientEncoder(frame, List.of(rows), EntropySettings.PROGRESSIVE, KERNELS);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    encoder.writeTo(out);
    assertThat(encoder.size()).isEqualTo(out.size());
  }

  private static EntropySettings settings(boolean progressive) {
    return progressive
        ? EntropySettings.PROGRESSIVE.withScripts(ScriptEffort.SEARCH)
        : EntropySettings.SEQUENTIAL;
  }

  private static EntropySettings arithmetic(boolean progressive) {
    return new EntropySettings(progressive, true, ScriptEffort.SEARCH, HuffmanFit.IMAGE, false, 0);
  }

  private static void assertComesBack(Random random, EntropySettings settings) throws IOException {
    int count = 1 + random.nextInt(4);
    FrameComponent[] components = new FrameComponent[count];
    for (int i = 0; i < count; i++) {
      components[i] =
          new FrameComponent(i + 1, 1 + random.nextInt(4), 1 + random.nextInt(4), i % 4);
    }
    int precision = random.nextBoolean() ? 8 : 12;
    Frame frame = frame(precision, 1 + random.nextInt(120), 1 + random.nextInt(120), components);
    assertComesBack(frame, random(random, frame, 1000), settings);
  }

  /**
   * @param dc the largest DC coefficient
   */
  private static List<CoefficientRows> random(Random random, Frame frame, int dc) {
    List<CoefficientRows> coefficients = new ArrayList<>();
    for (FrameLayout.Component c : FrameLayout.of(frame).components()) {
      CoefficientRows rows = new CoefficientRows(c.paddedBlocksPerRow(), c.paddedBlockRows());
      int density = 1 + random.nextInt(64);
      coefficients.add(random(random, rows, density, c.blocksPerRow(), c.blockRows()));
      set(rows, 0, 0, 0, random.nextBoolean() ? dc : -dc);
    }
    return coefficients;
  }

  private static void assertComesBack(
      Frame frame, List<CoefficientRows> coefficients, EntropySettings settings)
      throws IOException {
    CoefficientEncoder encoder = new CoefficientEncoder(frame, coefficients, settings, KERNELS);
    SegmentWriter header = new SegmentWriter();
    header.marker(Marker.SOI);
    int[] steps = new int[64];
    Arrays.fill(steps, 1);
    for (int slot = 0; slot < 4; slot++) {
      QuantTable.ofNatural(slot, steps).writeTo(header);
    }
    encoder.frame().writeTo(header);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    header.writeTo(out);
    encoder.writeTo(out);
    out.write(0xFF);
    out.write(Marker.EOI);

    StoredCoefficients back = StoredCoefficients.of(out.toByteArray(), Limits.DEFAULT);
    assertThat(back.info().warnings()).isEmpty();
    StoredCoefficients given =
        new StoredCoefficients(
            frame, back.colorSpace(), coefficients, back.steps(), true, 0, List.of(), back.info());
    assertThat(back.sameAs(given)).as("%s with %s", frame, settings).isTrue();
  }

  /** Values as images have them: small ones most of all, a few very large. */
  private static CoefficientRows random(
      Random random, CoefficientRows rows, int density, int across, int down) {
    for (int row = 0; row < down; row++) {
      for (int block = 0; block < across; block++) {
        set(rows, row, block, 0, random.nextInt(2000) - 1000);
        int values = random.nextInt(4) == 0 ? 0 : random.nextInt(density);
        for (int i = 0; i < values; i++) {
          int magnitude = random.nextInt(1 << random.nextInt(i == 9 ? 15 : 5));
          set(
              rows,
              row,
              block,
              1 + random.nextInt(63),
              random.nextBoolean() ? magnitude : -magnitude);
        }
      }
    }
    return rows;
  }

  private static void set(CoefficientRows rows, int row, int block, int k, int value) {
    rows.coefficients(row)[BlockGroup.index(block) + BlockGroup.BLOCKS * k] = (short) value;
    long bit = 1L << k;
    long[] masks = rows.masks(row);
    masks[block] = value == 0 ? masks[block] & ~bit : masks[block] | bit;
  }

  private static Frame frame(int precision, int width, int height, FrameComponent... components) {
    return new Frame(Marker.SOF0, precision, height, width, List.of(components));
  }
}
