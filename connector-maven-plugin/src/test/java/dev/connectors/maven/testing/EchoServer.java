package dev.connectors.maven.testing;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers with the body that it got, or with a fixed one, and keeps requests. */
public final class EchoServer implements AutoCloseable {

  private final LocalServer server;
  private final List<String> requests;

  private EchoServer(LocalServer server, List<String> requests) {
    this.server = server;
    this.requests = requests;
  }

  /** Starts a server; an empty answer means the request's own body. */
  public static EchoServer start(String answer) {
    List<String> requests = new CopyOnWriteArrayList<>();
    LocalServer server =
        LocalServer.start(
            exchange -> {
              String body = LocalServer.body(exchange);
              requests.add(exchange.getRequestURI() + " " + body);
              exchange.getResponseHeaders().set("Content-Type", "application/json");
              LocalServer.respond(exchange, 200, answer.isEmpty() ? body : answer);
            });
    return new EchoServer(server, requests);
  }

  /** Where it listens. */
  public URI uri() {
    return server.uri();
  }

  /** The URIs and bodies of all requests. */
  public List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    server.close();
  }
}
