package dev.connectors.runtime.js;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What one call of JavaScript waits for: timers, and tasks on other threads. All methods but the
 * tasks themselves are for the thread of the call.
 */
final class EventLoop {

  /** So many tasks of a call run at a time; further ones wait. */
  private static final int MOST_TASKS = 50;

  private final LinkedBlockingQueue<Runnable> completed = new LinkedBlockingQueue<>();
  private final PriorityQueue<Timer> timers = new PriorityQueue<>();
  private final Map<Integer, Timer> timersById = new HashMap<>();
  private final Object lock = new Object();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final Set<Future<?>> running = new HashSet<>();
  private int pending;
  private int started;
  private boolean cancelled;

  /** A callback at a moment; of two at the same moment, the one that was set first. */
  private record Timer(int id, long atNanos, Runnable callback) implements Comparable<Timer> {

    @Override
    public int compareTo(Timer other) {
      int order = Long.signum(atNanos - other.atNanos);
      return order == 0 ? Integer.compare(id, other.id) : order;
    }
  }

  /** Something that is done on another thread. */
  interface Task {

    /**
     * Does it.
     *
     * @return what the thread of the call does with the outcome
     */
    Runnable run();
  }

  /** Sets a timer, whose id is greater than those of all before. */
  void timer(int id, long nanos, Runnable callback) {
    Timer timer = new Timer(id, System.nanoTime() + Math.max(0, nanos), callback);
    timers.add(timer);
    timersById.put(id, timer);
  }

  /** Takes a timer back; one that is not there is none. */
  void clear(int id) {
    Timer timer = timersById.remove(id);
    if (timer != null) {
      timers.remove(timer);
    }
  }

  /** Does something on another thread, and then its outcome in {@link #next}. */
  void start(Task task) {
    pending++;
    Runnable work =
        () -> {
          Runnable outcome = task.run();
          completed.add(outcome);
          startNext();
        };
    synchronized (lock) {
      if (started == MOST_TASKS) {
        waiting.add(work);
        return;
      }
      started++;
      submit(work);
    }
  }

  private void startNext() {
    synchronized (lock) {
      Runnable work = waiting.poll();
      if (work == null || cancelled) {
        started--;
      } else {
        submit(work);
      }
    }
  }

  private void submit(Runnable work) {
    running.removeIf(Future::isDone);
    running.add(Workers.run(work));
  }

  /**
   * Waits for what happens next.
   *
   * @param deadline until when, as {@link System#nanoTime()}
   * @return what is to be done; null when nothing will ever happen, or not until then
   */
  @Nullable Runnable next(long deadline) throws InterruptedException {
    Timer timer = timers.peek();
    if (pending == 0 && timer == null) {
      return null;
    }
    long until = timer == null || deadline - timer.atNanos() < 0 ? deadline : timer.atNanos();
    Runnable outcome = completed.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    if (outcome != null) {
      pending--;
      return outcome;
    }
    if (timer == null || timer.atNanos() - System.nanoTime() > 0) {
      return null;
    }
    clear(timer.id());
    return timer.callback();
  }

  /** Whether something may still happen. */
  boolean isWaiting() {
    return pending > 0 || !timers.isEmpty();
  }

  /** Lets {@link #next} return, from any thread. */
  void wake() {
    completed.add(() -> {});
  }

  /** Interrupts all tasks, and starts none that wait; from any thread. */
  void cancel() {
    synchronized (lock) {
      cancelled = true;
      waiting.clear();
      running.forEach(task -> task.cancel(true));
    }
  }
}
