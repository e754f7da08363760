package com.example.ledger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.connectors.runtime.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands in for Ledger: a server in this process, on the loopback address. What it answers names
 * the owner of the key that the request came with.
 */
final class LedgerApi implements AutoCloseable {

  /** The key that the application has at Ledger; secret. */
  static final String APP_KEY = "s3cr3t-app-key";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(8);
  private final Map<String, String> owners = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();

  private LedgerApi(HttpServer server) {
    this.server = server;
  }

  static LedgerApi start(List<Tenant> tenants) throws IOException {
    LedgerApi api =
        new LedgerApi(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    tenants.forEach(tenant -> api.owners.put(tenant.key(), tenant.name()));
    api.server.createContext("/v1", api::answer);
    api.server.setExecutor(api.threads);
    api.server.start();
    return api;
  }

  URI uri() {
    InetSocketAddress address = server.getAddress();
    return URI.create("http://" + address.getHostString() + ":" + address.getPort() + "/v1");
  }

  /** Gives a tenant another key; the former one is void from now on. */
  void replaceKey(Tenant former, Tenant now) {
    owners.remove(former.key());
    owners.put(now.key(), now.name());
  }

  /** How many requests came with the key of whom, or with none that is known ({@code nobody}). */
  Map<String, Integer> requests() {
    Map<String, Integer> counted = new TreeMap<>();
    requests.forEach((owner, count) -> counted.put(owner, count.get()));
    return counted;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String key = exchange.getRequestHeaders().getFirst("X-Api-Key");
    boolean fromApp = APP_KEY.equals(exchange.getRequestHeaders().getFirst("X-App-Key"));
    String owner = fromApp && key != null ? owners.getOrDefault(key, "nobody") : "nobody";
    requests.computeIfAbsent(owner, none -> new AtomicInteger()).incrementAndGet();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (owner.equals("nobody")) {
      send(exchange, 401, Map.of("sent", String.valueOf(key)));
    } else {
      answer(exchange, owner, body);
    }
  }

  private static void answer(HttpExchange exchange, String owner, String body) throws IOException {
    String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    switch (call) {
      case "GET /v1/me" -> send(exchange, 200, Map.of("id", owner, "name", "The " + owner));
      case "GET /v1/entries?limit=2" -> send(exchange, 200, List.of(entry(owner), entry(owner)));
      case "POST /v1/entries" -> send(exchange, 201, booked(owner, Json.parseObject(body)));
      case "POST /v1/accounts/petty%20cash/transfers?notify=true" ->
          send(exchange, 201, transferred(owner, Json.parseObject(body)));
      default -> send(exchange, 404, Map.of("nothing at", call));
    }
  }

  private static Map<String, ?> entry(String owner) {
    return Map.of("id", owner + "-e1", "amount", 12.5);
  }

  private static Map<String, ?> booked(String owner, Map<String, ?> body) {
    Map<?, ?> envelope = (Map<?, ?>) body.get("envelope");
    Object memo = ((Map<?, ?>) envelope.get("entry")).get("memo");
    Map<String, ?> entry = Map.of("id", owner + "-e2", "memo", memo);
    return Map.of("envelope", Map.of("entry", entry, "lines", envelope.get("lines")));
  }

  private static Map<String, ?> transferred(String owner, Map<String, ?> body) {
    return Map.of(
        "transfer",
        Map.of(
            "id", owner + "-" + body.get("text") + "-" + body.get("payee"),
            "booked", "2026-11-24T18:00:00Z",
            "value", body.get("value"),
            "fee", -1));
  }

  private static void send(HttpExchange exchange, int status, Object json) throws IOException {
    byte[] body = Json.writeBytes(json);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
