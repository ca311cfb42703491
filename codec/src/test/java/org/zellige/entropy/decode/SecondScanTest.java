package org.zellige.entropy.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.Limits;
import org.zellige.pipeline.frame.FrameLayout;
import org.zellige.segment.Diagnostics;
import org.zellige.segment.Scan;
import org.zellige.segment.StreamParser;
import org.zellige.segment.StreamWindow;
import org.zellige.transform.BlockGroup;
import org.zellige.transform.CoefficientRows;

/** Damaged sequential images can have several scans of one component. */
class SecondScanTest {
  @ParameterizedTest
  @ValueSource(strings = {"gray.jpg", "arithmetic-gray.jpg"})
  void coefficientsThatASecondScanDoesNotWriteStay(String name) throws Exception {
    byte[] bytes;
    try (InputStream in =
        SecondScanTest.class.getResourceAsStream("/org/zellige/goldens/" + name)) {
      bytes = in.readAllBytes();
    }
    StreamParser stream =
        new StreamParser(
            StreamWindow.of(bytes, bytes.length), 0, Limits.DEFAULT, new Diagnostics(true));
    Scan scan = stream.nextScan().orElseThrow();
    FrameLayout layout = FrameLayout.of(stream.frame());
    FrameLayout.Component gray = layout.components().get(0);
    CoefficientRows rows = new CoefficientRows(gray.paddedBlocksPerRow(), gray.paddedBlockRows());
    int last = 63 * BlockGroup.BLOCKS;
    rows.coefficients(0)[last] = 5;
    rows.masks(0)[0] = 1L << 63;

    ScanDecoder.of(stream, scan, layout.scan(scan, stream.offset()))
        .decodeMcuRow(new CoefficientRows[] {rows}, new int[1]);

    assertThat(rows.coefficients(0)[last]).isEqualTo((short) 5);
    assertThat(rows.masks(0)[0] >>> 63).isEqualTo(1);
    assertThat(rows.coefficients(0)[0]).isNotZero();
  }
}
