package dev.connectors.maven.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers with the body that it got, or with a fixed one, and keeps requests. */
public final class EchoServer implements AutoCloseable {

  private final HttpServer server;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private EchoServer(HttpServer server) {
    this.server = server;
  }

  /** Starts a server; an empty answer means the request's own body. */
  public static EchoServer start(String answer) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    EchoServer echo = new EchoServer(HttpServer.create(address, 0));
    echo.server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          echo.requests.add(exchange.getRequestURI() + " " + new String(body, UTF_8));
          byte[] content = answer.isEmpty() ? body : answer.getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content);
          exchange.close();
        });
    echo.server.start();
    return echo;
  }

  /** Where it listens. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The URIs and bodies of all requests. */
  public List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
