package dev.connectors.runtime.oauth;

import dev.connectors.runtime.http.JdkTransport;
import dev.connectors.runtime.http.NetworkPolicy;
import dev.connectors.runtime.http.TransportRequest;
import dev.connectors.runtime.http.TransportResponse;
import java.util.concurrent.CompletionException;

/** Sends over the network, also to the loopback address. */
final class RealSender implements TokenSender, AutoCloseable {

  private final JdkTransport transport =
      JdkTransport.create(NetworkPolicy.standard().allowPrivateAddresses(), 64L << 20);

  @Override
  public TransportResponse send(TransportRequest request) {
    try {
      return transport.send(request).join();
    } catch (CompletionException e) {
      throw (RuntimeException) e.getCause();
    }
  }

  @Override
  public void close() {
    transport.close();
  }
}
