package org.zellige.benchmarks.tuner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final List<Knob> KNOBS =
      List.of(Knob.ratio("a", 1, 0.1), Knob.ratio("b", 2, 0.1), Knob.ratio("c", 3, 0.1));

  @TempDir private Path folder;

  @Test
  void findsWhatWasNotedLast() throws IOException {
    Journal journal =
        new Journal(folder.resolve("log"), new PrintStream(OutputStream.nullOutputStream()));
    journal.write(KNOBS, new double[] {1.5, 2.5, 3.5});
    journal.write("trial 2: better");
    journal.write(KNOBS, new double[] {1.25, 0.1 + 0.2, 3.75});
    journal.write("trial 3: better");

    assertThat(journal.last(KNOBS)).containsExactly(1.25, 0.1 + 0.2, 3.75);
  }

  @Test
  void knobsThatWereNotNotedStartAsTheyAre() throws IOException {
    Journal journal =
        new Journal(folder.resolve("log"), new PrintStream(OutputStream.nullOutputStream()));
    journal.write(KNOBS.subList(1, 2), new double[] {2.5});

    assertThat(journal.last(KNOBS)).containsExactly(1, 2.5, 3);
  }

  @Test
  void anEmptyJournalLeavesEverything() throws IOException {
    Journal journal =
        new Journal(folder.resolve("log"), new PrintStream(OutputStream.nullOutputStream()));
    journal.write("50 images");

    assertThat(journal.last(KNOBS)).containsExactly(1, 2, 3);
  }
}
