package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scaled decoding gives the sizes and samples of libjpeg-turbo. */
class ScaledDecodeTest {
  record Scaled(String name, int eighths, int width, int height, int channels, String sha256) {
    @Override
    public String toString() {
      return name + " at " + eighths + "/8";
    }
  }

  static Stream<Scaled> goldens() throws IOException {
    return table("scaled.tsv");
  }

  static Stream<Scaled> wideGoldens() throws IOException {
    return table("scaled-wide.tsv");
  }

  private static Stream<Scaled> table(String name) throws IOException {
    return Golden.table(name)
        .map(f ->
            new Scaled(
                f[0],
                Integer.parseInt(f[1]),
                Integer.parseInt(f[2]),
                Integer.parseInt(f[3]),
                Integer.parseInt(f[4]),
                f[5]));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void decodesToTheReferenceSamples(Scaled golden) throws Exception {
    PixelFormat format = golden.channels() == 1 ? PixelFormat.GRAY : PixelFormat.RGB;

    DecodedImage image = decode(golden, format);

    assertThat(image.warnings()).isEmpty();
    assertThat(image.pixels().width()).isEqualTo(golden.width());
    assertThat(image.pixels().height()).isEqualTo(golden.height());
    assertThat(Golden.sha256(image.pixels().bytes())).isEqualTo(golden.sha256());
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void sixteenBitOutputShowsTheSameSamples(Scaled golden) throws Exception {
    byte[] narrow = decode(golden, PixelFormat.RGB).pixels().bytes();
    short[] wide = decode(golden, PixelFormat.RGB_16).pixels().shorts();

    assertThat(wide).hasSameSizeAs(narrow);
    for (int i = 0; i < wide.length; i++) {
      assertThat(wide[i] & 0xFFFF).isEqualTo((narrow[i] & 0xFF) * 0x101);
    }
  }

  @ParameterizedTest
  @MethodSource("wideGoldens")
  void twelveBitFilesDecodeToTheReferenceSamples(Scaled golden) throws Exception {
    Pixels pixels = decode(golden, PixelFormat.RGB_16).pixels();

    ByteBuffer samples = ByteBuffer.allocate(2 * pixels.shorts().length);
    for (short sample : pixels.shorts()) {
      samples.putShort((short) Math.round((sample & 0xFFFF) * 4095 / 65535.0));
    }

    assertThat(pixels.width()).isEqualTo(golden.width());
    assertThat(Golden.sha256(samples.array())).isEqualTo(golden.sha256());
  }

  @Test
  void scalesAreWholeEighthsUpToTwo() {
    assertThat(Scale.of(1, 2)).isEqualTo(new Scale(4));
    assertThat(Scale.of(3, 8).apply(45)).isEqualTo(17);
    assertThatIllegalArgumentException().isThrownBy(() -> Scale.of(1, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> Scale.of(17, 8));
    assertThatIllegalArgumentException().isThrownBy(() -> Scale.of(0, 8));
  }

  private static DecodedImage decode(Scaled golden, PixelFormat format) throws IOException {
    return JpegDecoder.builder()
        .format(format)
        .scale(golden.eighths(), 8)
        .build()
        .decode(Golden.resource(golden.name()));
  }

  /** An eighth takes DC coefficients alone; what is wrong with the others must not change them. */
  @ParameterizedTest
  @ValueSource(strings = {"gray.jpg", "gray-sampling-2x2.jpg"})
  void anEighthHasTheMeansOfDamagedFilesToo(String name) throws Exception {
    byte[] whole = Golden.resource(name);
    int start = Math.toIntExact(JpegDecoder.inspect(whole).scans().get(0).offset());
    for (int at = start + 10; at < whole.length - 2; at += 3) {
      byte[] changed = whole.clone();
      changed[at] = (byte) (changed[at] * 31 + at + 1);
      for (byte[] jpeg : List.of(whole, changed, Arrays.copyOf(whole, at))) {
        DecodedPlanes eighth =
            JpegDecoder.builder().scale(Scale.of(1, 8)).build().decodePlanes(jpeg);
        StoredBlocks stored = JpegDecoder.coefficients(jpeg, Limits.DEFAULT).get(0);
        Plane plane = eighth.planes().get(0);
        for (int y = 0; y < plane.height(); y++) {
          for (int x = 0; x < plane.width(); x++) {
            int mean = (stored.values()[stored.index(x, y)] * stored.steps()[0] + 4) >> 3;
            // Beyond that, libjpeg's table of samples repeats itself.
            if (Math.abs(mean) < 384) {
              assertThat(plane.samples()[y * plane.width() + x])
                  .isEqualTo((short) Math.max(0, Math.min(255, mean + 128)));
            }
          }
        }
        assertThat(eighth.warnings())
            .isEqualTo(JpegDecoder.builder().build().decodePlanes(jpeg).warnings());
      }
    }
  }
}
