package dev.connectors.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.connectors.runtime.http.MisbehavingServer.Connection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy that asks for a password, and keeps all that clients send to it. */
final class ForwardProxy implements AutoCloseable {

  static final String USER = "proxy-user";
  static final String PASSWORD = "proxy-pass";

  private final MisbehavingServer server = new MisbehavingServer(this::serve);
  private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
  private final List<String> heads = new CopyOnWriteArrayList<>();

  private void serve(Connection connection) throws IOException, InterruptedException {
    String expected =
        "proxy-authorization: basic "
            + Base64.getEncoder()
                .encodeToString((USER + ":" + PASSWORD).getBytes(US_ASCII))
                .toLowerCase(Locale.ROOT);
    String head = connection.request();
    while (!head.isEmpty() && !head.toLowerCase(Locale.ROOT).contains(expected)) {
      heads.add(head);
      connection.send(
          "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n");
      head = connection.request();
    }
    if (!head.isEmpty()) {
      heads.add(head);
      forward(connection, head);
    }
  }

  private void forward(Connection connection, String head)
      throws IOException, InterruptedException {
    boolean tunnel = head.startsWith("CONNECT ");
    String target = head.split(" ", 3)[1];
    URI uri = URI.create(tunnel ? "https://" + target : target);
    if (uri.getHost().endsWith(".invalid")) { // a name that only the proxy knows
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhere");
      return;
    }
    try (Socket onward = new Socket(uri.getHost(), uri.getPort())) {
      if (tunnel) {
        connection.send("HTTP/1.1 200 OK\r\n\r\n");
      } else {
        String rest = head.replaceFirst("http://[^/]+", "");
        rest = rest.replaceFirst("(?i)proxy-authorization: .*\r\n", "");
        onward.getOutputStream().write(rest.getBytes(ISO_8859_1));
      }
      Thread back = new Thread(() -> pump(onward, connection.socket(), false));
      back.start();
      pump(connection.socket(), onward, true);
      back.join();
    }
  }

  private void pump(Socket from, Socket to, boolean request) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] some = new byte[4096];
      for (int count = in.read(some); count >= 0; count = in.read(some)) {
        if (request) {
          seen.write(some, 0, count);
        }
        out.write(some, 0, count);
      }
      to.shutdownOutput();
    } catch (IOException ignored) { // one of the two is gone
      return;
    }
  }

  /** Leads everything here, hosts on the loopback address too. */
  ProxySelector selector() {
    return ProxySelector.of(new InetSocketAddress("127.0.0.1", server.port()));
  }

  /** The heads of the requests to the proxy itself. */
  List<String> heads() {
    return List.copyOf(heads);
  }

  /** All that went through tunnels, and the bodies of other requests. */
  String seen() {
    return seen.toString(ISO_8859_1);
  }

  @Override
  public void close() {
    server.close();
  }
}
