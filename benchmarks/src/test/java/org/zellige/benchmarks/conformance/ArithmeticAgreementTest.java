package org.zellige.benchmarks.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zellige.JpegColorSpace;
import org.zellige.JpegDecoder;
import org.zellige.JpegEncoder;
import org.zellige.Pixels;
import org.zellige.Subsampling;
import org.zellige.benchmarks.image.PnmImage;
import org.zellige.benchmarks.image.Scene;

/**
 * What is arithmetic-coded here, libjpeg-turbo reads without a warning, and as we do. Runs where
 * djpeg is installed and knows of arithmetic coding, which it can be built without.
 */
class ArithmeticAgreementTest {
  private final JpegDecoder decoder = JpegDecoder.builder().strict(true).build();
  @TempDir Path scratch;

  @BeforeEach
  void needsAProgram() throws Exception {
    assumeThat(LibjpegTools.missing()).isEmpty();
    String complaint = "";
    try {
      djpeg(JpegEncoder.builder().arithmetic(true).build().encode(Scene.NIGHT.render(8, 8)));
    } catch (IOException e) {
      complaint = e.getMessage();
    }
    assumeThat(complaint).doesNotContain("arithmetic");
  }

  @ParameterizedTest
  @EnumSource
  void allSubsamplings(Subsampling subsampling) throws Exception {
    for (int effort : new int[] {1, 4, 8}) {
      for (int size = 1; size <= 33; size += 4) {
        assertAgreement(
            JpegEncoder.builder().effort(effort).subsampling(subsampling).restartInterval(size % 3),
            Scene.LANDSCAPE.render(size, 34 - size));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GRAY", "RGB"})
  void otherColourSpaces(JpegColorSpace space) throws Exception {
    for (boolean progressive : new boolean[] {false, true}) {
      assertAgreement(
          JpegEncoder.builder().colorSpace(space).progressive(progressive),
          Scene.STILL_LIFE.render(61, 47));
    }
  }

  @Test
  void aPictureOfSomeSize() throws Exception {
    Pixels pixels = Scene.LANDSCAPE.render(240, 160);
    for (int quality : new int[] {10, 60, 100}) {
      for (int effort : new int[] {1, 5, 7}) {
        assertAgreement(JpegEncoder.builder().effort(effort).quality(quality), pixels);
      }
    }
  }

  private void assertAgreement(JpegEncoder.Builder builder, Pixels pixels) throws Exception {
    byte[] jpeg = builder.arithmetic(true).build().encode(pixels);
    assertThat(djpeg(jpeg)).isEqualTo(PnmImage.of(decoder.decode(jpeg).pixels()).toFile());
  }

  private byte[] djpeg(byte[] jpeg) throws IOException, InterruptedException {
    return new LibjpegTools(scratch).decode(jpeg).toFile();
  }
}
