package dev.connectors.runtime.js;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads on which JavaScript waits for others, so that several requests of a call overlap. */
final class Workers {

  private static final AtomicInteger THREADS = new AtomicInteger();
  private static final ThreadLocal<Boolean> WORKING = new ThreadLocal<>();

  private Workers() {}

  /** Loaded with the first task. */
  private static final class Holder {
    static final ExecutorService POOL = Executors.newCachedThreadPool(Workers::thread);
  }

  /** A daemon of this library. */
  static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "connector-js-" + THREADS.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /** Runs a task; its future interrupts it. */
  static Future<?> run(Runnable task) {
    return Holder.POOL.submit(
        () -> {
          WORKING.set(true);
          try {
            task.run();
          } finally {
            WORKING.remove();
          }
        });
  }

  /** Whether this thread works for a call of JavaScript, which waits for it. */
  static boolean isWorking() {
    return WORKING.get() != null;
  }
}
