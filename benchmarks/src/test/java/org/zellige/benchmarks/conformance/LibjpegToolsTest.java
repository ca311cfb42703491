package org.zellige.benchmarks.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zellige.Subsampling;
import org.zellige.benchmarks.image.PnmImage;
import org.zellige.benchmarks.image.Scene;
import org.zellige.metric.Psnr;

/** Runs where cjpeg and djpeg are installed. */
class LibjpegToolsTest {
  @TempDir Path scratch;

  @BeforeEach
  void needsThePrograms() {
    assumeThat(LibjpegTools.missing()).isEmpty();
  }

  @Test
  void anImageComesBackAsItShould() throws IOException, InterruptedException {
    LibjpegTools tools = new LibjpegTools(scratch);
    PnmImage image = PnmImage.of(Scene.STILL_LIFE.render(33, 17));

    byte[] fine = tools.encode(image, 95, Subsampling.S444);
    byte[] coarse = tools.encode(image, 25, Subsampling.S420);

    assertThat(coarse).hasSizeLessThan(fine.length);
    assertThat(Psnr.rgb(image.pixels(), tools.decode(fine).pixels())).isGreaterThan(35);
    assertThat(Psnr.rgb(image.pixels(), tools.decode(coarse).pixels())).isBetween(20.0, 35.0);
  }

  @Test
  void whatTheProgramSaysIsInTheException() {
    LibjpegTools tools = new LibjpegTools(scratch);

    assertThatThrownBy(() -> tools.decode(new byte[] {1, 2, 3, 4}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("djpeg -pnm: status 1, Not a JPEG file");
  }
}
