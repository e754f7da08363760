package dev.connectors.runtime.js;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Ends calls that take too long, or whose thread is interrupted: JavaScript that computes looks at
 * neither. One thread watches all calls of the process, while there are some.
 */
final class Watch {

  private static final long INTERVAL_NANOS = 10_000_000;

  private static final Set<ScriptCall> CALLS = ConcurrentHashMap.newKeySet();
  private static final Object LOCK = new Object();
  private static volatile boolean sleeping;
  private static @Nullable Thread watcher;

  private Watch() {}

  /** Watches a call until {@link #remove}. */
  static void add(ScriptCall call) {
    CALLS.add(call);
    if (sleeping || watcher == null) {
      wake();
    }
  }

  static void remove(ScriptCall call) {
    CALLS.remove(call);
  }

  private static void wake() {
    synchronized (LOCK) {
      if (watcher == null) {
        watcher = Workers.thread(Watch::watch);
        watcher.setName("connector-js-watch");
        watcher.start();
      }
      LockSupport.unpark(watcher);
    }
  }

  private static void watch() {
    while (true) {
      try {
        look();
      } catch (OutOfMemoryError ignored) { // of a call, which the next look may end
        LockSupport.parkNanos(CALLS, INTERVAL_NANOS);
      }
    }
  }

  private static void look() {
    if (CALLS.isEmpty()) {
      sleeping = true;
      if (CALLS.isEmpty()) {
        LockSupport.park(CALLS);
      }
      sleeping = false;
    } else {
      long now = System.nanoTime();
      for (ScriptCall call : CALLS) {
        call.check(now);
      }
      LockSupport.parkNanos(CALLS, INTERVAL_NANOS);
    }
  }
}
