package org.zellige;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.RequantizedJpeg.Outcome;
import org.zellige.entropy.arithmetic.ArithmeticStream;
import org.zellige.entropy.arithmetic.LosslessStream;
import org.zellige.metric.Butteraugli;
import org.zellige.metric.Psnr;
import org.zellige.metric.Ssimulacra2;

/** Files become smaller by coarser steps, and by no more than is asked for. */
class RequantizeTest {
  private final Pixels photo = TestImages.photoLike(200, 136);

  @ParameterizedTest
  @EnumSource(Subsampling.class)
  void coarserStepsMakeFilesSmaller(Subsampling subsampling) throws IOException {
    byte[] jpeg = source().subsampling(subsampling).build().encode(photo);
    byte[] before = jpeg;
    for (int quality : new int[] {80, 60, 30, 0}) {
      RequantizedJpeg result = requantize(jpeg, quality);
      assertThat(result.outcome()).isEqualTo(Outcome.REQUANTIZED);
      assertThat(result.quality()).hasValue(quality);
      assertThat(result.jpeg()).hasSizeLessThan(before.length);
      assertNoStepIsFiner(result.jpeg(), jpeg);
      assertThat(JpegDecoder.inspect(result.jpeg()).subsampling()).contains(subsampling);
      before = result.jpeg();
    }
  }

  /** The point of it all: nearer to the original in fewer bytes than by way of pixels. */
  @ParameterizedTest
  @ValueSource(ints = {75, 85})
  void losesLessThanDecodingAndEncoding(int quality) throws IOException {
    byte[] jpeg = source().build().encode(photo);
    byte[] again = JpegEncoder.builder().effort(6).quality(quality).build().encode(decode(jpeg));
    RequantizedJpeg result =
        requantize(jpeg, Requantization.builder().target(Target.bytes(again.length)));
    assertThat(result.jpeg()).hasSizeLessThanOrEqualTo(again.length);
    assertThat(Ssimulacra2.score(photo, decode(result.jpeg())))
        .isGreaterThan(Ssimulacra2.score(photo, decode(again)));
  }

  @ParameterizedTest
  @EnumSource(
      value = JpegColorSpace.class,
      names = {"GRAY", "RGB"})
  void colorSpacesStay(JpegColorSpace space) throws IOException {
    byte[] jpeg = source().colorSpace(space).build().encode(photo);
    RequantizedJpeg result = requantize(jpeg, 50);
    assertThat(result.outcome()).isEqualTo(Outcome.REQUANTIZED);
    assertThat(JpegDecoder.inspect(result.jpeg()).colorSpace()).isEqualTo(space);
    assertThat(Psnr.luma(decode(jpeg), decode(result.jpeg()))).isGreaterThan(28);
  }

  @Test
  void inksHaveNoScoreButASize() throws IOException {
    Pixels inks = Pixels.allocate(PixelFormat.CMYK, 120, 100);
    for (int i = 0; i < inks.bytes().length; i++) {
      inks.bytes()[i] = (byte) (photo.ints()[i / 4 + i % 4] >> 3);
    }
    byte[] jpeg = source().build().encode(inks);
    assertThat(requantize(jpeg, 50).outcome()).isEqualTo(Outcome.REQUANTIZED);
    assertThat(requantize(jpeg, Requantization.builder().target(Target.bytes(9_000))).isOnTarget())
        .isTrue();
    RequantizedJpeg scored =
        requantize(jpeg, Requantization.builder().target(Target.ssimulacra2(70)));
    assertThat(scored.outcome()).isEqualTo(Outcome.OPTIMIZED);
    assertThat(scored.keptBecause()).contains("no score is defined for CMYK");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "progressive-444.jpg",
        "arithmetic-420.jpg",
        "arithmetic-progressive.jpg",
        "mixed-sampling.jpg",
        "chroma-larger.jpg",
        "twelve-bits.jpg",
        "gray-sampling-2x2.jpg",
        "q1-16bit-tables.jpg",
        "restart-row.jpg",
        "three-scans.jpg",
        "3x1-q75.jpg",
        "420-1x1.jpg"
      })
  void everyKindOfFileIsRead(String name) throws IOException {
    byte[] jpeg = Golden.resource(name);
    for (int quality : new int[] {0, 40}) {
      RequantizedJpeg result = requantize(jpeg, quality);
      assertNoStepIsFiner(result.jpeg(), jpeg);
      JpegInfo info = JpegDecoder.inspect(result.jpeg());
      assertThat(info.warnings()).isEmpty();
      assertThat(info.components()).hasSameSizeAs(JpegDecoder.inspect(jpeg).components());
      if (result.outcome() == Outcome.REQUANTIZED) {
        assertThat(result.jpeg()).hasSizeLessThan(jpeg.length);
      } else {
        assertThat(planes(result.jpeg())).isEqualTo(planes(jpeg));
      }
    }
    assertThat(requantize(jpeg, 0).jpeg()).hasSizeLessThan(jpeg.length);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 7})
  void nothingIsLostWhereTheQualityAskedForIsNoLower(int effort) throws IOException {
    JpegEncoder.Builder encoder = JpegEncoder.builder().effort(effort).progressive(false);
    byte[] jpeg = encoder.quality(60).build().encode(photo);
    for (int quality : new int[] {60, 70, 100}) {
      RequantizedJpeg result = requantize(jpeg, quality);
      assertThat(result.outcome()).isEqualTo(Outcome.OPTIMIZED);
      assertThat(result.keptBecause()).contains("its steps are as coarse as those asked for");
      assertThat(result.quality()).isEmpty();
      assertThat(planes(result.jpeg())).isEqualTo(planes(jpeg));
    }
  }

  @Test
  void noFileBecomesLarger() throws IOException {
    byte[] best = JpegTransform.optimize(source().build().encode(photo));
    for (int quality = 100; quality >= 0; quality -= 10) {
      RequantizedJpeg result = requantize(best, quality);
      assertThat(result.jpeg()).hasSizeLessThanOrEqualTo(best.length);
      assertThat(result.jpeg() == best).isEqualTo(result.outcome() == Outcome.UNCHANGED);
      assertThat(result.keptBecause().isEmpty()).isEqualTo(result.outcome() == Outcome.REQUANTIZED);
    }
  }

  @Test
  void aSecondTimeChangesNothing() throws IOException {
    byte[] once = requantize(source().build().encode(photo), 50).jpeg();
    RequantizedJpeg twice = requantize(once, 50);
    assertThat(twice.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(twice.jpeg()).isSameAs(once);
  }

  /** Steps that are kept leave room for errors; more than once they are not to be made. */
  @Test
  void nearQualitiesAreNotLostTwiceEither() throws IOException {
    byte[] once =
        requantize(JpegEncoder.builder().effort(2).quality(75).build().encode(photo), 60).jpeg();
    assertThat(requantize(once, 60).outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void aLittleIsNotWorthALoss() throws IOException {
    byte[] jpeg = JpegEncoder.builder().effort(6).quality(60).build().encode(photo);
    RequantizedJpeg result = requantize(jpeg, 59);
    assertThat(result.outcome()).isNotEqualTo(Outcome.REQUANTIZED);
    assertThat(result.keptBecause()).contains("it becomes hardly smaller than without loss");
  }

  @Test
  void theQualityOfTheSourceIsTold() throws IOException {
    RequantizedJpeg result = requantize(source().build().encode(photo), 50);
    assertThat(result.source()).contains(new QualityEstimate(BaseTables.IJG, 92, true, 92));
  }

  @Test
  void tablesAndChromaQualityAreChosen() throws IOException {
    byte[] jpeg = source().build().encode(photo);
    RequantizedJpeg ijg =
        requantize(jpeg, Requantization.builder().tables(BaseTables.IJG).quality(40));
    assertThat(JpegDecoder.estimateQuality(JpegDecoder.inspect(ijg.jpeg())))
        .contains(new QualityEstimate(BaseTables.IJG, 40, true, 40));
    List<JpegInfo.QuantTable> tables =
        JpegDecoder.inspect(
                requantize(jpeg, Requantization.builder().quality(90).chromaQuality(10)).jpeg())
            .quantTables();
    assertThat(tables.get(0).steps()[1]).isLessThan(10);
    assertThat(tables.get(1).steps()[1]).isGreaterThan(20);
  }

  /** What the simplest decoders read, they still read. */
  @Test
  void stepsOfEightBitsStaySuch() throws IOException {
    byte[] jpeg = source().baseline(true).build().encode(photo);
    byte[] result =
        requantize(
                jpeg,
                Requantization.builder()
                    .quality(0)
                    .coding(coding().coding(Optimization.Coding.KEEP).build()))
            .jpeg();
    assertThat(JpegDecoder.inspect(result).process()).isEqualTo(JpegProcess.BASELINE);
    assertThat(JpegDecoder.inspect(result).quantTables())
        .allSatisfy(table -> assertThat(table.precision()).isEqualTo(8));
  }

  @ParameterizedTest
  @EnumSource(
      value = Quantization.class,
      names = {"UNIFORM", "GREEDY", "TRELLIS"})
  void everyQuantisationMakesFilesSmaller(Quantization quantization) throws IOException {
    byte[] jpeg = source().build().encode(photo);
    RequantizedJpeg result =
        requantize(jpeg, Requantization.builder().quality(50).quantization(quantization));
    assertThat(result.outcome()).isEqualTo(Outcome.REQUANTIZED);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5, 9})
  void everyEffortMakesFilesSmaller(int effort) throws IOException {
    byte[] jpeg = source().build().encode(photo);
    RequantizedJpeg result =
        requantize(
            jpeg,
            Requantization.builder()
                .quality(50)
                .coding(Optimization.builder().effort(effort).build()));
    assertThat(result.outcome()).isEqualTo(Outcome.REQUANTIZED);
    assertThat(Psnr.luma(decode(jpeg), decode(result.jpeg()))).isGreaterThan(26);
  }

  @ParameterizedTest
  @ValueSource(ints = {3_000, 5_000, 9_000})
  void staysUnderASize(int bytes) throws IOException {
    byte[] jpeg = source().comment("counts as well").build().encode(photo);
    RequantizedJpeg result = requantize(jpeg, Requantization.builder().target(Target.bytes(bytes)));
    assertThat(result.jpeg().length).isBetween((int) (0.97 * bytes), bytes);
    assertThat(result.value()).hasValue(result.jpeg().length);
    assertThat(result.isOnTarget()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 75, 88})
  void reachesAScoreBesideTheSourceAndHardlyMore(int score) throws IOException {
    byte[] jpeg = source().build().encode(photo);
    RequantizedJpeg result =
        requantize(jpeg, Requantization.builder().target(Target.ssimulacra2(score)));
    double actual = Ssimulacra2.score(decode(jpeg), decode(result.jpeg()));
    assertThat(actual).isBetween((double) score, score + 1.0);
    assertThat(result.value()).hasValue(actual);
  }

  @Test
  void reachesADistanceAndAPsnr() throws IOException {
    byte[] jpeg = source().build().encode(photo);
    RequantizedJpeg near =
        requantize(jpeg, Requantization.builder().target(Target.butteraugli(1.5)));
    assertThat(
            Butteraugli.norm(
                Butteraugli.reference(decode(jpeg)).compare(decode(near.jpeg())).map(), 3))
        .isBetween(1.4, 1.5);
    RequantizedJpeg loud = requantize(jpeg, Requantization.builder().target(Target.psnr(34)));
    assertThat(Psnr.luma(decode(jpeg), decode(loud.jpeg()))).isBetween(34.0, 34.2);
  }

  @Test
  void aSizeThatNeedsNoLossTakesNone() throws IOException {
    byte[] jpeg = source().build().encode(photo);
    RequantizedJpeg result =
        requantize(jpeg, Requantization.builder().target(Target.bytes(jpeg.length)));
    assertThat(result.outcome()).isEqualTo(Outcome.OPTIMIZED);
    assertThat(result.keptBecause()).contains("it meets the target without loss");
    assertThat(result.value()).hasValue(result.jpeg().length);
    assertThat(planes(result.jpeg())).isEqualTo(planes(jpeg));
  }

  @Test
  void saysWhenATargetIsOutOfReach() throws IOException {
    byte[] jpeg = source().build().encode(photo);
    RequantizedJpeg tiny = requantize(jpeg, Requantization.builder().target(Target.bytes(100)));
    assertThat(tiny.outcome()).isEqualTo(Outcome.REQUANTIZED);
    assertThat(tiny.isOnTarget()).isFalse();
    RequantizedJpeg perfect =
        requantize(jpeg, Requantization.builder().target(Target.ssimulacra2(100)));
    assertThat(perfect.outcome()).isEqualTo(Outcome.OPTIMIZED);
    assertThat(perfect.isOnTarget()).isTrue();
  }

  @Test
  void metadataStaysOrGoesAsAsked() throws IOException {
    byte[] jpeg =
        Streams.concat(
            source().iccProfile(new byte[300]).comment("hello").build().encode(photo),
            new byte[50]);
    byte[] all = requantize(jpeg, 50).jpeg();
    assertThat(metadata(all)).isEqualTo(metadata(jpeg)).contains("COM", "APP2");
    assertThat(Arrays.copyOfRange(all, all.length - 50, all.length)).containsOnly(0);
    byte[] none =
        requantize(
                jpeg, Requantization.builder().quality(50).coding(coding().keep(Set.of()).build()))
            .jpeg();
    assertThat(metadata(none)).containsExactly("APP0");
  }

  @Test
  void anIndexOfImagesIsMended() throws IOException {
    int[] types = {0x030000, 0x010001};
    byte[] second = Streams.jpeg(24, 16);
    byte[] jpeg =
        Streams.indexed(ByteOrder.BIG_ENDIAN, types, source().build().encode(photo), second);
    byte[] result = requantize(jpeg, 50).jpeg();
    EmbeddedImage further = JpegDecoder.images(result).get(1);
    assertThat(further.offset()).isEqualTo(result.length - second.length);
    assertThat(further.length()).isEqualTo(second.length);
  }

  @Test
  void restartMarkersCanBeKept() throws IOException {
    byte[] jpeg = source().restartInterval(4).build().encode(photo);
    Requantization.Builder options = Requantization.builder().quality(50);
    assertThat(JpegDecoder.inspect(requantize(jpeg, options).jpeg()).restartInterval()).isZero();
    options.coding(coding().keepRestarts(true).build());
    assertThat(JpegDecoder.inspect(requantize(jpeg, options).jpeg()).restartInterval())
        .isEqualTo(4);
  }

  @Test
  void damagedFilesAreRequantisedOnlyIfAsked() throws IOException {
    byte[] whole = source().build().encode(photo);
    byte[] torn = Arrays.copyOf(whole, whole.length * 3 / 4);
    RequantizedJpeg left = requantize(torn, 50);
    assertThat(left.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(left.jpeg()).isSameAs(torn);
    assertThat(left.keptBecause()).hasValueSatisfying(r -> assertThat(r).startsWith("damaged"));
    RequantizedJpeg mended =
        requantize(
            torn, Requantization.builder().quality(50).coding(coding().acceptDamage(true).build()));
    assertThat(mended.outcome()).isEqualTo(Outcome.REQUANTIZED);
    assertThat(JpegDecoder.inspect(mended.jpeg()).warnings()).isEmpty();
  }

  @Test
  void otherProcessesAreLeftAlone() throws IOException {
    assertLeftAlone(HierarchicalStream.dct(false).bytes(), "hierarchical");
    assertLeftAlone(HierarchicalStream.dct(true).bytes(), "hierarchical");
    assertLeftAlone(HierarchicalStream.lossless(8, 16, 16).bytes(), "hierarchical");
    LosslessStream lossless =
        LosslessStream.of(LosslessStream.HUFFMAN, 8, 20, 10, 1, 0, 0x11, 0x11);
    assertLeftAlone(lossless.encode(lossless.random(1)), "lossless");
  }

  @Test
  void anImageThatLacksScansIsLeftAlone() throws IOException {
    byte[] whole = JpegEncoder.builder().quality(90).build().encode(photo);
    List<JpegInfo.Scan> scans = JpegDecoder.inspect(whole).scans();
    for (JpegInfo.Scan scan : scans) {
      byte[] lacking =
          Streams.concat(
              Arrays.copyOf(whole, (int) scan.offset()), new byte[] {(byte) 0xFF, (byte) 0xD9});
      if (scan == scans.get(0)) {
        assertThatThrownBy(() -> requantize(lacking, 50)).isInstanceOf(JpegException.class);
      } else {
        assertLeftAlone(lacking, "");
      }
    }
  }

  @Test
  void hostileCoefficientsAreBorne() throws IOException {
    for (boolean progressive : new boolean[] {false, true}) {
      byte[] jpeg = ArithmeticStream.of(progressive, 61, 35, 0).encode(5);
      for (Target target :
          new Target[] {Target.bytes(700), Target.ssimulacra2(50), Target.psnr(30)}) {
        RequantizedJpeg result = requantize(jpeg, Requantization.builder().target(target));
        assertThat(result.jpeg()).hasSizeLessThanOrEqualTo(jpeg.length);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "420-q75.jpg, 2",
    "420-q75.jpg, 5",
    "restart-row.jpg, 2",
    "three-scans.jpg, 5",
    "mixed-sampling.jpg, 1",
    "mixed-sampling.jpg, 5",
    "arithmetic-progressive.jpg, 5",
    "progressive-five-bits.jpg, 5"
  })
  void cutsAndChangedBytesGiveAnErrorOrAFile(String name, int effort) throws IOException {
    byte[] whole = Golden.resource(name);
    Optimization coding =
        Optimization.builder()
            .effort(effort)
            .acceptDamage(true)
            .limits(Limits.DEFAULT.withMaxPixels(1_000_000).withMaxMemory(16 << 20))
            .build();
    Requantization options = Requantization.builder().quality(20).coding(coding).build();
    for (int at = 0; at < whole.length; at += 5) {
      byte[] changed = whole.clone();
      changed[at] = (byte) (changed[at] * 31 + at + 1);
      for (byte[] bytes : List.of(Arrays.copyOf(whole, at), changed)) {
        try {
          RequantizedJpeg result = JpegTransform.requantize(bytes, options);
          assertThat(result.jpeg()).hasSizeLessThanOrEqualTo(bytes.length);
        } catch (JpegException e) {
          assertThat(e.reason()).isNotBlank();
        }
      }
    }
  }

  @Test
  void limitsHold() throws IOException {
    byte[] jpeg = source().build().encode(photo);
    for (Limits limits :
        List.of(Limits.DEFAULT.withMaxPixels(1000), Limits.DEFAULT.withMaxMemory(200_000))) {
      assertThatThrownBy(() ->
              requantize(jpeg, Requantization.builder().coding(coding().limits(limits).build())))
          .isInstanceOf(LimitExceededException.class);
    }
  }

  @Test
  void whatIsNoJpegIsRefused() {
    assertThatThrownBy(() -> requantize(new byte[100], 50)).isInstanceOf(JpegException.class);
    assertThatThrownBy(() -> requantize(new byte[0], 50)).isInstanceOf(JpegException.class);
  }

  @Test
  void argumentsAreChecked() {
    Requantization.Builder builder = Requantization.builder();
    assertThatIllegalArgumentException().isThrownBy(() -> builder.quality(101).build());
    assertThatIllegalArgumentException().isThrownBy(() -> builder.quality(Double.NaN).build());
    builder.quality(50);
    assertThatIllegalArgumentException().isThrownBy(() -> builder.chromaQuality(-1).build());
    builder.chromaQuality(50);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.quantization(Quantization.ADAPTIVE).build());
  }

  private static JpegEncoder.Builder source() {
    return PlainEncoder.builder().quality(92);
  }

  private static Optimization.Builder coding() {
    return Optimization.builder().effort(6);
  }

  private static RequantizedJpeg requantize(byte[] jpeg, int quality) throws IOException {
    return requantize(jpeg, Requantization.builder().quality(quality).coding(coding().build()));
  }

  private static RequantizedJpeg requantize(byte[] jpeg, Requantization.Builder options)
      throws IOException {
    return JpegTransform.requantize(jpeg, options.build());
  }

  private static void assertLeftAlone(byte[] jpeg, String reason) throws IOException {
    RequantizedJpeg result = requantize(jpeg, 10);
    assertThat(result.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(result.jpeg()).isSameAs(jpeg);
    assertThat(result.keptBecause())
        .hasValueSatisfying(r -> assertThat(r).containsIgnoringCase(reason));
  }

  private static void assertNoStepIsFiner(byte[] after, byte[] before) throws IOException {
    JpegInfo old = JpegDecoder.inspect(before);
    JpegInfo now = JpegDecoder.inspect(after);
    for (int c = 0; c < old.components().size(); c++) {
      int[] oldSteps = steps(old, c);
      int[] steps = steps(now, c);
      for (int i = 0; i < 64; i++) {
        assertThat(steps[i]).isGreaterThanOrEqualTo(oldSteps[i]);
      }
    }
  }

  private static int[] steps(JpegInfo info, int component) {
    int slot = info.components().get(component).quantTable();
    return info.quantTables().stream()
        .filter(table -> table.slot() == slot)
        .findFirst()
        .orElseThrow()
        .steps();
  }

  private static List<String> metadata(byte[] jpeg) throws IOException {
    return JpegDecoder.inspect(jpeg).segments().stream()
        .map(JpegInfo.Segment::name)
        .filter(name -> name.startsWith("APP") || name.equals("COM"))
        .toList();
  }

  private static Pixels decode(byte[] jpeg) throws IOException {
    return JpegDecoder.builder().build().decode(jpeg).pixels();
  }

  private static List<String> planes(byte[] jpeg) throws IOException {
    return JpegDecoder.builder().build().decodePlanes(jpeg).planes().stream()
        .map(plane -> Arrays.toString(plane.samples()))
        .toList();
  }
}
