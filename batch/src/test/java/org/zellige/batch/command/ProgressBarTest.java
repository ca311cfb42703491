package org.zellige.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private static final long SECOND = 1_000_000_000;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private long now;
  private final ProgressBar bar =
      new ProgressBar(new PrintStream(out, true, StandardCharsets.UTF_8), () -> now);

  private String drawn() {
    String text = out.toString(StandardCharsets.UTF_8);
    out.reset();
    return text;
  }

  @Test
  void tellsHowFarHowFastAndHowLong() {
    bar.begin(40, 100_000_000);
    assertThat(drawn()).endsWith("[........................]   0 %  0 of 40");
    now += 10 * SECOND;
    bar.update(10, 25_000_000);
    assertThat(drawn())
        .isEqualTo("\r\u001B[K[######..................]  25 %  10 of 40, 2.5 MB/s, 30 s left");
    now += 3000 * SECOND;
    bar.update(20, 50_000_000);
    assertThat(drawn()).endsWith(", 50:10 left");
    bar.update(40, 100_000_000);
    assertThat(drawn())
        .contains("[########################] 100 %  40 of 40")
        .doesNotContain("left");
    bar.clear();
    assertThat(drawn()).isEqualTo("\r\u001B[K");
  }

  @Test
  void doesNotFlicker() {
    bar.begin(1000, 1000);
    drawn();
    for (int i = 1; i < 500; i++) {
      bar.update(i, i);
    }
    assertThat(drawn()).isEmpty();
    now += SECOND;
    bar.update(500, 500);
    assertThat(drawn()).contains("500 of 1000");
  }

  @Test
  void filesWithoutBytesEndToo() {
    bar.begin(2, 0);
    now += SECOND;
    bar.update(1, 0);
    assertThat(drawn()).contains(" 50 %  1 of 2");
  }
}
