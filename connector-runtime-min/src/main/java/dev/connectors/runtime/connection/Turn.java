package dev.connectors.runtime.connection;

import dev.connectors.runtime.error.CallInterruptedException;
import dev.connectors.runtime.error.CallTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work that one thread does at a time: those that come meanwhile wait and share what comes of it,
 * success or failure. A thread that ran out of its own time shares nothing; the next one begins
 * again.
 *
 * @param <T> what comes of it
 */
final class Turn<T> {

  private final String label;
  private @Nullable CompletableFuture<@Nullable T> running;

  /**
   * Nobody's turn yet.
   *
   * @param label what messages begin with
   */
  Turn(String label) {
    this.label = label;
  }

  /**
   * Does the work, or waits for who does.
   *
   * @param time the most that it may take
   * @param work the work, which is told what time it has
   * @return what came of it
   */
  @Nullable T take(Duration time, Function<Duration, @Nullable T> work) {
    long end = System.nanoTime() + time.toNanos();
    while (true) {
      CompletableFuture<@Nullable T> mine = new CompletableFuture<>();
      CompletableFuture<@Nullable T> other = begin(mine);
      Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
      if (other == null) {
        return work(mine, left, work);
      }
      try {
        return other.get(left.toNanos(), TimeUnit.NANOSECONDS);
      } catch (ExecutionException e) {
        rethrow(e.getCause());
      } catch (TimeoutException e) {
        throw new CallTimeoutException(label + ": no refreshed credentials within " + time, e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CallInterruptedException(
            label + ": interrupted while it waited for refreshed credentials", e);
      }
    }
  }

  private synchronized @Nullable CompletableFuture<@Nullable T> begin(
      CompletableFuture<@Nullable T> mine) {
    CompletableFuture<@Nullable T> other = running;
    if (other == null) {
      running = mine;
    }
    return other;
  }

  private @Nullable T work(
      CompletableFuture<@Nullable T> mine, Duration time, Function<Duration, @Nullable T> work) {
    try {
      T result = work.apply(time);
      end();
      mine.complete(result);
      return result;
    } catch (RuntimeException | Error e) {
      end();
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private synchronized void end() {
    running = null;
  }

  /** Goes on where the failure was that thread's own. */
  private static void rethrow(@Nullable Throwable failure) {
    if (failure instanceof CallTimeoutException || failure instanceof CallInterruptedException) {
      return;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
    throw new IllegalStateException(failure);
  }
}
