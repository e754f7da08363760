package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.connectors.maven.testing.Caller;
import dev.connectors.maven.testing.LocalServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hand-written operations, called as users do: typed, and by their keys. */
class OwnOperationsTest {

  private static final String CALLER =
      """
      package caller;

      import com.example.operations.Operations;
      import com.example.operations.OperationsConnection;
      import com.example.operations.OperationsInput;
      import com.example.operations.model.*;
      import com.example.operations.operations.*;
      import dev.connectors.runtime.ApiResponse;
      import dev.connectors.runtime.http.NetworkPolicy;
      import java.math.BigDecimal;
      import java.net.URI;
      import java.time.OffsetDateTime;
      import java.util.*;
      import java.util.function.*;

      public final class Caller {
        private Caller() {}

        private static final OffsetDateTime DAY = OffsetDateTime.parse("2026-11-24T10:00:00Z");

        private static final Map<String, Function<OperationsConnection, Object>> CALLS = new TreeMap<>();

        private static void both(
            String name, Function<OperationsOperations, Object> typed, String key, Map<String, ?> input) {
          CALLS.put(name + " typed", c -> typed.apply(c.operations()));
          CALLS.put(name + " keyed", c -> c.operation(key).run(input));
        }

        static {
          both("create",
              o -> o.deals().createDeal("T", CreateDealStage.of("mine"), q -> q.amount(new BigDecimal("1.50"))
                  .dueAt(DAY).tags(List.of("a")).address(Address.builder().city("Graz").build())
                  .access(CreateDealAccess.builder().code("c0de").build())).json(),
              "create-deal", Map.of("title", "T", "stage", "mine", "amount", new BigDecimal("1.50"),
                  "dueAt", DAY, "tags", List.of("a"), "address", Map.of("city", "Graz"),
                  "access", Map.of("code", "c0de")));
          both("move", o -> o.deals().moveDeal("a/b", Target.builder().pipeline(2L)
                  .before(Target.builder().pipeline(1L).build()).build()),
              "move-deal", Map.of("id", "a/b", "to", Map.of("pipeline", 2, "before", Map.of("pipeline", 1))));
          both("search", o -> List.of(o.searchDeals(q -> q.text("x\\"y")).get(0).json()),
              "search-deals", Map.of("text", "x\\"y"));
          both("me", o -> o.getMe(), "get-me", Map.of());
          both("me with input", o -> o.getMe(q -> q.input(Map.of("expand", "all"))),
              "get-me", Map.of("expand", "all"));
          both("import", o -> o.sales().importDeals(List.of(ImportDealsInputItem.builder().title("T").build())),
              "import-deals", Map.of("input", List.of(Map.of("title", "T"))));
          both("report", o -> o.sales().sendReport("a,b"), "send-report", Map.of("input", "a,b"));
          both("odd", o -> o.with_("c/d", "1", "2", "3", "4", q -> q.options("5").input("6")).json(),
              "with", Map.of("class", "c/d", "client", "1", "body", "2", "a-b", "3", "a_b", "4",
                  "options", "5", "input", "6"));
        }

        public static String call(URI server, String name) {
          return with(server, c -> CALLS.get(name).apply(c));
        }

        public static String response(URI server) {
          return with(server, c -> {
            ApiResponse<CreateDealResponse> response =
                c.operations().deals().withResponse().createDeal("T", CreateDealStage.LEAD);
            return response.status() + " " + response.header("x-id").get() + " " + response.body().id();
          });
        }

        public static String shown(URI server) {
          return with(server, c -> c.operations().deals().createDeal("T", CreateDealStage.LEAD)
              + " " + CreateDealAccess.builder().code("c0de").pin(4711L).build());
        }

        public static String keyed(URI server, String key, Map<String, Object> input) {
          return with(server, c -> c.operation(key).run(input));
        }

        private static String with(URI server, Function<OperationsConnection, Object> call) {
          NetworkPolicy network = NetworkPolicy.standard().allowPrivateAddresses();
          try (Operations operations = Operations.builder().baseUri(server).network(network).build()) {
            return String.valueOf(call.apply(operations.connect(OperationsInput.builder().build())));
          }
        }
      }
      """;

  private static Caller caller;

  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private LocalServer server;

  @BeforeAll
  static void compile() {
    caller = Caller.ofGolden("operations", CALLER);
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
    String path = exchange.getRequestURI().getPath();
    requests.add(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI()
            + " "
            + LocalServer.body(exchange));
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("X-Id", "x7");
    exchange.getResponseHeaders().set("Location", "/reports/1");
    String body =
        switch (path) {
          case "/deals" ->
              "{\"deal\":{\"id\":\"d1\",\"created\":\"2026-01-02T03:04:05Z\",\"token\":\"s3cret\"}}";
          case "/graphql" -> "{\"data\":{\"deals\":[{\"id\":\"d1\",\"title\":\"T\"}]}}";
          case "/me" -> "{\"name\":\"Ada\"}";
          case "/deals/import" -> "{\"count\":3}";
          default -> "{\"moved_at\":\"2026-01-02T03:04:05Z\",\"json\":\"j\"}";
        };
    LocalServer.respond(exchange, 201, body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"create", "search", "me", "me with input", "import", "report", "odd"})
  void byItsKeyAnOperationSendsAndGivesWhatItsMethodDoes(String name) {
    Object typed = caller.call("call", server.uri(), name + " typed");
    Object keyed = caller.call("call", server.uri(), name + " keyed");

    assertThat(requests).hasSize(2);
    assertThat(requests.get(1)).isEqualTo(requests.get(0));
    assertThat(keyed).isEqualTo(typed);
  }

  @Test
  void whatIsSentComesFromTheMappings() {
    assertThat(caller.call("call", server.uri(), "create typed"))
        .isEqualTo("{id=d1, createdAt=2026-01-02T03:04:05Z, address={city=Graz}, token=s3cret}");
    assertThat(caller.call("call", server.uri(), "move typed")).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(caller.call("call", server.uri(), "move keyed")).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(caller.call("call", server.uri(), "search typed")).isEqualTo("[{id=d1, title=T}]");
    assertThat(caller.call("call", server.uri(), "me with input typed")).isEqualTo("{name=Ada}");
    assertThat(caller.call("call", server.uri(), "import typed")).isEqualTo("3");
    assertThat(caller.call("call", server.uri(), "report typed")).isEqualTo("/reports/1");

    assertThat(requests)
        .containsExactly(
            "POST /deals?notify=true {\"title\":\"T\",\"value\":1.50,\"stage\":\"mine\","
                + "\"labels\":[\"a\"],\"due\":\"2026-11-24T10:00:00Z\",\"access\":{\"code\":\"c0de\"},"
                + "\"town\":\"Graz\"}",
            "PUT /deals/a%2Fb/move pipeline=2&before=1",
            "PUT /deals/a%2Fb/move pipeline=2&before=1",
            "POST /graphql {\"query\":\"query { deals(text: \\\"x\\\\\\\"y\\\") { id title } }\"}",
            "GET /me?expand=all ",
            "POST /deals/import [{\"title\":\"T\"}]",
            "POST /report a,b");
  }

  @Test
  void statusAndHeadersAreThoseOfTheLastRequest() {
    assertThat(caller.call("response", server.uri())).isEqualTo("201 x7 d1");
  }

  @Test
  void whatIsSecretIsNotShown() {
    assertThat(caller.call("shown", server.uri()))
        .asString()
        .contains("\"token\":\"***\"", "\"code\":\"***\"", "\"pin\":\"***\"")
        .doesNotContain("s3cret", "c0de", "4711");
  }

  @Test
  void whatIsWrongWithTheInputIsToldBeforeAnythingIsSent() {
    assertThatThrownBy(() -> keyed("create-deal", Map.of("titel", "T")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "create-deal: input: titel (expected: title, amount, stage, owner, tags, dueAt, access,"
                + " address)");
    assertThatThrownBy(() -> keyed("create-deal", Map.of("title", "T")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("create-deal: input: stage: missing");
    assertThatThrownBy(() -> keyed("import-deals", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("import-deals: input: input: missing");
    assertThat(requests).isEmpty();
  }

  @Test
  void whatIsNotOfferedHasNoKey() {
    for (String key : List.of("list-deals", "_base", "base", "create-deal-as-form")) {
      assertThatThrownBy(() -> keyed(key, Map.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "operation \""
                  + key
                  + "\" (expected one of: create-deal, get-deal, get-me, import-deals,"
                  + " merge-contacts, move-deal, score-deal, search-deals, send-report, with)");
    }
  }

  private Object keyed(String key, Map<String, ?> input) {
    return caller.call("keyed", server.uri(), key, input);
  }
}
