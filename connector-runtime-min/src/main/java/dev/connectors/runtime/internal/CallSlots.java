package dev.connectors.runtime.internal;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many calls run at the same time. Fair: who waits longest is next. */
final class CallSlots {

  /** Enough for whoever waits. */
  static final int ALL = Integer.MAX_VALUE / 2;

  private final int size;
  private final Semaphore free;

  CallSlots(int size) {
    this.size = Math.min(size, ALL);
    this.free = new Semaphore(this.size, true);
  }

  /** Takes a slot; false when none became free in time. */
  boolean take(Duration time) throws InterruptedException {
    return free.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS);
  }

  void release(int count) {
    free.release(count);
  }

  int size() {
    return size;
  }
}
