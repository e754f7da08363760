package dev.connectors.runtime.http;

import java.util.concurrent.CompletableFuture;

/**
 * Carries requests to an API. The default is {@link JdkTransport}; another one can use another HTTP
 * client, or none in tests. Implementations are thread-safe and follow no redirects.
 */
public interface Transport extends AutoCloseable {

  /**
   * Sends a request and reads the whole answer.
   *
   * @param request what to send
   * @return the answer, whatever its status; or, when none came, a {@link
   *     dev.connectors.runtime.error.TransportException} as the failure. Cancelling the future
   *     cancels the exchange.
   */
  CompletableFuture<TransportResponse> send(TransportRequest request);

  /** Releases what the transport holds; there is nothing to release unless it says so. */
  @Override
  default void close() {}
}
