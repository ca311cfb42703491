package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is left of a progressive file is shown as libjpeg-turbo 3 shows it. */
class BlockSmoothingTest {
  record Cut(String name, int bytes, int channels, String sha256) {
    @Override
    public String toString() {
      return name + " to byte " + bytes;
    }
  }

  static Stream<Cut> goldens() throws IOException {
    return Golden.table("smoothed.tsv")
        .map(f -> new Cut(f[0], Integer.parseInt(f[1]), Integer.parseInt(f[4]), f[5]));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void cutFilesDecodeToTheReferenceSamples(Cut cut) throws Exception {
    PixelFormat format = cut.channels() == 1 ? PixelFormat.GRAY : PixelFormat.RGB;
    byte[] jpeg = Arrays.copyOf(Golden.resource(cut.name()), cut.bytes());

    DecodedImage image = JpegDecoder.builder().format(format).build().decode(jpeg);

    assertThat(image.warnings()).isNotEmpty();
    assertThat(Golden.sha256(image.pixels().bytes())).isEqualTo(cut.sha256());
  }

  @Test
  void scansDecodedAfterAPictureWasShownAreNotHarmedByItsEstimates() throws Exception {
    byte[] jpeg = Golden.resource("progressive-five-bits.jpg");
    int[] plain = JpegDecoder.builder().build().decode(jpeg).pixels().ints();

    int[] shown =
        JpegDecoder.builder().build().decodePasses(jpeg, (pass, pixels) -> true).pixels().ints();

    assertThat(shown).isEqualTo(plain);
  }
}
