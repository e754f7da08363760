package dev.connectors.runtime.internal;

import dev.connectors.runtime.error.CallInterruptedException;
import dev.connectors.runtime.error.CallTimeoutException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.TransportException;
import dev.connectors.runtime.http.TransportRequest;
import dev.connectors.runtime.http.TransportResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests of authentication: once, without following redirects, and whatever their number.
 */
final class AuthenticationSender {

  /** Longer than any answer with tokens. */
  private static final long MOST_BYTES = 1 << 20;

  private final Settings settings;

  AuthenticationSender(Settings settings) {
    this.settings = settings;
  }

  TransportResponse send(TransportRequest request, Duration time) {
    settings.policy().checkHost(request.uri(), List.of(request.uri().getHost()));
    Map<String, List<String>> headers = new LinkedHashMap<>();
    Defaults.headers(settings.definition())
        .forEach((name, value) -> headers.put(name, List.of(value)));
    headers.putAll(request.headers());
    TransportRequest timed =
        new TransportRequest(request.method(), request.uri(), headers, request.body(), time);
    CompletableFuture<TransportResponse> future = settings.transport().send(timed);
    try {
      return future.get(time.toNanos(), TimeUnit.NANOSECONDS).whole(MOST_BYTES);
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(message(request, "interrupted"), e);
    } catch (TimeoutException e) {
      future.cancel(true);
      throw new CallTimeoutException(message(request, "no complete answer within " + time), e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ConnectorException failure) {
        throw failure;
      }
      throw new TransportException(message(request, "the transport failed"), e.getCause());
    } catch (IOException e) {
      throw new TransportException(message(request, String.valueOf(e.getMessage())), e);
    }
  }

  private static String message(TransportRequest request, String problem) {
    return "authentication: " + request.method() + " " + request.uri().getHost() + ": " + problem;
  }
}
