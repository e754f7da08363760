package dev.connectors.runtime.store;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Leases among the threads of this process. Thread-safe.
 *
 * @param <K> what a lease is of
 */
public final class MemoryLeases<K> {

  private final ConcurrentMap<K, Held> held = new ConcurrentHashMap<>();

  /** A lease, which is its own identity. */
  private static final class Held {

    private final long end;

    Held(Duration longest) {
      this.end = System.nanoTime() + LeaseEnd.bounded(longest).toNanos();
    }

    boolean isOver() {
      return System.nanoTime() - end >= 0;
    }
  }

  /**
   * Takes a lease.
   *
   * @param key what of
   * @param longest after which time it ends by itself
   * @return gives the lease back, as often as it is run; empty when somebody has it
   */
  public Optional<Runnable> take(K key, Duration longest) {
    Held mine = new Held(longest);
    Held now = held.compute(key, (each, old) -> old == null || old.isOver() ? mine : old);
    return now == mine ? Optional.of(() -> held.remove(key, mine)) : Optional.empty();
  }
}
