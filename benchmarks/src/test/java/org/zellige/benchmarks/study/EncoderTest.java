package org.zellige.benchmarks.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncoderTest {
  @Test
  void placeholdersAreFilledWithinWords() {
    CommandEncoder encoder =
        (CommandEncoder)
            Encoder.parse(
                "command:x=/a/prog '-o a b' --q={quality} --q {quality} \"{input}\" {png} {output}");
    assertThat(encoder.name()).isEqualTo("x");
    assertThat(
            encoder.filled(
                75, Path.of("/t/with blank.ppm"), Path.of("/t/i.png"), Path.of("/t/o.jpg")))
        .containsExactly(
            "/a/prog",
            "-o a b",
            "--q=75",
            "--q",
            "75",
            "/t/with blank.ppm",
            "/t/i.png",
            "/t/o.jpg");
  }

  @Test
  void settingsOfZellige() {
    assertThat(Encoder.parse("zellige")).isEqualTo(new ZelligeEncoder("zellige", ""));
    assertThat(Encoder.parse("zellige:444+flat+e2+sequential"))
        .isEqualTo(new ZelligeEncoder("zellige:444+flat+e2+sequential", "444+flat+e2+sequential"));
    assertThat(Encoder.parse("zellige:arithmetic+e7"))
        .isEqualTo(new ZelligeEncoder("zellige:arithmetic+e7", "arithmetic+e7"));
    assertThat(Encoder.parse("zellige:mine=422").name()).isEqualTo("mine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "cjpeg",
        "zellige:433",
        "zellige:wonderful",
        "command:cjpeg {quality} {input} {output}",
        "command:x=cjpeg {input} {output}",
        "command:x=cjpeg {quality} {input}",
        "command:x=cjpeg {quality} {output}",
        "imageio:nonsense",
        "imageio:JPEG@no.such.writer"
      })
  void refusesWhatItCannotDo(String text) {
    assertThatThrownBy(() -> Encoder.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void qualitiesAreListsAndRanges() {
    assertThat(Qualities.parse("20,40,60..70:5,98..100"))
        .containsExactly(20, 40, 60, 65, 70, 98, 99, 100);
    for (String bad : new String[] {"", "20,", "101", "90..80", "1..9:0", "a", "-5"}) {
      assertThatThrownBy(() -> Qualities.parse(bad)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
