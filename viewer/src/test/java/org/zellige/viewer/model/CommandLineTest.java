package org.zellige.viewer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zellige.BaseTables;
import org.zellige.Quantization;
import org.zellige.Subsampling;
import org.zellige.Target;
import org.zellige.batch.CompressionSettings.Process;

class CommandLineTest {
  @Test
  void whatGoesWithoutSayingIsLeftOut() {
    assertThat(CommandLine.of(EncodingSettings.DEFAULT, "photo.png"))
        .isEqualTo("zellige compress -q 75 photo.png");
  }

  /** Without, the command makes other bytes than the viewer shows, from the file's coefficients. */
  @Test
  void jpegFilesAreEncodedFromPixelsAsTheViewerDoes() {
    String command = CommandLine.of(EncodingSettings.DEFAULT, "photo.JPG");
    assertThat(command).isEqualTo("zellige compress -q 75 --reencode photo.JPG");
    assertThat(CommandLine.parse(command)).isEqualTo(EncodingSettings.DEFAULT);
  }

  @Test
  void namesAreQuotedForAShell() {
    assertThat(CommandLine.of(EncodingSettings.DEFAULT, "my cat's photo.png"))
        .isEqualTo("zellige compress -q 75 'my cat'\\''s photo.png'");
  }

  /** Settings by chance, a hundred of them, with every option among them. */
  @Test
  void whatIsReadIsWhatWasWritten() {
    Random random = new Random(9);
    for (int i = 0; i < 100; i++) {
      EncodingSettings settings = any(random);
      assertThat(CommandLine.parse(CommandLine.of(settings, "a b.png"))).isEqualTo(settings);
    }
  }

  private static EncodingSettings any(Random random) {
    boolean arithmetic = random.nextInt(4) == 0;
    EncodingSettings.Edit edit =
        EncodingSettings.DEFAULT
            .edit()
            .effort(1 + random.nextInt(9))
            .subsampling(
                random.nextInt(4) == 0
                    ? Optional.empty()
                    : Optional.of(pick(random, Subsampling.values())))
            .tables(pick(random, BaseTables.values()))
            .designTables(random.nextBoolean())
            .arithmetic(arithmetic)
            .grayscale(random.nextBoolean())
            .matte(random.nextInt(1 << 24));
    switch (random.nextInt(4)) {
      case 0 -> edit.target(Optional.of(Target.bytes(1 + random.nextInt(1_000_000))));
      case 1 -> edit.target(Optional.of(Target.ssimulacra2(random.nextInt(1000) / 10.0)));
      case 2 -> edit.target(Optional.of(Target.butteraugli(random.nextInt(100) / 10.0)));
      default -> edit.quality(random.nextInt(1001) / 10.0);
    }
    if (random.nextBoolean()) {
      edit.quantization(Optional.of(pick(random, Quantization.values())));
      edit.chromaQuality(OptionalDouble.of(random.nextInt(101)));
    }
    if (random.nextBoolean()) {
      edit.process(
          Optional.of(arithmetic ? Process.SEQUENTIAL : pick(random, Process.values(), 3)));
    }
    return edit.done();
  }

  private static <T> T pick(Random random, T[] from) {
    return pick(random, from, from.length);
  }

  private static <T> T pick(Random random, T[] from, int count) {
    return from[random.nextInt(count)];
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zellige compress -q 60 x.png",
        "./zellige compress --quality=60 --out-dir 'some where' *.tif --json",
        "  /opt/zellige/zellige compress -q60 --force -o out.jpg \"a b.png\"",
        "compress --quality 60 \\\n  -"
      })
  void peopleWriteItInManyWays(String command) {
    assertThat(CommandLine.parse(command))
        .isEqualTo(EncodingSettings.DEFAULT.edit().quality(60).done());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zellige decode x.jpg | no command such as",
        "hello | no command such as",
        "zellige compress --magic 7 x.png | does not know the option --magic",
        "zellige compress -q 101 x.png | quality 101.0 is not within",
        "zellige compress -q best x.png | -q best is no number",
        "zellige compress --effort | --effort lacks its value",
        "zellige compress --tables my.txt x.png | does not know --tables my.txt",
        "zellige compress --lossless x.png | no lossless files",
        "zellige compress --max-bytes lots x.png | no size such as 200k",
        "zellige compress 'x.png | a quotation does not end"
      })
  void whatCannotBeReadIsSaid(String command, String complaint) {
    assertThatThrownBy(() -> CommandLine.parse(command))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(complaint);
  }
}
