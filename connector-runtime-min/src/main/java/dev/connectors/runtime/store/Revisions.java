package dev.connectors.runtime.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers of what is written. Each is greater than those before, also across a deletion: a number
 * that was read before something was deleted and made anew does not fit the new one.
 */
public final class Revisions {

  private static final AtomicLong LAST = new AtomicLong();

  private Revisions() {}

  /**
   * The number for the next write.
   *
   * @param previous the number of the last write, or 0 when there is none
   * @return the time in microseconds since 1970, or what comes after the previous number and all
   *     that this process gave, whichever is greatest; below 2^53
   */
  public static long after(long previous) {
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    return LAST.updateAndGet(last -> Math.max(now, Math.max(last, previous) + 1));
  }
}
