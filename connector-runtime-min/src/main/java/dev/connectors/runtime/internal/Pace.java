package dev.connectors.runtime.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Time and chance, as far as attempts depend on them; tests have their own. */
interface Pace {

  /** The system's. */
  Pace SYSTEM =
      new Pace() {
        @Override
        public long nanoTime() {
          return System.nanoTime();
        }

        @Override
        public double random() {
          return ThreadLocalRandom.current().nextDouble();
        }

        @Override
        public boolean pause(Duration time, CountDownLatch end) throws InterruptedException {
          return end.await(time.toNanos(), TimeUnit.NANOSECONDS);
        }
      };

  /** A time that only differences are taken of. */
  long nanoTime();

  /** A number from 0 on and below 1. */
  double random();

  /** Waits; true when the end came first. */
  boolean pause(Duration time, CountDownLatch end) throws InterruptedException;
}
