package com.example.invoices;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.connectors.runtime.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Stands in for the API: a server in this process, on the loopback address. */
final class MockApi implements AutoCloseable {

  private final HttpServer server;

  private MockApi(HttpServer server) {
    this.server = server;
  }

  static MockApi start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/invoices", MockApi::answer);
    server.start();
    return new MockApi(server);
  }

  URI uri() {
    InetSocketAddress address = server.getAddress();
    return URI.create("http://" + address.getHostString() + ":" + address.getPort() + "/v1");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    if (!"secret-key".equals(exchange.getRequestHeaders().getFirst("X-Api-Key"))) {
      send(exchange, 401, Map.of("message", "X-Api-Key is missing or wrong"));
      return;
    }
    switch (call) {
      case "GET /v1/invoices/in_42" -> send(exchange, 200, invoice("in_42", "open", "12.50"));
      case "GET /v1/invoices/in_99" -> send(exchange, 200, invoice("in_99", "disputed", "3"));
      case "GET /v1/invoices?status=open&limit=2" ->
          send(
              exchange,
              200,
              Map.of("data", List.of(invoice("in_42", "open", "12.50"), invoice("in_43", "open", "8"))));
      case "POST /v1/invoices" -> send(exchange, 201, invoice("in_100", "draft", sum(exchange)));
      default -> send(exchange, 404, Map.of("code", "not_found", "message", "nothing at " + call));
    }
  }

  private static Map<String, Object> invoice(String id, String status, String total) {
    return Map.of(
        "id", id,
        "status", status,
        "total", new BigDecimal(total),
        "currency", "EUR",
        "dueOn", "2027-01-31",
        "customer", Map.of("id", 7, "name", "Ada Lovelace"));
  }

  private static String sum(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    BigDecimal sum = BigDecimal.ZERO;
    for (Object line : (List<?>) Json.parseObject(body).get("lines")) {
      sum = sum.add(new BigDecimal(((Map<?, ?>) line).get("amount").toString()));
    }
    return sum.toPlainString();
  }

  private static void send(HttpExchange exchange, int status, Object json) throws IOException {
    byte[] body = Json.writeBytes(json);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
