package dev.connectors.runtime.oauth;

import dev.connectors.runtime.http.TransportRequest;
import dev.connectors.runtime.http.TransportResponse;

/**
 * Sends the requests of the protocols. Whoever implements it holds the network policy, limits time
 * and the length of answers, and follows no redirect: what is sent has credentials in its body.
 */
@FunctionalInterface
public interface TokenSender {

  /**
   * Sends a request once; what failed is not repeated, since a code or a rotated refresh token is
   * good for one request only.
   *
   * @param request what to send; its time-out is the longest that makes sense
   * @return the answer, whatever its status
   * @throws dev.connectors.runtime.error.TransportException when no whole answer came
   * @throws dev.connectors.runtime.error.ConfigurationException when the host is not allowed
   */
  TransportResponse send(TransportRequest request);
}
