package dev.connectors.runtime.internal;

import dev.connectors.runtime.error.CallInterruptedException;
import dev.connectors.runtime.error.CallTimeoutException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.TransportException;
import dev.connectors.runtime.http.TransportResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for the answer to a request that is sent once. */
final class Answer {

  private Answer() {}

  /**
   * The whole answer, whatever its status.
   *
   * @param place what messages begin with that the transport's do not
   * @param future the answer
   * @param time the most that it may take
   * @param mostBytes the longest body
   * @throws TransportException when none came
   */
  static TransportResponse of(
      String place, CompletableFuture<TransportResponse> future, Duration time, long mostBytes) {
    try {
      return future.get(time.toNanos(), TimeUnit.NANOSECONDS).whole(mostBytes);
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(place + ": interrupted", e);
    } catch (TimeoutException e) {
      future.cancel(true);
      throw new CallTimeoutException(place + ": no complete answer within " + time, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ConnectorException failure) {
        throw failure; // which has its place already
      }
      throw new TransportException(place + ": the transport failed", e.getCause());
    } catch (IOException e) {
      throw new TransportException(place + ": " + e.getMessage(), e);
    }
  }
}
