package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.connectors.maven.testing.Caller;
import dev.connectors.maven.testing.LocalServer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Connections as users of generated code make them. */
class ConnectionCallsTest {

  private static final String SOURCE =
      """
      package caller;

      import com.example.connections.*;
      import dev.connectors.runtime.auth.*;
      import dev.connectors.runtime.http.NetworkPolicy;
      import java.net.URI;
      import java.util.Map;

      public final class Caller {
        private static final ConnectionStore STORE = ConnectionStore.inMemory();

        private static Connections ledger(URI base) {
          return Connections.builder()
              .parameters(
                  ConnectionsParameters.builder()
                      .appId("app-1").clientId("client-1").clientSecret("cl13nt-s3cret").build())
              .connections(STORE)
              .baseUri(base)
              .network(NetworkPolicy.standard().allowPrivateAddresses())
              .build();
        }

        private static ConnectionsKeyInput key(String subdomain, String key) {
          return ConnectionsKeyInput.builder().subdomain(subdomain).apiKey(key).build();
        }

        public static Object connect(URI base, String id, String key) {
          try (Connections ledger = ledger(base)) {
            ledger.connect(ConnectionId.of(id), key("acme", key));
            return ledger.connection(ConnectionId.of(id)).status().toString();
          }
        }

        public static Object name(URI base, String id) {
          try (Connections ledger = ledger(base)) {
            return ledger.connection(ConnectionId.of(id)).operations().getMe().name();
          }
        }

        public static Object once(URI base, String key) {
          try (Connections ledger = ledger(base)) {
            ConnectionsConnection connection = ledger.connect(key("acme", key));
            return connection.id().isPresent() + " " + connection.operations().getMe().id();
          }
        }

        public static Object entries(URI base, String id) {
          try (Connections ledger = ledger(base)) {
            return ledger.connection(ConnectionId.of(id)).operations().entries().listEntries().size();
          }
        }

        public static Object status(URI base, String id) {
          try (Connections ledger = ledger(base)) {
            return ledger.connection(ConnectionId.of(id)).status().toString();
          }
        }

        public static Object test(URI base, String id) {
          try (Connections ledger = ledger(base)) {
            ledger.connection(ConnectionId.of(id)).test();
            return "works";
          }
        }

        public static Object disconnect(URI base, String id) {
          try (Connections ledger = ledger(base)) {
            ConnectionsConnection connection = ledger.connection(ConnectionId.of(id));
            connection.disconnect();
            return connection.status().toString();
          }
        }

        public static Object forms(URI base) {
          try (Connections ledger = ledger(base)) {
            return ledger.connectForms();
          }
        }

        public static Object page(URI base, String subdomain) {
          try (Connections ledger = ledger(base)) {
            OAuthRequest request =
                ledger.oauth().authorize(
                    URI.create("https://host.example/callback"),
                    ConnectionsOauthInput.builder().subdomain(subdomain).build());
            OAuthPending.parse(request.pending().text());
            return request.url();
          }
        }

        public static Object typed(String subdomain) {
          try (Connections ledger = Connections.builder().build()) {
            return ledger.connect(
                ConnectionId.of("typed"), "key", Map.of("subdomain", subdomain, "apiKey", "k3y-k3y-k3y"));
          }
        }

        public static Object shown() {
          return key("acme", "k3y-k3y-k3y") + " "
              + ConnectionsParameters.builder().clientSecret("cl13nt-s3cret").build();
        }
      }
      """;

  private static final List<String> SEEN = new CopyOnWriteArrayList<>();
  private static LocalServer server;
  private static Caller app;

  @BeforeAll
  static void start() {
    server = LocalServer.start();
    server.on("/me", exchange -> answer(exchange, "{\"id\": \"u1\", \"name\": \"Ada\"}"));
    server.on(
        "/entries",
        exchange ->
            answer(
                exchange, "{\"error\": {\"code\": \"quota\", \"text\": \"k3y-k3y-k3y is slow\"}}"));
    app = Caller.ofGolden("connections", SOURCE);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    String key = exchange.getRequestHeaders().getFirst("X-Api-Key");
    SEEN.add(key + " " + exchange.getRequestHeaders().getFirst("X-App"));
    boolean known = "k3y-k3y-k3y".equals(key);
    LocalServer.respond(exchange, known ? 200 : 401, known ? body : "{}");
  }

  private static Object call(String method, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = server.uri();
    System.arraycopy(more, 0, arguments, 1, more.length);
    return app.call(method, arguments);
  }

  @Test
  void anAccountConnectsIsFoundAgainAndDisconnects() {
    assertThat(call("status", "t1")).isEqualTo("DISCONNECTED");
    assertThat(call("connect", "t1", "k3y-k3y-k3y")).isEqualTo("READY");
    assertThat(call("name", "t1")).isEqualTo("Ada");
    assertThat(SEEN).contains("k3y-k3y-k3y app-1");
    assertThat(call("test", "t1")).isEqualTo("works");
    assertThat(call("disconnect", "t1")).isEqualTo("DISCONNECTED");
    assertThatThrownBy(() -> call("name", "t1"))
        .hasMessage("connections: connection t1: not connected (expected: connect first)");
  }

  @Test
  void aWrongKeyIsRefusedAndNothingIsStored() {
    assertThatThrownBy(() -> call("connect", "t2", "wr0ng-key"))
        .hasMessage("getMe: GET /me: 401 Unauthorized");
    assertThat(call("status", "t2")).isEqualTo("DISCONNECTED");
  }

  @Test
  void aConnectionForOnceIsNotStored() {
    assertThat(call("once", "k3y-k3y-k3y")).isEqualTo("false u1");
  }

  @Test
  void aHandlerTellsAnErrorOfASuccessAndShowsNoSecret() {
    call("connect", "t3", "k3y-k3y-k3y");
    assertThatThrownBy(() -> call("entries", "t3"))
        .hasMessage("listEntries: GET /entries: 200: *** is slow")
        .extracting(e -> e.getClass().getSimpleName())
        .isEqualTo("RateLimitedException");
  }

  @Test
  void formsSayAllThatADialogNeeds() {
    String forms = String.valueOf(call("forms"));
    assertThat(forms)
        .contains("connector=connections, name=Ledger, logoUri=data:image/svg+xml;base64,")
        .contains("option=key, title=API key, description=For people who may **create keys**.")
        .contains("helpUri=https://ledger.example/help/keys, kind=INPUT")
        .contains("name=region, title=Region")
        .contains("option=oauth, title=Sign in")
        .contains("option=suite, title=Ledger Suite")
        .doesNotContain("option=hosted");
  }

  @Test
  void aPageForTheBrowserHasAllThatOAuthNeeds() {
    URI page = (URI) call("page", "acme");
    assertThat(page.getHost()).isEqualTo("acme.ledger.example");
    assertThat(page.getQuery())
        .contains("client_id=client-1")
        .contains("scope=ledger.read")
        .contains("code_challenge_method=S256")
        .contains("redirect_uri=https://host.example/callback")
        .doesNotContain("cl13nt-s3cret");
  }

  @Test
  void whatSomebodyTypedChoosesNoHost() {
    for (String typed :
        List.of("x@127.0.0.1:80/#", "evil.example/", "evil.example?", "a/b", "a b")) {
      assertThatThrownBy(() -> app.call("typed", typed))
          .hasMessageContaining("makeApiClient: baseUri")
          .hasMessageNotContaining(typed);
      assertThatThrownBy(() -> call("page", typed))
          .hasMessageContaining("getOAuthConfig: authorizeUri")
          .hasMessageNotContaining(typed);
    }
  }

  @Test
  void inputAndParametersAreNotShown() {
    assertThat(String.valueOf(app.call("shown")))
        .doesNotContain("k3y-k3y-k3y")
        .doesNotContain("cl13nt-s3cret");
  }
}
