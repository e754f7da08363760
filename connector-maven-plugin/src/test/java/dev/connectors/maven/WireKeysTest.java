package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.connectors.maven.testing.Caller;
import dev.connectors.maven.testing.LocalServer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operation by its key sends what its method sends, and reads what that reads. */
class WireKeysTest {

  private static final String BODIES =
      """
      package caller;

      import com.example.bodies.Bodies;
      import com.example.bodies.BodiesConnection;
      import com.example.bodies.BodiesInput;
      import com.example.bodies.operations.*;
      import dev.connectors.runtime.http.*;
      import java.net.URI;
      import java.util.*;
      import java.util.function.*;

      public final class Caller {
        private Caller() {}

        private static final FilePart FILE = FilePart.of("a.png", "image/png", new byte[] {'P'});

        private static final Map<String, Function<BodiesConnection, Object>> CALLS = new TreeMap<>();

        private static void both(
            String name, Function<BodiesOperations, Object> typed, String key, Map<String, ?> input) {
          CALLS.put(name + " typed", c -> typed.apply(c.operations()));
          CALLS.put(name + " keyed", c -> c.operation(key).run(input));
        }

        static {
          both("json", o -> o.createContact(c -> c.name("Ada"), q -> q.notify_(true)).json(),
              "create-contact", Map.of("notify", true, "requestBody", Map.of("name", "Ada")));
          both("form", o -> o.createContactAsForm(c -> c.name("A B").source("x")).json(),
              "create-contact-as-form", Map.of("requestBody", body("name", "A B", "source", "x")));
          both("multipart", o -> o.createContactAsMultipart(f -> f.name("Ada").photo(FILE).notes(List.of("x"))).json(),
              "create-contact-as-multipart", Map.of("requestBody", body("name", "Ada", "photo", FILE, "notes", List.of("x"))));
          both("text", o -> o.createContactAsText("a,b").json(),
              "create-contact-as-text", Map.of("requestBody", "a,b"));
          both("patch", o -> o.sendPatch(Map.of("a", "b")),
              "send-patch", Map.of("requestBody", Map.of("a", "b")));
          both("bytes", o -> { o.putFile(3, RequestBody.of(new byte[] {1})); return "null"; },
              "put-file", Map.of("id", 3, "requestBody", new byte[] {1}));
          both("report", o -> o.getReportAsText(7), "get-report-as-text", Map.of("id", 7));
          both("head", o -> { o.checkReport(7); return "null"; }, "check-report", Map.of("id", 7));
        }

        private static Map<String, Object> body(Object... pairs) {
          Map<String, Object> body = new LinkedHashMap<>();
          for (int i = 0; i < pairs.length; i += 2) {
            body.put((String) pairs[i], pairs[i + 1]);
          }
          return body;
        }

        public static String call(URI server, String name) {
          return with(server, c -> CALLS.get(name).apply(c));
        }

        public static String keyed(URI server, String key, Map<String, Object> input) {
          return with(server, c -> c.operation(key).run(input));
        }

        public static String download(URI server) {
          return with(server, c -> {
            try (Download download = (Download) c.operation("get-file").run(Map.of("id", 3))) {
              return download.text();
            }
          });
        }

        public static String api(URI server) {
          return with(server, c -> c.api().get("/files/a%20b?x=1&y=z z").body()
              + " " + c.api().request("POST", "/files/{id}").path("id", "a/b").query("q", List.of(1, 2))
                  .json(Map.of("a", 1)).send().status());
        }

        private static String with(URI server, Function<BodiesConnection, Object> call) {
          NetworkPolicy network = NetworkPolicy.standard().allowPrivateAddresses();
          try (Bodies bodies = Bodies.builder().baseUri(server).network(network).build()) {
            return String.valueOf(call.apply(bodies.connect(BodiesInput.builder().build())));
          }
        }
      }
      """;

  private static Caller caller;

  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private LocalServer server;

  @BeforeAll
  static void compile() {
    caller = Caller.ofGolden("bodies", BODIES);
  }

  @BeforeEach
  void start() {
    server = LocalServer.start(this::answer);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    Map<String, Object> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(exchange.getRequestHeaders());
    headers.keySet().removeAll(List.of("host", "user-agent"));
    String request =
        exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + headers + "\n";
    requests.add(
        (request + LocalServer.body(exchange)).replaceAll("connector-[0-9a-f-]{36}", "BOUNDARY"));
    boolean patch = exchange.getRequestMethod().equals("PATCH");
    boolean empty = exchange.getRequestMethod().equals("HEAD");
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    LocalServer.respond(exchange, 200, empty ? "" : patch ? "[\"x\"]" : "{\"name\":\"Bo\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "form", "multipart", "text", "patch", "bytes", "report", "head"})
  void sendsAndReadsWhatTheMethodDoes(String name) {
    Object typed = caller.call("call", server.uri(), name + " typed");
    Object keyed = caller.call("call", server.uri(), name + " keyed");

    assertThat(requests).hasSize(2);
    assertThat(requests.get(1)).isEqualTo(requests.get(0));
    assertThat(keyed).isEqualTo(typed);
  }

  @Test
  void aBinaryAnswerIsADownload() {
    assertThat(caller.call("download", server.uri())).isEqualTo("{\"name\":\"Bo\"}");
  }

  @Test
  void whatIsWrongWithTheInputIsToldBeforeAnythingIsSent() {
    assertThatThrownBy(() -> keyed("get-reprot", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("operation \"get-reprot\" (expected one of: add-file, ");
    assertThatThrownBy(() -> keyed("put-file", Map.of()))
        .hasMessage("put-file: input: id, requestBody: missing");
    assertThatThrownBy(() -> keyed("get-file", Map.of("id", 3, "ID", 4)))
        .hasMessage("get-file: input: ID (expected: id)");
    assertThatThrownBy(() -> keyed("put-file", Map.of("id", 3, "requestBody", 7)))
        .hasMessage("put-file: input: requestBody: Integer (expected: a RequestBody or a byte[])");
    assertThat(requests).isEmpty();
  }

  @Test
  void anyPathCanBeCalled() {
    assertThat(caller.call("api", server.uri())).isEqualTo("{name=Bo} 200");
    assertThat(requests.get(0)).startsWith("GET /files/a%20b?x=1&y=z%20z ");
    assertThat(requests.get(1)).startsWith("POST /files/a%2Fb?q=1&q=2 ").endsWith("{\"a\":1}");
  }

  private Object keyed(String key, Map<String, ?> input) {
    return caller.call("keyed", URI.create("http://127.0.0.1:1"), key, input);
  }
}
