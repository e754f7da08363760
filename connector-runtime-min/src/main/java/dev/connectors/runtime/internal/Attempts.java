package dev.connectors.runtime.internal;

import dev.connectors.runtime.error.ApiException;
import dev.connectors.runtime.error.CallTimeoutException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.NotAuthenticatedException;
import dev.connectors.runtime.http.CallListener;
import dev.connectors.runtime.http.RetryPolicy;
import dev.connectors.runtime.http.RetryRules;
import dev.connectors.runtime.http.TransportResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a call: waits for its turn, and sends its request, again where that may help. */
final class Attempts {

  private static final System.Logger LOGGER = System.getLogger("dev.connectors.http");

  private final ConnectorRuntime runtime;
  private Exchange exchange;
  private final RetryPolicy policy;
  private final Pace pace;
  private final CallListener.Call call;
  private final long start;
  private int attempts;
  private boolean renewed;
  private @Nullable ConnectorException earlier;

  Attempts(ConnectorRuntime runtime, Exchange exchange, RetryPolicy policy) {
    this.runtime = runtime;
    this.exchange = exchange;
    this.policy = policy;
    this.pace = runtime.pace();
    this.call = exchange.describe();
    this.start = exchange.start();
  }

  /**
   * Makes the call.
   *
   * @return the answer, which is a success
   * @throws ConnectorException what the last attempt failed with
   * @throws IllegalStateException when the connector was closed before the call's turn came
   */
  TransportResponse run() {
    runtime.listeners().started(call);
    try {
      TransportResponse response = inTurn();
      ended(CallResults.success(response, since(start), attempts));
      return response;
    } catch (RuntimeException | Error e) {
      ended(CallResults.failure(e, since(start), attempts));
      throw e;
    }
  }

  private TransportResponse inTurn() {
    if (Thread.currentThread().isInterrupted()) {
      throw exchange.interrupted("interrupted before it was sent", null);
    }
    takeSlot();
    try {
      if (runtime.settings().maxConcurrentCalls() < CallSlots.ALL && closing()) {
        throw runtime.closed();
      }
      return send();
    } finally {
      runtime.slots().release(1);
    }
  }

  private void takeSlot() {
    try {
      if (!runtime.slots().take(left())) {
        throw new CallTimeoutException(
            exchange.message(
                "not sent within "
                    + exchange.timeout()
                    + ", since the most calls that maxConcurrentCalls allows were running: "
                    + runtime.slots().size()),
            null);
      }
    } catch (InterruptedException e) {
      throw exchange.interrupted("interrupted before it was sent", e);
    }
  }

  private TransportResponse send() {
    while (true) {
      attempts++;
      long began = pace.nanoTime();
      try {
        return attempt();
      } catch (ConnectorException e) {
        if (renew(e, since(began))) {
          continue;
        }
        ConnectorException told = exchange.told(e);
        if (told != e && renew(told, since(began))) {
          continue;
        }
        Duration wait = waitAfter(e).or(() -> waitAfter(told)).orElseThrow(() -> last(told));
        runtime.listeners().retrying(call, CallResults.retry(e, attempts, since(began), wait));
        pause(wait, e);
        earlier = e;
      }
    }
  }

  /**
   * Once in a call, credentials that the API refused are refreshed, for the request to be repeated.
   */
  private boolean renew(ConnectorException failure, Duration duration) {
    if (!(failure instanceof NotAuthenticatedException)
        || renewed
        || exchange.redirected()
        || closing()) {
      return false;
    }
    renewed = true;
    Exchange next;
    try {
      next = exchange.renewed(left());
    } catch (RuntimeException e) {
      e.addSuppressed(failure);
      throw e;
    }
    if (next == null) {
      return false;
    }
    runtime
        .listeners()
        .retrying(call, CallResults.retry(failure, attempts, duration, Duration.ZERO));
    exchange = next;
    earlier = failure;
    return true;
  }

  private TransportResponse attempt() {
    Duration left = left();
    if (left.isZero()) {
      throw exchange.timedOut(null);
    }
    return exchange.send(left);
  }

  /** How long to wait before the request is sent again; empty when it is not. */
  private Optional<Duration> waitAfter(ConnectorException failure) {
    if (attempts >= policy.attempts()
        || closing()
        || !RetryRules.allow(
            exchange.request(), exchange.isHarmless(), exchange.redirected(), failure)) {
      return Optional.empty();
    }
    Duration longest = policy.longestWait(attempts);
    Duration random = Duration.ofNanos((long) (longest.toNanos() * pace.random()));
    Duration asked =
        failure instanceof ApiException answer
            ? answer.retryAfter().orElse(Duration.ZERO)
            : Duration.ZERO;
    Duration wait = asked.compareTo(random) > 0 ? asked : random;
    return wait.compareTo(left()) < 0 ? Optional.of(wait) : Optional.empty();
  }

  private void pause(Duration wait, ConnectorException failure) {
    try {
      if (pace.pause(wait, runtime.closing())) {
        throw last(failure);
      }
    } catch (InterruptedException e) {
      ConnectorException interrupted =
          exchange.interrupted("interrupted while it waited for another attempt", e);
      interrupted.addSuppressed(failure);
      throw interrupted;
    }
  }

  /** A time-out alone would not tell what had kept the call from an answer until then. */
  private ConnectorException last(ConnectorException failure) {
    if (failure instanceof CallTimeoutException && earlier != null) {
      failure.addSuppressed(earlier);
    }
    return failure;
  }

  private boolean closing() {
    return runtime.closing().getCount() == 0;
  }

  private Duration left() {
    Duration left = exchange.timeout().minus(since(start));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private Duration since(long moment) {
    return Duration.ofNanos(pace.nanoTime() - moment);
  }

  private void ended(CallListener.Result result) {
    runtime.listeners().finished(call, result);
    LOGGER.log(System.Logger.Level.DEBUG, () -> line(result));
  }

  private String line(CallListener.Result result) {
    String outcome =
        result.status().isPresent()
            ? Integer.toString(result.status().getAsInt())
            : result.failure().map(Class::getSimpleName).orElse("");
    return call.method()
        + " "
        + call.path()
        + " "
        + outcome
        + " "
        + result.duration().toMillis()
        + " ms, attempts: "
        + result.attempts()
        + call.connection().map(id -> ", connection: " + id).orElse("");
  }
}
