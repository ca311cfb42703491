package org.zellige.benchmarks.tuner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SearchTest {
  private static final List<Knob> KNOBS =
      List.of(Knob.ratio("a", 4, 0.2), Knob.number("b", 0, 0.2, -1, 1));

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void findsTheBottomOfABowl(Search.Method method) throws IOException {
    Journal journal =
        new Journal(folder.resolve("log"), new PrintStream(OutputStream.nullOutputStream()));
    Search search = new Search(KNOBS, new double[] {4, 0}, SearchTest::bowl, journal);

    double[] best = search.run(method, 400, 1, 1);

    assertThat(best[0]).isCloseTo(5, within(0.2));
    assertThat(best[1]).isCloseTo(0.3, within(0.05));
    assertThat(journal.last(KNOBS)).isEqualTo(best);
  }

  /** Least at 5 and 0.3. */
  private static Losses bowl(double[] values) {
    double first = Math.log(values[0] / 5);
    double second = values[1] - 0.3;
    double height = first * first + first * second + second * second - 1;
    return new Losses(List.of(new Loss("bowl", height, height)));
  }
}
