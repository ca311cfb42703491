package org.zellige.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkersTest {
  private static AtomicIntegerArray visits(Workers workers) {
    AtomicIntegerArray visits = new AtomicIntegerArray(1000);
    workers.overRows(
        1000,
        (from, to) -> {
          for (int y = from; y < to; y++) {
            visits.incrementAndGet(y);
          }
        });
    return visits;
  }

  private static void assertEachOnce(AtomicIntegerArray visits) {
    for (int y = 0; y < visits.length(); y++) {
      assertThat(visits.get(y)).as("row %d", y).isOne();
    }
  }

  @Test
  void everyRowIsVisitedOnce() {
    assertEachOnce(visits(Workers.CALLER));
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      assertEachOnce(visits(Workers.of(pool, 3)));
    } finally {
      pool.shutdown();
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 5", "2, 1", "7, 3", "2147483647, 2"})
  void everyRowOfEveryTileIsVisitedOnce(int threads, int tiles) {
    AtomicIntegerArray visits = new AtomicIntegerArray(1000 * tiles);
    Workers.of(Runnable::run, threads)
        .overBands(
            1000,
            tiles,
            (tile, from, to) -> {
              for (int y = from; y < to; y++) {
                visits.incrementAndGet(1000 * tile + y);
              }
            });
    assertEachOnce(visits);
  }

  @Test
  @Timeout(60)
  void theCallersOwnExecutorDoesNotLockUp() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    try {
      assertEachOnce(pool.submit(() -> visits(Workers.of(pool, 4))).get(30, TimeUnit.SECONDS));
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void anExecutorThatRefusesIsDoneWithout() {
    assertEachOnce(
        visits(
            Workers.of(
                task -> {
                  throw new RejectedExecutionException();
                },
                4)));
  }

  /** The first helper of each executor comes; asking for the second one fails. */
  @Test
  @Timeout(60)
  void anExecutorThatFailsLeavesNobodyAtWork() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    try {
      for (Throwable fault : List.of(new IllegalStateException(), new OutOfMemoryError())) {
        AtomicInteger working = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        CyclicBarrier both = new CyclicBarrier(2);
        Workers.of(failingAfterOne(pool, fault), 3)
            .together(() -> {
              working.incrementAndGet();
              try {
                both.await();
              } catch (InterruptedException | BrokenBarrierException e) {
                throw new IOException(e);
              }
              done.incrementAndGet();
              working.decrementAndGet();
            });
        assertThat(done).hasValue(2);
        assertThat(working).hasValue(0);
        assertEachOnce(visits(Workers.of(failingAfterOne(pool, fault), 4)));
      }
    } finally {
      pool.shutdown();
    }
  }

  private static Executor failingAfterOne(Executor executor, Throwable fault) {
    AtomicInteger asked = new AtomicInteger();
    return task -> {
      if (asked.getAndIncrement() > 0) {
        Failures.rethrowUnchecked(fault);
      }
      executor.execute(task);
    };
  }

  /** A checked exception that no signature tells of, as other languages have them. */
  @Test
  @Timeout(60)
  void exceptionsThatAreNotDeclaredReachTheCaller() {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    try {
      Exception undeclared = new Exception("undeclared");
      Thread caller = Thread.currentThread();
      CyclicBarrier both = new CyclicBarrier(2);
      assertThatThrownBy(() ->
              Workers.of(pool, 2)
                  .together(() -> {
                    try {
                      both.await();
                    } catch (InterruptedException | BrokenBarrierException e) {
                      throw new IOException(e);
                    }
                    if (Thread.currentThread() != caller) {
                      Failures.rethrowUnchecked(undeclared);
                    }
                  }))
          .isSameAs(undeclared);
      assertThatThrownBy(() ->
              Workers.of(pool, 2)
                  .overRows(1000, (from, to) -> Failures.rethrowUnchecked(undeclared)))
          .isSameAs(undeclared);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void failuresReachTheCaller() {
    assertThatThrownBy(() ->
            Workers.CALLER.overRows(
                10,
                (from, to) -> {
                  throw new IllegalStateException("row");
                }))
        .hasMessage("row");
  }

  @Test
  @Timeout(60)
  void theTaskIsDoneByAllWhoComeInTime() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      CyclicBarrier all = new CyclicBarrier(3);
      AtomicInteger done = new AtomicInteger();
      Workers.of(pool, 3)
          .together(() -> {
            try {
              all.await();
            } catch (InterruptedException | BrokenBarrierException e) {
              throw new IOException(e);
            }
            done.incrementAndGet();
          });
      assertThat(done).hasValue(3);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  @Timeout(60)
  void whoDoesNotComeIsNotWaitedFor() throws Exception {
    List<Runnable> asked = new ArrayList<>();
    AtomicInteger done = new AtomicInteger();
    Workers.of(asked::add, 3).together(done::incrementAndGet);
    assertThat(done).hasValue(1);
    asked.forEach(Runnable::run);
    assertThat(done).hasValue(1);
    Workers.of(Runnable::run, 3).together(done::incrementAndGet);
    assertThat(done).hasValue(2);
  }

  @Test
  void failuresOfATaskReachTheCaller() {
    assertThatThrownBy(() ->
            Workers.CALLER.together(() -> {
              throw new IOException("task");
            }))
        .isInstanceOf(IOException.class)
        .hasMessage("task");
  }

  private static void share(Workers workers, int items, int most, AtomicIntegerArray visits)
      throws IOException {
    workers.share(
        items,
        most,
        () ->
            (from, to) -> {
              for (int i = from; i < to; i++) {
                visits.incrementAndGet(i);
              }
            });
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 7", "4, 5000", "5, 3"})
  @Timeout(60)
  void everySharedItemIsDoneOnce(int threads, int most) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      for (Executor executor : List.<Executor>of(pool, Runnable::run, task -> {})) {
        AtomicIntegerArray visits = new AtomicIntegerArray(1000);
        share(Workers.of(executor, threads), 1000, most, visits);
        assertEachOnce(visits);
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void nobodyStartsWhereThereIsNothingToShare() throws IOException {
    Workers.CALLER.share(
        0,
        1,
        () -> {
          throw new AssertionError("started");
        });
  }

  @Test
  @Timeout(60)
  void aFailureEndsWhatIsShared() {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      IOException failure = new IOException("item");
      assertThatThrownBy(() ->
              Workers.of(pool, 3)
                  .share(
                      1 << 30,
                      1,
                      () ->
                          (from, to) -> {
                            if (from > 10) {
                              throw failure;
                            }
                          }))
          .isSameAs(failure);
    } finally {
      pool.shutdown();
    }
  }
}
