package org.zellige.viewer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.prefs.Preferences;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.zellige.batch.IncubatorModule;
import org.zellige.transform.KernelsSelection;
import org.zellige.viewer.model.Document;
import org.zellige.viewer.model.EncodingSettings;
import org.zellige.viewer.model.Memory;
import org.zellige.viewer.model.Session;

/**
 * Measures what a user feels: how soon a preview follows a knob, and whether the JavaFX thread is
 * ever kept waiting while quality and view of a large image are moved for twenty seconds. {@code
 * viewer/docs/sliding} runs it. Prints tables; nothing depends on them.
 */
public final class Sliding {
  private static final int SECONDS = 20;
  private static final int REPEATS = 7;

  private final ViewerWindow window;
  private final Session session;

  private final HeapWatch heap = new HeapWatch();

  private Sliding(ViewerWindow window) {
    this.window = window;
    this.session = window.session();
  }

  /** Runs without a display where JavaFX's headless platform is chosen. */
  public static void main(String[] arguments) throws Exception {
    IncubatorModule.load();
    KernelsSelection.prefer(KernelsSelection.FASTEST);
    Preferences store = Preferences.userRoot().node("org/zellige/viewer/sliding");
    Platform.startup(() -> {});
    Stage stage = fx(Stage::new);
    Sliding sliding =
        fx(() -> {
          stage.setWidth(960);
          stage.setHeight(900);
          return new Sliding(new ViewerWindow(stage, new Memory(store), false));
        });
    System.out.println("| image | seen part, ms | whole, ms |");
    System.out.println("|---|---:|---:|");
    sliding.latency(TestImages.large(1732, 1155), "2 MP");
    sliding.latency(TestImages.large(4243, 2828), "12 MP");
    Document large = TestImages.large(6000, 4000);
    sliding.latency(large, "24 MP");
    sliding.slide();
    fx(() -> {
      stage.close();
      return true;
    });
    store.removeNode();
    Platform.exit();
  }

  private static EncodingSettings quality(double quality) {
    return EncodingSettings.DEFAULT.edit().quality(quality).done();
  }

  private void latency(Document document, String name) throws Exception {
    fx(() -> {
      session.open(document);
      return true;
    });
    settle();
    fx(() -> {
      session.viewport().actualSize();
      return true;
    });
    List<Long> first = new ArrayList<>();
    List<Long> whole = new ArrayList<>();
    for (int i = 0; i < REPEATS; i++) {
      double next = 60 + 2 * i;
      long start = System.nanoTime();
      fx(() -> {
        session.a().settings().set(quality(next));
        return true;
      });
      while (!fx(() -> session.a().patch().get().isPresent() || !session.a().busy().get())) {
        Thread.sleep(1);
      }
      first.add(System.nanoTime() - start);
      while (fx(() -> session.a().busy().get())) {
        Thread.sleep(1);
      }
      whole.add(System.nanoTime() - start);
      settle();
    }
    System.out.printf(
        Locale.ROOT, "| %s | %.0f | %.0f |%n", name, median(first) / 1e6, median(whole) / 1e6);
  }

  private static double median(List<Long> values) {
    Collections.sort(values);
    return values.get(values.size() / 2);
  }

  private void settle() throws Exception {
    while (fx(
        () -> session.a().busy().get() || session.a().scores().get().butteraugli().isEmpty())) {
      Thread.sleep(20);
    }
  }

  /** Moves the quality fifty times a second, and the picture with it. */
  private void slide() throws Exception {
    AtomicBoolean on = new AtomicBoolean(true);
    List<Long> waits = Collections.synchronizedList(new ArrayList<>());
    Thread heart =
        new Thread(() -> {
          while (on.get()) {
            long start = System.nanoTime();
            try {
              fx(() -> true);
              waits.add(System.nanoTime() - start);
              heap.look();
              Thread.sleep(2);
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          }
        });
    heart.start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    int step = 0;
    while (System.nanoTime() < end) {
      int now = step;
      fx(() -> {
        session.a().settings().set(quality(40 + now % 50));
        session.viewport().pan(now % 100 < 50 ? 9 : -9, now % 60 < 30 ? 5 : -5);
        if (now % 250 == 0) {
          session.viewport().fit();
        } else if (now % 250 == 60) {
          session.viewport().actualSize();
        }
        return true;
      });
      step++;
      Thread.sleep(20);
    }
    on.set(false);
    heart.join();
    report(waits, step);
  }

  private void report(List<Long> waits, int steps) {
    long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%d moves in %d s; the JavaFX thread answered %d times: median %.1f ms, 99 %% under %.1f ms,"
            + " longest %.1f ms, over 100 ms %d times%n",
        steps,
        SECONDS,
        sorted.length,
        sorted[sorted.length / 2] / 1e6,
        sorted[sorted.length * 99 / 100] / 1e6,
        sorted[sorted.length - 1] / 1e6,
        Arrays.stream(sorted).filter(wait -> wait > 100_000_000).count());
    System.out.printf(
        Locale.ROOT,
        "heap: at most %d MB in use, garbage included, and %d MB after a collection; %d MB allowed%n",
        heap.most() >> 20,
        heap.mostKept() >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private static <T> T fx(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }
}
