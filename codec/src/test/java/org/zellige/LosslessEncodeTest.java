package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lossless files hold what they were given. */
class LosslessEncodeTest {
  private static final int LARGEST = 33;

  @ParameterizedTest
  @EnumSource(names = {"GRAY", "RGB", "CMYK", "GRAY_16", "RGB_16", "CMYK_16"})
  void everySizeComesBack(PixelFormat format) throws IOException {
    JpegEncoder encoder = builder().build();
    for (int height = 1; height <= LARGEST; height += 4) {
      for (int width = 1; width <= LARGEST; width++) {
        Pixels pixels = random(format, width, height, width * height);
        assertSame(decode(encoder.encode(pixels), format), pixels);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void everyPredictorComesBack(int predictor) throws IOException {
    for (int rows : new int[] {0, 1, 3}) {
      Pixels pixels = random(PixelFormat.RGB_16, 41, 17, predictor);
      byte[] jpeg =
          builder().predictor(predictor).restartInterval(41 * rows).build().encode(pixels);
      assertSame(decode(jpeg, PixelFormat.RGB_16), pixels);
      JpegInfo info = JpegDecoder.inspect(jpeg);
      assertThat(info.scans().get(0).spectralStart()).isEqualTo(predictor);
      assertThat(info.restartInterval()).isEqualTo(41 * rows);
    }
  }

  /** What a channel of as many bits can hold, stretched to sixteen as decoders do. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 8, 9, 12, 15, 16})
  void everyPrecisionComesBack(int precision) throws IOException {
    int maximum = (1 << precision) - 1;
    Random random = new Random(precision);
    for (PixelFormat format :
        new PixelFormat[] {PixelFormat.GRAY_16, PixelFormat.RGB_16, PixelFormat.RGB_FLOAT}) {
      Pixels pixels = Pixels.allocate(format, 40, 30);
      for (int i = 0; i < 40 * 30 * format.elementsPerPixel(); i++) {
        int sample = random.nextInt(maximum + 1);
        if (format == PixelFormat.RGB_FLOAT) {
          pixels.floats()[i] = (float) sample / maximum;
        } else {
          pixels.shorts()[i] = (short) ((sample * 65535L + maximum / 2) / maximum);
        }
      }
      byte[] jpeg = builder().precision(precision).build().encode(pixels);
      assertThat(JpegDecoder.inspect(jpeg).precision()).isEqualTo(precision);
      // Decoders give floats by way of sixteen bits.
      int rounding = format == PixelFormat.RGB_FLOAT ? 1 : 0;
      assertThat(WideImages.largestDifference(decode(jpeg, format), pixels))
          .isLessThanOrEqualTo(rounding);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GRAY,8,GRAY",
    "INT_RGB,8,RGB",
    "BGR,8,RGB",
    "CMYK,8,CMYK",
    "GRAY_16,16,GRAY",
    "RGB_16,16,RGB",
    "CMYK_16,16,CMYK",
    "GRAY_FLOAT,16,GRAY",
    "RGB_FLOAT,16,RGB"
  })
  void storesWhatPixelsHave(PixelFormat format, int precision, JpegColorSpace colorSpace)
      throws IOException {
    Pixels pixels = WideImages.smooth(format, 30, 20);
    byte[] jpeg = builder().build().encode(pixels);
    JpegInfo info = JpegDecoder.inspect(jpeg);
    assertThat(info.process()).isEqualTo(JpegProcess.LOSSLESS);
    assertThat(info.precision()).isEqualTo(precision);
    assertThat(info.colorSpace()).isEqualTo(colorSpace);
    assertThat(info.warnings()).isEmpty();
    assertThat(WideImages.largestDifference(decode(jpeg, format), pixels)).isLessThanOrEqualTo(1);
  }

  @Test
  void takesThePredictorThatTakesLeast() throws IOException {
    Pixels photo = TestImages.photoLike(120, 90);
    Pixels columns = Pixels.allocate(PixelFormat.GRAY, 64, 64);
    Random random = new Random(5);
    for (int i = 0; i < 64 * 64; i++) {
      columns.bytes()[i] = i < 64 ? (byte) random.nextInt() : columns.bytes()[i - 64];
    }
    for (Pixels pixels : new Pixels[] {photo, columns}) {
      int least = Integer.MAX_VALUE;
      for (int predictor = 1; predictor <= 7; predictor++) {
        least = Math.min(least, builder().predictor(predictor).build().encode(pixels).length);
      }
      assertThat(builder().build().encode(pixels)).hasSize(least);
    }
    byte[] byColumn = builder().build().encode(columns);
    assertThat(JpegDecoder.inspect(byColumn).scans().get(0).spectralStart()).isEqualTo(2);
    assertThat(byColumn.length).isLessThan(64 * 64 / 8 + 400);
  }

  /** One table for all where channels are alike, one for each where they are not. */
  @Test
  void tablesAreSharedWhereThatIsSmaller() throws IOException {
    Pixels alike = WideImages.smooth(PixelFormat.RGB, 50, 40);
    Pixels unlike = WideImages.smooth(PixelFormat.RGB, 150, 100);
    Random random = new Random(9);
    for (int i = 0; i < unlike.bytes().length; i += 3) {
      unlike.bytes()[i] = (byte) random.nextInt();
      unlike.bytes()[i + 1] = 7;
    }
    assertThat(huffmanBytes(builder().build().encode(alike))).isLessThan(40);
    assertThat(huffmanBytes(builder().build().encode(unlike))).isGreaterThan(50);
  }

  private static int huffmanBytes(byte[] jpeg) throws IOException {
    return JpegDecoder.inspect(jpeg).segments().stream()
        .filter(segment -> segment.name().equals("DHT"))
        .mapToInt(JpegInfo.Segment::length)
        .sum();
  }

  @Test
  void differencesOfHalfTheRangeHaveACode() throws IOException {
    Pixels pixels = Pixels.allocate(PixelFormat.GRAY_16, 16, 16);
    for (int i = 0; i < 256; i++) {
      pixels.shorts()[i] = (short) ((i + i / 16) % 2 == 0 ? 0 : 32768);
    }
    for (int predictor = 1; predictor <= 7; predictor++) {
      byte[] jpeg = builder().predictor(predictor).build().encode(pixels);
      assertSame(decode(jpeg, PixelFormat.GRAY_16), pixels);
    }
  }

  @Test
  void colourMayBecomeGray() throws IOException {
    Pixels pixels = TestImages.photoLike(30, 20);
    byte[] jpeg = builder().colorSpace(JpegColorSpace.GRAY).build().encode(pixels);
    byte[] gray = decode(jpeg, PixelFormat.GRAY).bytes();
    for (int i = 0; i < gray.length; i++) {
      int p = pixels.ints()[i];
      double luma = 0.299 * (p >> 16 & 0xFF) + 0.587 * (p >> 8 & 0xFF) + 0.114 * (p & 0xFF);
      assertThat((double) (gray[i] & 0xFF)).isBetween(luma - 0.501, luma + 0.501);
    }
  }

  @Test
  void transparentPixelsLieOnTheMatte() throws IOException {
    Pixels clear = Pixels.ofIntArgb(new int[] {0x00FFFFFF, 0xFF010203}, 2, 1);
    byte[] jpeg = builder().matte(0x0000FF).build().encode(clear);
    assertThat(decode(jpeg, PixelFormat.RGB).bytes()).containsExactly(0, 0, -1, 1, 2, 3);
  }

  @Test
  void metadataAndStreamsWork() throws IOException {
    Pixels pixels = TestImages.photoLike(30, 20);
    JpegEncoder encoder = builder().comment("as it was").iccProfile(new byte[9]).build();
    byte[] jpeg = encoder.encode(pixels);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    encoder.encode(pixels, out);
    assertThat(out.toByteArray()).isEqualTo(jpeg);
    JpegInfo info = JpegDecoder.inspect(jpeg);
    assertThat(info.comments()).containsExactly("as it was");
    assertThat(info.iccProfile()).isPresent();
    assertThat(encoder.encodeImage(pixels).quality()).isEqualTo(100);
  }

  @Test
  void restartIntervalsAreWholeLines() {
    JpegEncoder encoder = builder().restartInterval(41).build();
    assertThatThrownBy(() -> encoder.encode(Pixels.allocate(PixelFormat.GRAY, 40, 10)))
        .isInstanceOf(JpegException.class)
        .hasMessageContaining("restart interval");
  }

  @Test
  void filesSurviveWhatCannotBeEncoded(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("kept.jpg"), "old");
    Pixels inks = Pixels.allocate(PixelFormat.CMYK, 40, 10);
    for (JpegEncoder.Builder builder :
        new JpegEncoder.Builder[] {
          builder().restartInterval(41),
          builder().colorSpace(JpegColorSpace.GRAY),
          JpegEncoder.builder().target(Target.psnr(40))
        }) {
      assertThatThrownBy(() -> builder.build().encode(inks, file))
          .isInstanceOf(JpegException.class);
      assertThat(file).hasContent("old");
    }
  }

  @Test
  void refusesWhatItIsNot() {
    refuses(b -> b.baseline(true));
    refuses(b -> b.progressive(true));
    refuses(b -> b.target(Target.bytes(1000)));
    refuses(b -> b.colorSpace(JpegColorSpace.YCBCR));
    refuses(b -> b.lossless(false).precision(10));
    assertThatIllegalArgumentException().isThrownBy(() -> builder().precision(1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder().precision(17));
    assertThatIllegalArgumentException().isThrownBy(() -> builder().predictor(0));
    assertThatIllegalArgumentException().isThrownBy(() -> builder().predictor(8));
  }

  private static void refuses(Consumer<JpegEncoder.Builder> change) {
    JpegEncoder.Builder builder = builder();
    change.accept(builder);
    assertThatIllegalArgumentException().isThrownBy(builder::build);
  }

  private static JpegEncoder.Builder builder() {
    return JpegEncoder.builder().lossless(true);
  }

  /** Smooth with ends of the range and noise. */
  private static Pixels random(PixelFormat format, int width, int height, long seed) {
    Pixels pixels = WideImages.smooth(format, width, height);
    Random random = new Random(seed);
    for (int i = 0; i < width * height * format.elementsPerPixel(); i++) {
      int value = random.nextInt();
      boolean wild = random.nextInt(8) == 0;
      if (wild && format.channelBits() == 16) {
        pixels.shorts()[i] = (short) (value % 3 == 0 ? 0 : value);
      } else if (wild) {
        pixels.bytes()[i] = (byte) (value % 3 == 0 ? -1 : value);
      }
    }
    return pixels;
  }

  private static void assertSame(Pixels actual, Pixels expected) {
    if (expected.format().channelBits() == 8) {
      assertThat(actual.bytes()).isEqualTo(expected.bytes());
    } else {
      assertThat(actual.shorts()).isEqualTo(expected.shorts());
    }
  }

  private static Pixels decode(byte[] jpeg, PixelFormat format) throws IOException {
    return JpegDecoder.builder().strict(true).format(format).build().decode(jpeg).pixels();
  }
}
