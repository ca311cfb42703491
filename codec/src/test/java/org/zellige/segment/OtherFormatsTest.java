package org.zellige.segment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zellige.JpegDecoder;
import org.zellige.JpegException;

/** What is no JPEG, or none that can be read, is refused by its name. */
class OtherFormatsTest {
  @ParameterizedTest
  @CsvSource({
    "ff4fff51002f, JPEG 2000 codestream",
    "0000000c6a5020200d0a870a00000014, JPEG 2000 file",
    "ff0a00, JPEG XL codestream",
    "89504e470d0a1a0a0000000d, PNG",
    "4d4d002a00000008, TIFF",
    "524946460000000057454250, WebP",
    "0000001c6674797061766966, AVIF",
    "ffd8fff7000b080001000101011100ffda000801010000000000, JPEG-LS",
    "8950, no SOI",
    "ffd9, no SOI"
  })
  void refusedByName(String hex, String name) {
    byte[] data = HexFormat.of().parseHex(hex);

    assertThatThrownBy(() -> JpegDecoder.builder().build().decode(data))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining(name);
  }
}
