package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.zellige.color.InkModel;
import org.zellige.color.OffsetInks;
import org.zellige.color.icc.IccProfile;
import org.zellige.color.icc.SyntheticProfile;

/** Images of four inks: as inks, and as a screen shows them. */
class CmykDecodeTest {
  private static final int WIDTH = 40;
  private static final int HEIGHT = 24;

  /** Bytes from the start of an Adobe segment's identifier to the transform code. */
  private static final int ADOBE_TRANSFORM = 11;

  private static byte[] inks() {
    byte[] inks = new byte[4 * WIDTH * HEIGHT];
    for (int y = 0, i = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        inks[i++] = (byte) (6 * x);
        inks[i++] = (byte) (10 * y);
        inks[i++] = (byte) (3 * x + 5 * y);
        inks[i++] = (byte) (2 * (WIDTH - x));
      }
    }
    return inks;
  }

  private static byte[] jpeg(byte[] profile) throws JpegException {
    JpegEncoder.Builder encoder = PlainEncoder.builder().quality(100);
    if (profile.length > 0) {
      encoder.iccProfile(profile);
    }
    Pixels pixels = Pixels.of(PixelFormat.CMYK, inks(), 0, 4 * WIDTH, WIDTH, HEIGHT);
    return encoder.build().encode(pixels);
  }

  /** The same stream with its components said to be YCCK. */
  private static byte[] ycck(byte[] cmyk) {
    byte[] changed = cmyk.clone();
    changed[adobe(changed) + ADOBE_TRANSFORM] = 2;
    return changed;
  }

  /** The same stream without its Adobe segment: the letters are gone. */
  private static byte[] withoutAdobe(byte[] cmyk) {
    byte[] changed = cmyk.clone();
    changed[adobe(changed)] = 'B';
    return changed;
  }

  private static int adobe(byte[] jpeg) {
    for (int i = 0; i < jpeg.length; i++) {
      if (Arrays.equals(Arrays.copyOfRange(jpeg, i, i + 5), "Adobe".getBytes())) {
        return i;
      }
    }
    throw new AssertionError("no Adobe segment");
  }

  private static DecodedImage decode(byte[] jpeg, PixelFormat format) throws JpegException {
    return JpegDecoder.builder().format(format).build().decode(jpeg);
  }

  /** Mean difference in levels between decoded RGB and what a model makes of the decoded inks. */
  private static double distance(byte[] jpeg, InkModel model) throws JpegException {
    int[] shown = decode(jpeg, PixelFormat.INT_RGB).pixels().ints();
    byte[] inks = decode(jpeg, PixelFormat.CMYK).pixels().bytes();
    double sum = 0;
    double[] rgb = new double[3];
    for (int i = 0; i < shown.length; i++) {
      double[] areas = new double[4];
      for (int ink = 0; ink < 4; ink++) {
        areas[ink] = (inks[4 * i + ink] & 0xFF) / 255.0;
      }
      model.toRgb(areas, rgb);
      for (int channel = 0; channel < 3; channel++) {
        double expected = 255 * Math.max(0, Math.min(1, rgb[channel]));
        sum += Math.abs((shown[i] >> 16 - 8 * channel & 0xFF) - expected);
      }
    }
    return sum / (3 * shown.length);
  }

  @Test
  void inksComeBackUnconverted() throws Exception {
    byte[] decoded = decode(jpeg(new byte[0]), PixelFormat.CMYK).pixels().bytes();

    byte[] inks = inks();
    for (int i = 0; i < inks.length; i++) {
      assertThat(decoded[i] & 0xFF).isBetween((inks[i] & 0xFF) - 4, (inks[i] & 0xFF) + 4);
    }
  }

  @Test
  void withoutProfileTheInksAreThoseOfOffset() throws Exception {
    assertThat(distance(jpeg(new byte[0]), new OffsetInks())).isLessThan(0.6);
    assertThat(distance(ycck(jpeg(new byte[0])), new OffsetInks())).isLessThan(0.6);
    assertThat(distance(withoutAdobe(jpeg(new byte[0])), new OffsetInks())).isLessThan(0.6);
  }

  @Test
  void anEmbeddedProfileIsUsed() throws Exception {
    byte[] profile = SyntheticProfile.ordinary();
    InkModel model = IccProfile.parse(profile).inkModel();

    assertThat(distance(jpeg(profile), model)).isLessThan(0.6);
    assertThat(distance(jpeg(profile), new OffsetInks())).isGreaterThan(5);
    assertThat(decode(jpeg(profile), PixelFormat.INT_RGB).warnings()).isEmpty();
  }

  @Test
  void aBrokenProfileIsAWarningAndTheDefaultIsUsed() throws Exception {
    byte[] profile = SyntheticProfile.ordinary();
    byte[] half = Arrays.copyOf(profile, profile.length / 2);

    DecodedImage image = decode(jpeg(half), PixelFormat.INT_RGB);

    assertThat(image.warnings())
        .singleElement()
        .satisfies(w -> assertThat(w.message()).contains("ICC profile was not used"));
    assertThat(image.pixels().ints())
        .isEqualTo(decode(jpeg(new byte[0]), PixelFormat.INT_RGB).pixels().ints());
    assertThatThrownBy(() -> JpegDecoder.builder().strict(true).build().decode(jpeg(half)))
        .isInstanceOf(JpegException.class);
    assertThat(decode(jpeg(half), PixelFormat.CMYK).warnings()).as("not needed").isEmpty();
  }

  @Test
  void inversionCanBeSaidByTheCaller() throws Exception {
    byte[] jpeg = jpeg(new byte[0]);
    byte[] byRule = decode(jpeg, PixelFormat.CMYK).pixels().bytes();
    byte[] stored = raw(jpeg, false);

    assertThat(raw(jpeg, true)).isEqualTo(byRule);
    for (int i = 0; i < stored.length; i++) {
      assertThat(stored[i]).isEqualTo((byte) ~byRule[i]);
    }
    assertThat(decode(withoutAdobe(jpeg), PixelFormat.CMYK).pixels().bytes()).isEqualTo(stored);
    assertThat(raw(withoutAdobe(jpeg), true)).isEqualTo(byRule);
    int[] shown =
        JpegDecoder.builder().invertedInk(true).build().decode(withoutAdobe(jpeg)).pixels().ints();
    assertThat(shown).isEqualTo(decode(jpeg, PixelFormat.INT_RGB).pixels().ints());
  }

  private static byte[] raw(byte[] jpeg, boolean inverted) throws JpegException {
    return JpegDecoder.builder()
        .format(PixelFormat.CMYK)
        .invertedInk(inverted)
        .build()
        .decode(jpeg)
        .pixels()
        .bytes();
  }

  @Test
  void everyFormatShowsTheSameColors() throws Exception {
    byte[] jpeg = jpeg(new byte[0]);
    int[] packed = decode(jpeg, PixelFormat.INT_RGB).pixels().ints();
    byte[] rgb = decode(jpeg, PixelFormat.RGB).pixels().bytes();
    byte[] gray = decode(jpeg, PixelFormat.GRAY).pixels().bytes();

    for (int i = 0; i < packed.length; i++) {
      assertThat(0xFF000000 | triple(rgb, i)).isEqualTo(packed[i]);
      double luma =
          0.299 * (packed[i] >> 16 & 0xFF)
              + 0.587 * (packed[i] >> 8 & 0xFF)
              + 0.114 * (packed[i] & 0xFF);
      assertThat((double) (gray[i] & 0xFF)).isBetween(luma - 0.6, luma + 0.6);
    }
  }

  @Test
  void sixteenBitsShowTheSameColorsMoreFinely() throws Exception {
    for (byte[] jpeg : new byte[][] {jpeg(SyntheticProfile.ordinary()), ycck(jpeg(new byte[0]))}) {
      int[] packed = decode(jpeg, PixelFormat.INT_RGB).pixels().ints();
      short[] wide = decode(jpeg, PixelFormat.RGB_16).pixels().shorts();
      for (int i = 0; i < packed.length; i++) {
        for (int channel = 0; channel < 3; channel++) {
          double level = (wide[3 * i + channel] & 0xFFFF) / 257.0;
          int narrow = packed[i] >> 16 - 8 * channel & 0xFF;
          // Eight bits leave half a level to rounding, twice where YCCK is converted before.
          assertThat(level).isBetween(narrow - 2.5, narrow + 2.5);
        }
      }
    }
  }

  private static int triple(byte[] rgb, int i) {
    return (rgb[3 * i] & 0xFF) << 16 | (rgb[3 * i + 1] & 0xFF) << 8 | (rgb[3 * i + 2] & 0xFF);
  }

  @Test
  void memoryForTheConversionIsLimited() throws Exception {
    byte[] jpeg = jpeg(new byte[0]);
    Limits little = Limits.DEFAULT.withMaxMemory(500_000);

    assertThatThrownBy(() -> JpegDecoder.builder().limits(little).build().decode(jpeg))
        .isInstanceOf(LimitExceededException.class);
    JpegDecoder raw = JpegDecoder.builder().limits(little).format(PixelFormat.CMYK).build();
    assertThat(raw.decode(jpeg).pixels().width()).isEqualTo(WIDTH);
  }
}
