package org.zellige.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RelayTest {
  private final ExecutorService pool = Executors.newFixedThreadPool(3);

  @AfterEach
  void shutDown() {
    pool.shutdownNow();
  }

  private static List<int[]> places(int count) {
    return IntStream.range(0, count).mapToObj(i -> new int[] {i}).toList();
  }

  /** What the caller sees of numbers that are made in order. */
  private static List<Integer> numbers(Workers workers, int places, int items) throws IOException {
    AtomicInteger next = new AtomicInteger();
    List<Integer> seen = new ArrayList<>();
    try (Relay<int[]> relay =
        Relay.inOrder(workers, places(places), items, (p, i) -> p[0] = next.getAndIncrement())) {
      for (int i = 0; i < items; i++) {
        seen.add(relay.next()[0]);
      }
    }
    return seen;
  }

  private static List<Integer> upTo(int end) {
    return IntStream.range(0, end).boxed().toList();
  }

  @Test
  void itemsComeInOrderWhoeverMakesThem() throws IOException {
    assertThat(numbers(Workers.CALLER, 1, 50)).isEqualTo(upTo(50));
    assertThat(numbers(Workers.of(pool, 2), 1, 50)).isEqualTo(upTo(50));
    assertThat(numbers(Workers.of(pool, 2), 3, 500)).isEqualTo(upTo(500));
    assertThat(numbers(Workers.of(pool, 4), 4, 500)).isEqualTo(upTo(500));
  }

  @Test
  void helpersThatNeverComeAreNotWaitedFor() throws IOException {
    Executor deaf = task -> {};
    Executor full =
        task -> {
          throw new RejectedExecutionException();
        };
    assertThat(numbers(Workers.of(deaf, 2), 3, 20)).isEqualTo(upTo(20));
    assertThat(numbers(Workers.of(full, 2), 3, 20)).isEqualTo(upTo(20));
  }

  /** The helper who came before must not wait for work for ever. */
  @Test
  void anExecutorThatFailsKeepsNobodyWaiting() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Executor failing =
        task -> {
          if (asked.getAndIncrement() > 0) {
            throw new IllegalStateException("no second helper");
          }
          pool.execute(task);
        };
    try (Relay<int[]> relay =
        Relay.atOnce(Workers.of(failing, 3), places(6), 20, (place, item) -> place[0] = item)) {
      for (int i = 0; i < 20; i++) {
        assertThat(relay.next()[0]).isEqualTo(i);
      }
    }
    assertThat(asked).hasValue(2);
    pool.shutdown();
    assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void anExecutorThatRunsTasksAtOnceDoesNotLockUp() throws IOException {
    assertThat(numbers(Workers.of(Runnable::run, 4), 3, 20)).isEqualTo(upTo(20));
  }

  @Test
  void aPlaceIsNotUsedAgainWhileTheCallerHoldsIt() throws Exception {
    AtomicInteger next = new AtomicInteger();
    try (Relay<int[]> relay =
        Relay.inOrder(
            Workers.of(pool, 2), places(2), 100, (p, i) -> p[0] = next.getAndIncrement())) {
      for (int i = 0; i < 100; i++) {
        int[] place = relay.next();
        Thread.sleep(0, 100_000);
        assertThat(place[0]).isEqualTo(i);
      }
    }
  }

  @Test
  void placesOfItemsMadeAtOnceAreUsedByTurns() throws IOException {
    try (Relay<int[]> relay =
        Relay.atOnce(Workers.of(pool, 4), places(5), 300, (p, item) -> p[0] = item)) {
      for (int i = 0; i < 300; i++) {
        assertThat(relay.next()[0]).isEqualTo(i);
      }
    }
  }

  @Test
  void aFailureComesWithTheItemThatFailed() throws IOException {
    for (Workers workers : List.of(Workers.CALLER, Workers.of(pool, 2), Workers.of(pool, 4))) {
      try (Relay<int[]> relay =
          Relay.atOnce(
              workers,
              places(8),
              50,
              (p, n) -> {
                p[0] = n;
                if (n == 20) {
                  throw new IOException("twenty");
                }
              })) {
        for (int i = 0; i < 20; i++) {
          assertThat(relay.next()[0]).isEqualTo(i);
        }
        assertThatThrownBy(relay::next).isInstanceOf(IOException.class).hasMessage("twenty");
      }
    }
  }

  @Test
  void nothingIsMadeAfterClosing() throws Exception {
    AtomicInteger made = new AtomicInteger();
    Relay<int[]> relay =
        Relay.atOnce(
            Workers.of(pool, 4),
            places(8),
            100,
            (p, i) -> {
              made.incrementAndGet();
              Thread.onSpinWait();
            });
    relay.next();
    relay.close();
    int atClosing = made.get();
    Thread.sleep(20);
    assertThat(made.get()).isEqualTo(atClosing).isLessThanOrEqualTo(10);
  }
}
