package com.example.desk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.connectors.runtime.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stands in for Desk: a server in this process, on the loopback address. */
final class DeskApi implements AutoCloseable {

  /** So many tickets are answered when so many are asked for at the same time, and none before. */
  static final int TOGETHER = 6;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CyclicBarrier together = new CyclicBarrier(TOGETHER);
  private volatile boolean expired;
  private volatile int sessionsEnded;

  private DeskApi(HttpServer server) {
    this.server = server;
  }

  static DeskApi start() throws IOException {
    DeskApi api =
        new DeskApi(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    api.server.createContext("/v1", api::answer);
    api.server.setExecutor(api.threads);
    api.server.start();
    return api;
  }

  String uri() {
    InetSocketAddress address = server.getAddress();
    return "http://" + address.getHostString() + ":" + address.getPort() + "/v1";
  }

  /** From now on only refreshed tokens are taken. */
  void expireTokens() {
    expired = true;
  }

  int sessionsEnded() {
    return sessionsEnded;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
    String given =
        new String(
            Base64.getDecoder().decode(authorization.replaceFirst("^Basic ", "")),
            StandardCharsets.UTF_8);
    String expected = "ada:" + Calls.TOKEN + (expired ? "-refreshed" : "");
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    if (!given.equals(expected)) {
      send(exchange, 401, Map.of("why", "unknown"));
    } else if (call.startsWith("GET /v1/tickets/")) {
      send(exchange, 200, ticket(call.replaceFirst("^GET /v1/tickets/", "")));
    } else {
      answer(exchange, call, body);
    }
  }

  private void answer(HttpExchange exchange, String call, String body) throws IOException {
    switch (call) {
      case "GET /v1/me" -> send(exchange, 200, Map.of("active", true));
      case "DELETE /v1/me" -> {
        sessionsEnded++;
        send(exchange, 200, Map.of());
      }
      case "POST /v1/tickets" -> {
        Map<String, Object> ticket = new HashMap<>(Json.parseObject(body));
        ticket.put("id", 9007199254740993L);
        send(exchange, 201, ticket);
      }
      default -> send(exchange, 404, Map.of("why", "nothing here"));
    }
  }

  private Map<String, ?> ticket(String asked) {
    try {
      together.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("asked for one after the other", e);
    }
    return Map.of("title", "Ticket " + asked.replace("?status=open", ""));
  }

  private static void send(HttpExchange exchange, int status, Object json) throws IOException {
    byte[] body = Json.writeBytes(json);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
