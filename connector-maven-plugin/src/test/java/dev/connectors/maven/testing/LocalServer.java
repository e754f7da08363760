package dev.connectors.maven.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server of this machine, on a free port. */
public final class LocalServer implements AutoCloseable {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  private LocalServer(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
  }

  /** Starts a server that answers 404 to everything. */
  public static LocalServer start() {
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
      LocalServer local = new LocalServer(HttpServer.create(address, 0));
      local.server.start();
      return local;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a server with an answer to everything. */
  public static LocalServer start(HttpHandler handler) {
    LocalServer local = start();
    local.on("/", handler);
    return local;
  }

  /** Answers requests to a path and all below it, unless a longer path fits. */
  public void on(String path, HttpHandler handler) {
    server.createContext(path, handler);
  }

  /** Takes the answer of a path back. */
  public void remove(String path) {
    server.removeContext(path);
  }

  /** The port. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Where it listens, without a slash at the end. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /** The body of a request. */
  public static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), UTF_8);
  }

  /** Ends an exchange; an empty text is no body. */
  public static void respond(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  /** Stops it; once more does nothing. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
