package dev.connectors.runtime.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A host that does not answer who connects: so many wait for it already. */
public final class FullBacklog implements AutoCloseable {

  private static final int MORE_THAN_FIT = 100;
  private static final int MILLIS = 300;

  private final ServerSocket server;
  private final List<Socket> waiting = new ArrayList<>();

  /** Connects until nobody answers any more. */
  public FullBacklog() throws IOException {
    server = new ServerSocket(0, 1, MisbehavingServer.loopback());
    assertThatThrownBy(
            () -> {
              while (waiting.size() < MORE_THAN_FIT) {
                Socket socket = new Socket();
                waiting.add(socket);
                socket.connect(server.getLocalSocketAddress(), MILLIS);
              }
            })
        .isInstanceOf(SocketTimeoutException.class);
  }

  /** The URI that leads there. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : waiting) {
      socket.close();
    }
  }
}
