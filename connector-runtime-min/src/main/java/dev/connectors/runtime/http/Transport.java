package dev.connectors.runtime.http;

import java.util.concurrent.CompletableFuture;

/**
 * Carries requests to an API. The default is {@link JdkTransport}; another one can use another HTTP
 * client, or none in tests. Implementations are thread-safe and follow no redirects.
 *
 * <p>The simplest one sends {@code request.body().bytes()} and answers with all bytes of the body.
 * One that is made for long bodies sends what {@code request.body().open()} gives, and answers with
 * a stream when {@link TransportRequest#streaming()} asks for it.
 */
public interface Transport extends AutoCloseable {

  /**
   * Sends a request and reads the answer: the whole of it, or, where a stream is wanted and the
   * status is a success, its head.
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
