package org.zellige.pipeline;

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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.JpegException;
import org.zellige.Limits;
import org.zellige.entropy.ScriptEffort;
import org.zellige.segment.Frame;
import org.zellige.segment.FrameComponent;
import org.zellige.segment.Marker;
import org.zellige.segment.QuantTable;
import org.zellige.segment.SegmentWriter;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;

/** What is coded comes back the same through the decoder. */
class CoefficientEncoderTest {
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
              false, false, ScriptEffort.FIXED, random.nextBoolean(), baseline, restart));
    }
  }

  @ParameterizedTest
  @EnumSource(ScriptEffort.class)
  void progressiveImagesComeBack(ScriptEffort effort) throws IOException {
    Random random = new Random(2);
    for (int round = 0; round < 150; round++) {
      int restart = RESTARTS[random.nextInt(RESTARTS.length)];
      assertComesBack(random, new EntropySettings(true, false, effort, true, false, restart));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void runsOfEmptyBlocksMayBeLong(boolean progressive) throws IOException {
    // More than 0x7FFF blocks, at which a run ends.
    Frame frame = frame(8, 8 * 300, 8 * 250, new FrameComponent(1, 1, 1, 0));
    CoefficientRows rows = new CoefficientRows(300, 250);
    set(rows, 249, 299, 63, 1);
    assertComesBack(frame, List.of(rows), settings(progressive));
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
    EntropySettings baseline = new EntropySettings(false, false, ScriptEffort.FIXED, true, true, 0);
    assertThat(new CoefficientEncoder(frame, unlike, free).frame().marker()).isEqualTo(Marker.SOF1);
    assertThat(new CoefficientEncoder(frame, unlike, baseline).frame().marker())
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
      assertThatThrownBy(() -> new CoefficientEncoder(frame, List.of(rows), settings(progressive)))
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
        new CoefficientEncoder(frame, List.of(rows), EntropySettings.PROGRESSIVE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    encoder.writeTo(out);
    assertThat(encoder.size()).isEqualTo(out.size());
  }

  private static EntropySettings settings(boolean progressive) {
    return progressive
        ? EntropySettings.PROGRESSIVE.withScripts(ScriptEffort.SEARCH)
        : EntropySettings.SEQUENTIAL;
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
    List<CoefficientRows> coefficients = new ArrayList<>();
    for (FrameLayout.Component c : FrameLayout.of(frame).components()) {
      CoefficientRows rows = new CoefficientRows(c.paddedBlocksPerRow(), c.paddedBlockRows());
      coefficients.add(
          random(random, rows, 1 + random.nextInt(64), c.blocksPerRow(), c.blockRows()));
    }
    assertComesBack(frame, coefficients, settings);
  }

  private static void assertComesBack(
      Frame frame, List<CoefficientRows> coefficients, EntropySettings settings)
      throws IOException {
    CoefficientEncoder encoder = new CoefficientEncoder(frame, coefficients, settings);
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
        new StoredCoefficients(frame, coefficients, back.steps(), true, 0, List.of(), back.info());
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
