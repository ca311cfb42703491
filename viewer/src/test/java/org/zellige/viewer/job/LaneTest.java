package org.zellige.viewer.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LaneTest {
  private final List<Throwable> faults = new CopyOnWriteArrayList<>();
  private final List<String> done = new CopyOnWriteArrayList<>();

  private Lane lane(int threads) {
    return new Lane("test", threads, Thread.NORM_PRIORITY, faults::add);
  }

  @Test
  void ofManyJobsTheFirstAndTheLastAreStarted() throws Exception {
    Lane lane = lane(1);
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    lane.submit(cancellation -> {
      started.countDown();
      await(release);
      done.add("first, cancelled: " + cancellation.isCancelled());
    });
    await(started);
    for (int i = 0; i < 10; i++) {
      lane.submit(cancellation -> done.add("between"));
    }
    lane.submit(cancellation -> {
      done.add("last, cancelled: " + cancellation.isCancelled());
      ended.countDown();
    });
    release.countDown();
    await(ended);
    assertThat(done).containsExactly("first, cancelled: true", "last, cancelled: false");
  }

  @Test
  void aNewJobDoesNotWaitForOneThatWindsUp() throws Exception {
    Lane lane = lane(2);
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    lane.submit(cancellation -> {
      started.countDown();
      await(release);
    });
    await(started);
    lane.submit(cancellation -> ended.countDown());
    await(ended);
    release.countDown();
  }

  @Test
  void faultsAreToldUnlessTheJobWasCancelled() throws Exception {
    Lane lane = lane(1);
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    lane.submit(cancellation -> {
      started.countDown();
      while (!cancellation.isCancelled()) {
        Thread.onSpinWait();
      }
      throw new IOException("of a cancelled job");
    });
    await(started);
    lane.submit(cancellation -> ended.countDown());
    await(ended);
    CountDownLatch failed = new CountDownLatch(1);
    Lane other =
        new Lane(
            "test",
            1,
            Thread.NORM_PRIORITY,
            fault -> {
              faults.add(fault);
              failed.countDown();
            });
    other.submit(cancellation -> {
      throw new IOException("of a job that counts");
    });
    await(failed);
    assertThat(faults).extracting(Throwable::getMessage).containsExactly("of a job that counts");
  }

  @Test
  void aClosedLaneTakesNothing() {
    Lane lane = lane(1);
    lane.close();
    lane.submit(cancellation -> done.add("never"));
    assertThat(done).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
