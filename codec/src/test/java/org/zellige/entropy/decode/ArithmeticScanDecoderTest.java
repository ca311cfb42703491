package org.zellige.entropy.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.JpegException;
import org.zellige.JpegWarning;
import org.zellige.Limits;
import org.zellige.entropy.arithmetic.ArithmeticStream;
import org.zellige.entropy.scan.ScanLayout;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.segment.Conditioning;
import org.zellige.segment.Diagnostics;
import org.zellige.segment.Frame;
import org.zellige.segment.FrameComponent;
import org.zellige.segment.Marker;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.segment.StreamWindow;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;

class ArithmeticScanDecoderTest {
  private final Diagnostics diagnostics = new Diagnostics(false);

  @ParameterizedTest
  @CsvSource({"false, 0", "false, 1", "false, 5", "true, 0", "true, 1", "true, 7"})
  void decodesWhatWasEncoded(boolean progressive, int restarts) throws Exception {
    ArithmeticStream stream = ArithmeticStream.of(progressive, 75, 53, restarts);

    assertRoundTrip(stream, stream.random(3));
  }

  @ParameterizedTest
  @ValueSource(ints = {0xCD, 0xCE})
  void aDifferentialFrameHoldsDcCoefficientsAsTheyAre(int marker) throws Exception {
    ArithmeticStream plain = ArithmeticStream.of(marker == 0xCE, 75, 53, 3);
    Frame frame = new Frame(marker, 8, 53, 75, plain.frame().components());
    ArithmeticStream stream = new ArithmeticStream(frame, plain.scans(), 3, List.of());

    assertRoundTrip(stream, stream.random(3));
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void decodesWithConditioning(boolean progressive) throws Exception {
    ArithmeticStream stream =
        ArithmeticStream.of(progressive, 75, 53, 0)
            .with(
                new Conditioning(false, 0, 0x72),
                new Conditioning(false, 1, 0xF0),
                new Conditioning(true, 0, 1),
                new Conditioning(true, 1, 63));

    assertRoundTrip(stream, stream.random(4));
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void decodesTheLargestCoefficientsOf12BitSamples(boolean progressive) throws Exception {
    ArithmeticStream stream = gray(progressive, 64, 24);
    CoefficientRows[] coefficients = stream.blank();
    for (int row = 0; row < 3; row++) {
      for (int block = 0; block < 8; block++) {
        for (int k = 0; k < 64; k++) {
          int value = (block + k + row) % 3 == 0 ? 16383 : -16384 + k;
          coefficients[0].coefficients(row)[BlockGroup.index(block) + 16 * k] = (short) value;
        }
      }
    }

    assertRoundTrip(stream, coefficients);
  }

  @Test
  void dataThatEndBeforeTheLastBlocksGoOnAsZeros() throws Exception {
    // A blank image codes as next to nothing: all zero bytes at the end are left out.
    ArithmeticStream stream = ArithmeticStream.of(false, 640, 480, 0);

    assertThat(stream.encode(stream.blank()).length).isLessThan(250);
    assertRoundTrip(stream, stream.blank());
  }

  @Test
  void anImpossibleDecisionLosesNoMoreThanItsRestartInterval() throws Exception {
    Scan band = ArithmeticStream.scan(1, 63, 0, 0, 0);
    ArithmeticStream stream =
        new ArithmeticStream(gray(true, 128, 32).frame(), List.of(band), 16, List.of());
    CoefficientRows[] wanted = stream.blank();
    for (int row = 0; row < 4; row++) {
      Arrays.fill(wanted[0].coefficients(row), BlockGroup.BLOCKS, 5 * BlockGroup.BLOCKS, (short) 9);
    }
    wanted[0].coefficients(1)[60 * BlockGroup.BLOCKS + 3] = 1;
    byte[] bytes = stream.encode(wanted);
    // The scan header now has the band end before that coefficient.
    bytes[find(bytes, Marker.SOS) + 8] = 5;

    CoefficientRows[] found = decode(bytes, stream);

    assertThat(diagnostics.warnings())
        .extracting(JpegWarning::message)
        .containsExactly("a decision that no arithmetic coder writes");
    for (int row : new int[] {0, 2, 3}) {
      assertThat(found[0].coefficients(row)).isEqualTo(wanted[0].coefficients(row));
    }
    int k = 4 * BlockGroup.BLOCKS;
    assertThat(Arrays.copyOfRange(found[0].coefficients(1), k, k + 8))
        .containsExactly(9, 9, 9, 9, 0, 0, 0, 0);
  }

  @Test
  void conditioningWithItsBoundsTheWrongWayRoundIsRefused() {
    ArithmeticStream stream = gray(false, 8, 8).with(new Conditioning(false, 0, 0x12));

    assertThatThrownBy(() -> decode(stream.encode(1), stream))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining("L above U");
  }

  private static ArithmeticStream gray(boolean progressive, int width, int height) {
    List<Scan> progression =
        List.of(
            ArithmeticStream.scan(0, 0, 0, 3, 0),
            ArithmeticStream.scan(1, 63, 0, 2, 0),
            ArithmeticStream.scan(0, 0, 3, 2, 0),
            ArithmeticStream.scan(0, 0, 2, 1, 0),
            ArithmeticStream.scan(1, 63, 2, 1, 0),
            ArithmeticStream.scan(1, 63, 1, 0, 0),
            ArithmeticStream.scan(0, 0, 1, 0, 0));
    return new ArithmeticStream(
        new Frame(
            progressive ? 0xCA : 0xC9, 12, height, width, List.of(new FrameComponent(0, 1, 1, 0))),
        progressive ? progression : List.of(ArithmeticStream.scan(0, 63, 0, 0, 0)),
        0,
        List.of());
  }

  private void assertRoundTrip(ArithmeticStream stream, CoefficientRows[] wanted)
      throws JpegException {
    CoefficientRows[] found = decode(stream.encode(wanted), stream);

    assertThat(diagnostics.warnings()).isEmpty();
    for (int i = 0; i < wanted.length; i++) {
      FrameLayout.Component c = stream.layout().components().get(i);
      for (int row = 0; row < c.blockRows(); row++) {
        for (int block = 0; block < c.blocksPerRow(); block++) {
          short[] values = block(found[i].coefficients(row), block);
          assertThat(values)
              .as("component %d, row %d, block %d", i, row, block)
              .isEqualTo(block(wanted[i].coefficients(row), block));
          assertMaskCovers(values, found[i].masks(row)[block]);
        }
      }
    }
  }

  private static short[] block(short[] row, int block) {
    short[] values = new short[64];
    for (int k = 0; k < 64; k++) {
      values[k] = row[BlockGroup.index(block) + BlockGroup.BLOCKS * k];
    }
    return values;
  }

  private static void assertMaskCovers(short[] values, long mask) {
    for (int k = 0; k < 64; k++) {
      if (values[k] != 0) {
        assertThat(mask >> k & 1).isEqualTo(1);
      }
    }
  }

  private CoefficientRows[] decode(byte[] bytes, ArithmeticStream origin) throws JpegException {
    StreamWindow window = StreamWindow.of(bytes, bytes.length);
    StreamParser stream = new StreamParser(window, 0, Limits.DEFAULT, diagnostics);
    CoefficientRows[] coefficients = origin.blank();
    Optional<Scan> scan = stream.nextScan();
    while (scan.isPresent()) {
      ScanLayout order = origin.layout().scan(scan.get(), stream.offset());
      ScanDecoder decoder = ScanDecoder.of(stream, scan.get(), order);
      int[] firstRows = new int[coefficients.length];
      for (int row = 0; row < order.mcuRows(); row++) {
        decoder.decodeMcuRow(coefficients, firstRows);
        order.components().forEach(c -> firstRows[c.index()] += c.vertical());
      }
      decoder.finish();
      scan = stream.nextScan();
    }
    return coefficients;
  }

  private static int find(byte[] bytes, int marker) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == (byte) 0xFF && bytes[i + 1] == (byte) marker) {
        return i;
      }
    }
    throw new AssertionError(Marker.name(marker));
  }
}
