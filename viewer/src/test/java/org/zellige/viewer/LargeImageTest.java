package org.zellige.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.zellige.viewer.model.EncodingSettings;

/**
 * Twenty-four megapixels while quality and view are moved, twice for some ten seconds. How long the
 * JavaFX thread takes to answer is printed, since it depends on the machine ({@code
 * viewer/docs/sliding} measures it); what it does is tested, and what the heap keeps.
 */
class LargeImageTest extends WindowTest {
  private static final int MOVES = 250;

  /**
   * Original and result with their smaller versions are 0.25 GB, prepared metrics of six megapixels
   * and tiles the rest; all together 0.95 GB.
   */
  private static final long KEPT = 1200L << 20;

  /** Tiles and the like, of which there may be more or less at either moment. */
  private static final long GROWTH = 100L << 20;

  @Start
  void start(Stage stage) {
    begin(stage);
  }

  /** Looks at what the JavaFX thread does, every other millisecond. */
  private static final class Witness implements AutoCloseable {
    private final AtomicBoolean on = new AtomicBoolean(true);
    private final Set<String> foreign = new TreeSet<>();
    private final Thread thread;
    private int drawing;

    Witness(Thread watched) {
      thread = new Thread(() -> watch(watched));
      thread.start();
    }

    private void watch(Thread watched) {
      while (on.get()) {
        for (StackTraceElement frame : watched.getStackTrace()) {
          String type = frame.getClassName();
          boolean isWork =
              type.matches(
                  "org\\.zellige\\.(Jpeg(Enc|Dec)oder|(metric|pipeline|batch\\.(job|file))\\..*)");
          if (isWork) {
            foreign.add(type + "." + frame.getMethodName());
          }
          drawing += type.equals("org.zellige.viewer.view.PictureCanvas") ? 1 : 0;
        }
        pause(2);
      }
    }

    @Override
    public void close() {
      on.set(false);
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void pause(long milliseconds) {
    try {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void slidingKeepsTheWindowFreeAndTheHeapBounded() {
    open(TestImages.large(6000, 4000));
    Thread[] window = new Thread[1];
    fx(() -> window[0] = Thread.currentThread());
    try (Witness witness = new Witness(window[0])) {
      slide();
      long first = kept();
      slide();
      assertThat(kept()).isLessThan(Math.min(KEPT, first + GROWTH));
      witness.close();
      assertThat(witness.foreign).isEmpty();
      // So the witness has eyes.
      assertThat(witness.drawing).isPositive();
    }
    assertThat(session.notices().latest().get()).isEmpty();
    assertThat(result().quality()).hasValue(session.a().settings().get().quality());
  }

  private void slide() {
    List<Long> waits = new ArrayList<>();
    for (int move = 0; move < MOVES; move++) {
      int now = move;
      long start = System.nanoTime();
      WaitForAsyncUtils.waitForAsyncFx(TimeUnit.MINUTES.toMillis(1), () -> move(now));
      waits.add(System.nanoTime() - start);
      pause(20);
    }
    System.out.printf(
        Locale.ROOT,
        "the JavaFX thread answered within %.0f ms%n",
        waits.stream().mapToLong(Long::longValue).max().orElseThrow() / 1e6);
  }

  private void move(int now) {
    EncodingSettings settings = EncodingSettings.DEFAULT.edit().quality(40 + now % 50).done();
    session.a().settings().set(settings);
    session.viewport().pan(now % 100 < 50 ? 9 : -9, now % 60 < 30 ? 5 : -5);
    if (now % 250 == 0) {
      session.viewport().fit();
    } else if (now % 250 == 60) {
      session.viewport().actualSize();
    }
  }

  /** Bytes, once everything has settled. */
  private long kept() {
    await(() -> !session.a().busy().get() && session.a().scores().get().butteraugli().isPresent());
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      pause(100);
      least = Math.min(least, HeapWatch.used());
    }
    System.out.println("kept: " + (least >> 20) + " MB");
    return least;
  }
}
