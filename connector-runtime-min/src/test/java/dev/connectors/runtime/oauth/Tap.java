package dev.connectors.runtime.oauth;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A port that leads to another one of the same machine, and keeps every byte that goes there. */
final class Tap implements AutoCloseable {

  private final int target;
  private final ServerSocket server;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "tap");
            thread.setDaemon(true);
            return thread;
          });

  Tap(int target) {
    this.target = target;
    try {
      server = new ServerSocket(0, 100, loopback());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Socket behind = new Socket(loopback(), target);
        sockets.add(client);
        sockets.add(behind);
        threads.execute(() -> copy(client, behind, true));
        threads.execute(() -> copy(behind, client, false));
      } catch (IOException ignored) { // closed, or a client that left at once
        continue;
      }
    }
  }

  private void copy(Socket from, Socket to, boolean keep) {
    byte[] buffer = new byte[8_192];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        if (keep) {
          keep(buffer, count);
        }
        out.write(buffer, 0, count);
      }
    } catch (IOException ignored) { // one side left, and so does the other
      return;
    } finally {
      sockets.remove(from);
      sockets.remove(to);
    }
  }

  private synchronized void keep(byte[] bytes, int count) {
    received.write(bytes, 0, count);
  }

  synchronized String received() {
    return received.toString(StandardCharsets.ISO_8859_1);
  }

  synchronized void forget() {
    received.reset();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
