package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes that no Huffman table holds: ones alone, since T.81 keeps the code of all ones free. */
class UnknownCodeTest {
  /**
   * How many bytes a decoder had taken in once decided whether it warned near the end of data, and
   * that differed between whole images, views and scales.
   */
  @ParameterizedTest
  @ValueSource(ints = {6, 8, 10, 16, 40})
  void isWarnedOfNearTheEndOfDataInEveryViewAlike(int ones) throws Exception {
    byte[] jpeg = endingInOnes(ones);
    List<String> whole = warnings(JpegDecoder.builder(), jpeg);
    assertThat(whole).anyMatch(warning -> warning.contains("not in the Huffman table"));
    for (int eighths : new int[] {1, 2, 4, 12}) {
      assertThat(warnings(JpegDecoder.builder().scale(Scale.of(eighths, 8)), jpeg))
          .as("%d/8", eighths)
          .isEqualTo(whole);
    }
    assertThat(warnings(JpegDecoder.builder().region(40, 40, 24, 24), jpeg)).isEqualTo(whole);
  }

  private static List<String> warnings(JpegDecoder.Builder decoder, byte[] jpeg) throws Exception {
    return decoder.build().decode(jpeg).warnings().stream().map(Object::toString).toList();
  }

  /** An image whose last bytes of data are replaced by half as many bytes of ones, stuffed. */
  private static byte[] endingInOnes(int bytes) throws Exception {
    Pixels pixels = Pixels.allocate(PixelFormat.GRAY, 64, 64);
    new Random(5).nextBytes(pixels.bytes());
    byte[] jpeg = JpegEncoder.builder().effort(1).quality(80).build().encode(pixels);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(Arrays.copyOf(jpeg, jpeg.length - 2 - 40));
    for (int i = 0; i < bytes / 2; i++) {
      out.write(0xFF);
      out.write(0);
    }
    out.write(0xFF);
    out.write(0xD9);
    return out.toByteArray();
  }
}
