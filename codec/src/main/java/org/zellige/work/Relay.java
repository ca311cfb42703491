package org.zellige.work;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A series of items that the caller uses in order: helpers make them ahead of him. If none comes,
 * or they are behind, nothing changes but who does the work: what nobody is making, the caller
 * makes.
 *
 * <p>A failure to make an item reaches the caller when he asks for that item, as if he had made it.
 *
 * @param <P> a place for an item
 */
public final class Relay<P> implements AutoCloseable {
  /** Makes an item. */
  @FunctionalInterface
  public interface Maker<P> {
    /**
     * Makes an item.
     *
     * @param place holds what it did after its last use
     * @param item its number from 0
     */
    void make(P place, int item) throws IOException;
  }

  /** So that nobody waits while the caller uses an item, or is behind with one. */
  private static final int PLACES_PER_THREAD = 2;

  private final List<P> places;
  private final int items;

  /** Items that may be made at a time: 1 if they must be made in order. */
  private final int makers;

  private final Maker<P> maker;
  private final Thread caller = Thread.currentThread();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  // Guarded by the lock.
  private final boolean[] made;
  private int begun;
  private int making;
  private int taken;
  private boolean closed;
  private @Nullable Throwable failure;
  private int failed = Integer.MAX_VALUE;

  private Relay(Workers workers, List<P> places, int items, int makers, Maker<P> maker) {
    this.places = List.copyOf(places);
    this.items = items;
    this.makers = makers;
    this.maker = maker;
    this.made = new boolean[places.size()];
    if (places.size() > 1) {
      int helpers = Math.min(makers, workers.threads() - 1);
      while (helpers > 0 && workers.ask(this::help)) {
        helpers--;
      }
    }
  }

  /**
   * Items that must be made in order, too.
   *
   * @param places used by turns; helpers are of use if there are two or more
   * @param items how many there are
   */
  public static <P> Relay<P> inOrder(Workers workers, List<P> places, int items, Maker<P> maker) {
    return new Relay<>(workers, places, items, 1, maker);
  }

  /**
   * Items that can be made at the same time.
   *
   * @param places used by turns; at most so many items are begun, and not used
   */
  public static <P> Relay<P> atOnce(Workers workers, List<P> places, int items, Maker<P> maker) {
    return new Relay<>(workers, places, items, workers.threads(), maker);
  }

  /**
   * As above, with as many places as are of use: one for the caller alone.
   *
   * @param place makes one
   */
  public static <P> Relay<P> atOnce(Workers workers, Supplier<P> place, int items, Maker<P> maker) {
    List<P> places = Stream.generate(place).limit(places(workers, items)).toList();
    return atOnce(workers, places, items, maker);
  }

  /** As many places as are of use, from 1; item n is made in place n modulo that. */
  public static int places(Workers workers, int items) {
    int most = workers.threads() == 1 ? 1 : PLACES_PER_THREAD * workers.threads();
    return Math.max(1, Math.min(items, most));
  }

  /** The next item. The place of the one before is free again. */
  public P next() throws IOException {
    lock.lock();
    try {
      int item = taken++;
      changed.signalAll();
      while (begun <= item || !made[place(item)]) {
        if (failed <= item) {
          Failures.rethrow(failure);
        }
        if (mayBegin()) {
          make();
        } else {
          Uninterrupted.await(changed::await);
        }
      }
      return places.get(place(item));
    } finally {
      lock.unlock();
    }
  }

  /** Waits until all helpers have left: nothing is made any more. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
      while (making > 0) {
        Uninterrupted.await(changed::await);
      }
    } finally {
      lock.unlock();
    }
  }

  private void help() {
    if (Thread.currentThread() == caller) {
      return; // an executor without threads of its own: nobody would use what is made
    }
    lock.lock();
    try {
      while (!closed && failure == null && begun < items) {
        if (mayBegin()) {
          make();
        } else {
          Uninterrupted.await(changed::await);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private int place(int item) {
    return item % places.size();
  }

  private boolean mayBegin() {
    // The item that the caller holds takes a place, too.
    return failure == null
        && begun < items
        && making < makers
        && begun - Math.max(0, taken - 1) < places.size();
  }

  /** Makes the next item, without the lock meanwhile. */
  private void make() {
    int item = begun++;
    int place = place(item);
    made[place] = false;
    making++;
    lock.unlock();
    Throwable thrown = null;
    try {
      maker.make(places.get(place), item);
    } catch (Throwable e) { // some languages declare none
      thrown = e;
    } finally {
      lock.lock();
      making--;
      made[place] = thrown == null;
      if (thrown != null && item < failed) {
        failed = item;
        failure = thrown;
      }
      changed.signalAll();
    }
  }
}
