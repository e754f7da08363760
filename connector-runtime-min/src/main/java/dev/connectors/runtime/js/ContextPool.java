package dev.connectors.runtime.js;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The contexts of a connector. One that has run a call of a scope runs only calls of the same scope
 * again, so that nobody finds what another one left there. Thread-safe.
 */
final class ContextPool {

  private final Supplier<ScriptContext> factory;
  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** Those that run nothing, the one that was used last at the end. */
  private final Deque<Idle> idle = new ArrayDeque<>();

  private int size;
  private boolean closed;

  /** A context that runs nothing. */
  private record Idle(Object scope, ScriptContext context) {}

  ContextPool(int most, Supplier<ScriptContext> factory) {
    this.most = most;
    this.factory = factory;
  }

  /**
   * A context for one call.
   *
   * @param scope whose call it is, or null
   * @param deadline until when to wait for one, as {@link System#nanoTime()}
   * @return the context; null when none became free
   */
  @Nullable ScriptContext take(@Nullable Object scope, long deadline) throws InterruptedException {
    ScriptContext unneeded = null;
    lock.lockInterruptibly();
    try {
      while (true) {
        ScriptContext known = scope == null ? null : of(scope);
        if (known != null) {
          return known;
        }
        // A call that another one waits for must not wait for that one's context.
        if (size < most || Workers.isWorking()) {
          size++;
          break;
        }
        Idle oldest = idle.pollFirst();
        if (oldest != null) {
          unneeded = oldest.context();
          break;
        }
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          return null;
        }
        changed.awaitNanos(left); // and look again, or what somebody gave back would be lost
      }
    } finally {
      lock.unlock();
    }
    return created(unneeded);
  }

  private ScriptContext created(@Nullable ScriptContext unneeded) {
    boolean done = false;
    try {
      if (unneeded != null) {
        unneeded.close();
      }
      ScriptContext context = factory.get();
      done = true;
      return context;
    } finally {
      if (!done) {
        left();
      }
    }
  }

  /** That of the scope which was used last. */
  private @Nullable ScriptContext of(Object scope) {
    for (Iterator<Idle> each = idle.descendingIterator(); each.hasNext(); ) {
      Idle found = each.next();
      if (found.scope().equals(scope)) {
        each.remove();
        return found.context();
      }
    }
    return null;
  }

  /**
   * Gives a context back.
   *
   * @param scope whose call it has run, or null
   * @param usable whether it can run another one
   */
  void give(ScriptContext context, @Nullable Object scope, boolean usable) {
    lock.lock();
    try {
      if (usable && scope != null && !closed && size <= most) {
        idle.addLast(new Idle(scope, context));
        changed.signal();
        return;
      }
    } finally {
      lock.unlock();
    }
    try {
      context.close();
    } finally {
      left();
    }
  }

  private void left() {
    lock.lock();
    try {
      size--;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Closes those that run nothing; others are closed when they are given back. */
  void close() {
    Deque<Idle> left;
    lock.lock();
    try {
      closed = true;
      left = new ArrayDeque<>(idle);
      size -= idle.size();
      idle.clear();
    } finally {
      lock.unlock();
    }
    left.forEach(each -> each.context().close());
  }
}
