package org.zellige.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MemoryBudgetTest {
  private static final long TOTAL = 100;

  private final MemoryBudget budget = new MemoryBudget(TOTAL);

  @Test
  void neverMoreIsInUseThanThereIs() {
    AtomicLong used = new AtomicLong();
    AtomicLong most = new AtomicLong();
    AtomicInteger alone = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (int i = 0; i < 6; i++) {
        Random random = new Random(i);
        threads.submit(() -> {
          for (int round = 0; round < 500; round++) {
            // Every fifth asks for more than there is.
            long wanted = round % 5 == 0 ? 3 * TOTAL : random.nextInt(60);
            long taken = budget.take(wanted);
            long now = used.addAndGet(taken);
            most.accumulateAndGet(now, Math::max);
            if (wanted > TOTAL) {
              alone.addAndGet(now == TOTAL ? 1 : 0);
            }
            Thread.yield();
            used.addAndGet(-taken);
            budget.giveBack(taken);
          }
          return null;
        });
      }
    }
    assertThat(most.get()).isLessThanOrEqualTo(TOTAL);
    assertThat(alone.get()).isEqualTo(6 * 100);
    assertThat(used.get()).isZero();
  }

  @Test
  void aLargeOneIsNotPassedByForEver() throws InterruptedException {
    long small = budget.take(60);
    Thread large =
        new Thread(() -> {
          try {
            budget.giveBack(budget.take(100));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    large.start();
    while (large.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    // There is room for this one, but it came later.
    Thread late =
        new Thread(() -> {
          try {
            budget.giveBack(budget.take(10));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    late.start();
    while (late.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    budget.giveBack(small);
    large.join();
    late.join();
    assertThat(budget.take(TOTAL)).isEqualTo(TOTAL);
  }

  @Test
  void whoIsInterruptedBlocksNobody() throws InterruptedException {
    long all = budget.take(TOTAL);
    Thread waiting =
        new Thread(() -> {
          try {
            budget.take(1);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    waiting.start();
    waiting.interrupt();
    waiting.join();
    budget.giveBack(all);
    assertThat(budget.take(TOTAL)).isEqualTo(TOTAL);
  }
}
