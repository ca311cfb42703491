package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
}
