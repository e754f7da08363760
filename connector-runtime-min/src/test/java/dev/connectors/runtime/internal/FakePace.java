package dev.connectors.runtime.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes when somebody waits, and chance that is none. */
final class FakePace implements Pace {

  final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1); // it overflows in use
  private final double chance;

  FakePace(double chance) {
    this.chance = chance;
  }

  void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Override
  public long nanoTime() {
    return now.get();
  }

  @Override
  public double random() {
    return chance;
  }

  @Override
  public boolean pause(Duration time, CountDownLatch end) {
    pauses.add(time);
    pass(time);
    return end.getCount() == 0;
  }
}
