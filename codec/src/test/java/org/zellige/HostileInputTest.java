package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.entropy.arithmetic.ArithmeticStream;

/** Bad input gives a {@link JpegException} with place and reason, or an image with warnings. */
class HostileInputTest {
  private static final JpegDecoder DECODER = JpegDecoder.builder().build();

  /** Small enough for decoding at every length and with every byte changed. */
  private static final Limits SMALL =
      Limits.DEFAULT.withMaxPixels(1_000_000).withMaxMemory(16 << 20);

  @Test
  void emptyInputIsRefused() {
    assertThatThrownBy(() -> DECODER.decode(new byte[0]))
        .isInstanceOfSatisfying(JpegException.class, e -> assertThat(e.offset()).isZero())
        .hasMessageContaining("no data");
  }

  @Test
  void aPngIsRefused() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};

    assertThatThrownBy(() -> DECODER.decode(png))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining("not a JPEG")
        .hasMessageContaining("byte 0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "420-q75.jpg",
        "restart-1.jpg",
        "three-scans.jpg",
        "gray.jpg",
        "arithmetic-420.jpg",
        "arithmetic-progressive.jpg",
        "progressive-restart.jpg"
      })
  void truncationAtEveryByteGivesAnErrorOrAPartialImage(String name) throws Exception {
    Golden golden = Golden.named(name);
    byte[] whole = golden.bytes();
    int images = 0;
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      Throwable thrown = catchThrowable(() -> DECODER.decode(cut));
      if (thrown != null) {
        assertFault(thrown, length);
      } else {
        DecodedImage image = DECODER.decode(cut);
        assertThat(image.pixels().height()).isEqualTo(golden.height());
        assertThat(image.warnings()).as("cut at %d", length).isNotEmpty();
        images++;
      }
    }
    assertThat(images).isGreaterThan(whole.length / 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "420-q75.jpg",
        "restart-1.jpg",
        "three-scans.jpg",
        "mixed-sampling.jpg",
        "arithmetic-420.jpg",
        "arithmetic-progressive.jpg",
        "progressive-five-bits.jpg"
      })
  void anyChangedByteGivesAnErrorOrAnImage(String name) throws Exception {
    byte[] whole = Golden.named(name).bytes();
    JpegDecoder decoder = JpegDecoder.builder().limits(SMALL).build();
    Random random = new Random(1);
    for (int at = 0; at < whole.length; at++) {
      for (int value : new int[] {0, 1, 0xFF, random.nextInt(256)}) {
        byte[] changed = whole.clone();
        changed[at] = (byte) value;
        assertFaultOrNone(catchThrowable(() -> decoder.decode(changed)), at);
        assertFaultOrNone(catchThrowable(() -> JpegDecoder.inspect(changed)), at);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"false, 0", "false, 2", "true, 0", "true, 3"})
  void anyChangedByteOfAnArithmeticStreamGivesAnErrorOrAnImage(boolean progressive, int restarts) {
    byte[] whole = ArithmeticStream.of(progressive, 41, 35, restarts).encode(1);
    JpegDecoder decoder = JpegDecoder.builder().limits(SMALL).build();
    Random random = new Random(2);
    for (int at = 0; at < whole.length; at++) {
      for (int value : new int[] {0, 0xFF, random.nextInt(256)}) {
        byte[] changed = whole.clone();
        changed[at] = (byte) value;
        assertFaultOrNone(catchThrowable(() -> decoder.decode(changed)), at);
      }
    }
  }

  @Test
  void aSequentialScanWithOtherParametersIsDecodedWithAWarning() throws Exception {
    byte[] sound = Golden.named("420-q75.jpg").bytes();
    byte[] bytes = sound.clone();
    bytes[find(bytes, 0xDA) + 12] = 0; // the last coefficient

    DecodedImage image = DECODER.decode(bytes);

    assertThat(image.pixels().ints()).isEqualTo(DECODER.decode(sound).pixels().ints());
    assertThat(image.warnings()).hasSize(1);
  }

  @Test
  void randomBytesAfterSoiGiveAnError() {
    Random random = new Random(7);
    JpegDecoder decoder = JpegDecoder.builder().limits(SMALL).build();
    for (int round = 0; round < 2000; round++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      if (bytes.length > 1) {
        bytes[0] = (byte) 0xFF;
        bytes[1] = (byte) 0xD8;
      }
      assertFaultOrNone(catchThrowable(() -> decoder.decode(bytes)), round);
    }
  }

  @Test
  void strictRefusesWhatLenientWarnsOf() throws Exception {
    byte[] cut = Golden.named("420-q75.jpg").bytes();
    byte[] half = Arrays.copyOf(cut, cut.length - 40);

    assertThat(DECODER.decode(half).warnings()).isNotEmpty();
    assertThatThrownBy(() -> JpegDecoder.builder().strict(true).build().decode(half))
        .isInstanceOfSatisfying(JpegException.class, e -> assertThat(e.offset()).isPositive());
  }

  @Test
  void aHeaderThatClaimsTooManyPixelsIsRefusedBeforeMemoryIsTaken() throws Exception {
    byte[] bytes = Golden.named("420-q75.jpg").bytes();
    int sof = find(bytes, 0xC0);
    bytes[sof + 5] = (byte) 0xFF;
    bytes[sof + 6] = (byte) 0xFF;
    bytes[sof + 7] = (byte) 0xFF;
    bytes[sof + 8] = (byte) 0xFF;

    assertThatThrownBy(() -> DECODER.decode(bytes))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("65535 × 65535");
    assertThat(JpegDecoder.inspect(bytes).width()).isEqualTo(65535);
  }

  @Test
  void memoryIsLimitedToo() throws Exception {
    byte[] bytes = Golden.named("444-q90.jpg").bytes();
    JpegDecoder decoder = JpegDecoder.builder().limits(Limits.DEFAULT.withMaxMemory(1000)).build();

    assertThatThrownBy(() -> decoder.decode(bytes)).isInstanceOf(LimitExceededException.class);
  }

  @Test
  void tooManyScansAreRefused() throws Exception {
    byte[] bytes = Golden.named("three-scans.jpg").bytes();
    JpegDecoder decoder = JpegDecoder.builder().limits(Limits.DEFAULT.withMaxScans(2)).build();

    assertThatThrownBy(() -> decoder.decode(bytes))
        .isInstanceOf(LimitExceededException.class)
        .hasMessageContaining("scans");
  }

  @Test
  void aCommentOfLengthZeroIsPassedOver() throws Exception {
    Golden golden = Golden.named("420-q75.jpg");
    byte[] sound = golden.bytes();
    byte[] bytes = new byte[sound.length + 4];
    System.arraycopy(sound, 0, bytes, 0, 2);
    bytes[2] = (byte) 0xFF;
    bytes[3] = (byte) 0xFE;
    System.arraycopy(sound, 2, bytes, 6, sound.length - 2);

    DecodedImage image = DECODER.decode(bytes);

    assertThat(image.pixels().ints()).isEqualTo(DECODER.decode(sound).pixels().ints());
    assertThat(image.warnings()).extracting(JpegWarning::offset).containsExactly(4L);
  }

  @Test
  void inspectionLivesWithTheDamageThatDecodingLivesWith() throws Exception {
    byte[] sound = Golden.named("420-q75.jpg").bytes();
    byte[] bytes = Arrays.copyOf(sound, sound.length + 2);
    // In place of EOI: a quantisation table whose length makes no sense.
    System.arraycopy(new byte[] {(byte) 0xFF, (byte) 0xDB, 0, 1}, 0, bytes, sound.length - 2, 4);

    assertThat(DECODER.decode(bytes).warnings()).hasSize(1);
    assertThat(JpegDecoder.inspect(bytes).warnings()).hasSize(1);
    assertThat(JpegDecoder.inspect(bytes).width()).isEqualTo(45);
  }

  private static int find(byte[] bytes, int marker) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == (byte) 0xFF && bytes[i + 1] == (byte) marker) {
        return i;
      }
    }
    throw new AssertionError("no marker " + marker);
  }

  private static void assertFaultOrNone(Throwable thrown, int at) {
    if (thrown != null) {
      assertFault(thrown, at);
    }
  }

  private static void assertFault(Throwable thrown, int at) {
    assertThat(thrown)
        .as("input %d", at)
        .isInstanceOfSatisfying(
            JpegException.class,
            e -> {
              assertThat(e.reason()).isNotBlank();
              assertThat(e.offset()).isNotNegative();
            });
  }
}
