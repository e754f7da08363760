package dev.connectors.runtime.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server that credentials must not go to: it keeps every byte, and answers with an object. */
final class Stranger implements AutoCloseable {

  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
          .getBytes(StandardCharsets.ISO_8859_1);

  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final ServerSocket server;

  /** Starts at 127.0.0.{@code last}. */
  Stranger(int last) {
    try {
      InetAddress address = InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
      server = new ServerSocket(0, 100, address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::accept, "stranger");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        client.setSoTimeout(2_000);
        InputStream input = client.getInputStream();
        StringBuilder head = new StringBuilder();
        for (int next = input.read();
            next >= 0 && head.indexOf("\r\n\r\n") < 0;
            next = head.indexOf("\r\n\r\n") < 0 ? input.read() : -1) {
          head.append((char) next);
          synchronized (received) {
            received.write(next);
          }
        }
        client.getOutputStream().write(ANSWER);
      } catch (IOException ignored) { // closed, or no HTTP
        continue;
      }
    }
  }

  int port() {
    return server.getLocalPort();
  }

  /** Address and port. */
  String authority() {
    return server.getInetAddress().getHostAddress() + ":" + port();
  }

  /** Every byte that came, in ISO 8859-1. */
  String received() {
    synchronized (received) {
      return received.toString(StandardCharsets.ISO_8859_1);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
