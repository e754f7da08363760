package dev.connectors.runtime.http;

import dev.connectors.runtime.error.CallTimeoutException;
import dev.connectors.runtime.error.TransportException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Calls whose answer has not come yet. Each fails when its time is over, or when the transport is
 * closed. There is one timer, for the earliest deadline, and it is not moved when that call ends: a
 * timer for each call would wake a thread for each call.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what follows a call cannot fail
final class RunningCalls {

  /** The longest time that differences of deadlines are sure to hold. */
  private static final long LONGEST = Long.MAX_VALUE / 4;

  private record Call(TransportRequest request, long deadline) {}

  private final Map<CompletableFuture<TransportResponse>, Call> calls = new ConcurrentHashMap<>();
  private final ScheduledThreadPoolExecutor timers =
      new ScheduledThreadPoolExecutor(1, Workers::thread);

  private @Nullable ScheduledFuture<?> timer;
  private long timerDeadline;

  RunningCalls() {
    timers.setRemoveOnCancelPolicy(true);
  }

  /** Takes a call in, until its result is complete. */
  void add(TransportRequest request, CompletableFuture<TransportResponse> result) {
    long nanos =
        request.timeout().compareTo(Duration.ofNanos(LONGEST)) > 0
            ? LONGEST
            : request.timeout().toNanos();
    long deadline = System.nanoTime() + nanos;
    calls.put(result, new Call(request, deadline));
    result.whenComplete((response, failure) -> calls.remove(result));
    wakeAt(deadline);
  }

  private synchronized void wakeAt(long deadline) {
    if (timer != null) {
      if (deadline - timerDeadline >= 0) {
        return;
      }
      timer.cancel(false);
    }
    timerDeadline = deadline;
    timer = timers.schedule(this::expire, deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  /**
   * Ends what is late, and sets the timer for the next deadline; a new call may have come before.
   */
  private void expire() {
    synchronized (this) {
      timer = null;
    }
    long now = System.nanoTime();
    long next = LONGEST;
    for (Map.Entry<CompletableFuture<TransportResponse>, Call> each : calls.entrySet()) {
      long left = each.getValue().deadline() - now;
      if (left > 0) {
        next = Math.min(next, left);
      } else {
        each.getKey().completeExceptionally(timeout(each.getValue().request()));
      }
    }
    if (next < LONGEST) {
      wakeAt(now + next);
    }
  }

  private static CallTimeoutException timeout(TransportRequest request) {
    return new CallTimeoutException(
        Failures.place(request) + ": no complete answer within " + request.timeout(), null);
  }

  /** Ends all calls. */
  void close() {
    timers.shutdownNow();
    calls.forEach(
        (result, call) ->
            result.completeExceptionally(
                new TransportException(
                    Failures.place(call.request()) + ": the transport is closed", null)));
  }
}
