package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.auth.ConnectionKey;
import dev.connectors.runtime.auth.ConnectionStatus;
import dev.connectors.runtime.auth.ConnectionStore;
import dev.connectors.runtime.auth.OAuthRequest;
import dev.connectors.runtime.auth.StoredConnection;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.ConnectionDefunctException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.NotAuthenticatedException;
import dev.connectors.runtime.error.NotFoundException;
import dev.connectors.runtime.function.JavaScriptOptions;
import dev.connectors.runtime.http.NetworkPolicy;
import dev.connectors.runtime.internal.Gate.GateConnection;
import dev.connectors.runtime.testing.FakeTransport;
import dev.connectors.runtime.testing.RecordedRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A connection all of whose functions are JavaScript: {@code /gate/modules} of the resources. */
class JavaScriptConnectionTest {

  private static final ConnectionId TENANT = ConnectionId.of("tenant-7");
  private static final Map<String, Object> INPUT =
      Map.of(
          "baseUri", "https://api.gate.example",
          "user", "ada",
          "password", "pa55word");

  private final FakeTransport transport = new FakeTransport();
  private final ConnectionStore store = ConnectionStore.inMemory();
  private final Gate gate = builder().build();

  private Gate.Builder builder() {
    return Gate.inJavaScript()
        .transport(transport)
        .connections(store)
        .network(NetworkPolicy.standard().allowHosts("files.example"))
        .javaScript(JavaScriptOptions.standard().withFetch(true))
        .given(Map.of("secret", "c1ient-secret"));
  }

  @AfterEach
  void close() {
    gate.close();
  }

  private GateConnection connect() {
    transport.on("POST", "/sessions", Map.of("session", "s3ssion-1"));
    transport.on("GET", "/me", Map.of("id", 1));
    return gate.connect(TENANT, "session", INPUT);
  }

  private StoredConnection stored() {
    return store.find(new ConnectionKey("gate", "default", TENANT)).orElseThrow();
  }

  private RecordedRequest last() {
    List<RecordedRequest> all = transport.requests();
    return all.get(all.size() - 1);
  }

  private static Object run(GateConnection connection, Object... input) {
    FunctionCall call = connection.client().function("run", "run");
    for (int i = 0; i < input.length; i += 2) {
      call.input((String) input[i], input[i + 1]);
    }
    return ((Map<?, ?>) call.receive(Types.JSON).body()).get("answer");
  }

  @Test
  void credentialsAreMadeByAClientOfTheCodesOwn() {
    assertThat(connect().status()).isEqualTo(ConnectionStatus.READY);
    assertThat(stored().credentials()).isEqualTo(Map.of("session", "s3ssion-1"));
    RecordedRequest login = transport.requests().get(0);
    assertThat(login.headers()).containsEntry("authorization", List.of("Basic YWRhOnBhNTV3b3Jk"));
    assertThat(login.json()).isEqualTo(Map.of("device", "connector"));
  }

  @Test
  void everyRequestIsSignedAndChanged() throws Exception {
    transport.on("POST", "/deals/{id}", Map.of("ok", true));
    GateConnection connection = connect();
    assertThat(run(connection, "action", "post", "path", "/deals/42", "data", Map.of("a", 1.5)))
        .isEqualTo(Map.of("ok", true));
    assertThat(last().query()).isEqualTo(Map.of("version", List.of("2")));
    assertThat(last().headers())
        .containsEntry("x-session", List.of("s3ssion-1"))
        .containsEntry("x-sign", List.of(hmac("POST /deals/42 {\"a\":1.5}")));
    connection.api().get("/me");
    assertThat(last().query()).isEmpty();
    assertThat(last().headers()).containsEntry("x-sign", List.of(hmac("GET /me ")));
  }

  private static String hmac(String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(bytes("s3ssion-1"), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(bytes(text)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatOnErrorThrowsIsCaughtInJava() {
    transport.on("GET", "/deals/{id}").respond(400, Map.of("code", "NO_SUCH_DEAL"));
    GateConnection connection = connect();
    assertThatThrownBy(() -> connection.api().get("/deals/1"))
        .isInstanceOfSatisfying(
            NotFoundException.class,
            e -> {
              assertThat(e.status()).isEqualTo(404);
              assertThat(e.body()).isEqualTo(Map.of("code", "NO_SUCH_DEAL"));
              assertThat(e.connectionId()).contains("tenant-7");
            })
        .hasMessageStartingWith("gate: make-api-client: make-api-client.js:18:15: ")
        .hasMessageEndingWith("no such deal");
  }

  @Test
  void otherErrorsStayAsTheyAre() {
    transport.on("GET", "/deals/{id}").respond(422, Map.of("message", "odd"));
    GateConnection connection = connect();
    assertThatThrownBy(() -> connection.api().get("/deals/1"))
        .hasMessage("api: GET /deals/1: 422 Unprocessable Content: odd");
    assertThatThrownBy(() -> run(connection, "action", "get", "path", "/deals/1"))
        .hasMessage("run: GET /deals/1: 422 Unprocessable Content: odd");
  }

  @Test
  void expiredCredentialsAreRefreshedByTheFunction() {
    transport.on("POST", "/sessions/renew", Map.of("session", "s3ssion-2"));
    transport
        .on("GET", "/deals/{id}")
        .respond(403, Map.of("code", "EXPIRED"))
        .respond(200, Map.of("id", 1));
    assertThat(run(connect(), "action", "get", "path", "/deals/1")).isEqualTo(Map.of("id", 1L));
    assertThat(stored().credentials()).isEqualTo(Map.of("session", "s3ssion-2"));
    assertThat(last().headers()).containsEntry("x-session", List.of("s3ssion-2"));
  }

  @Test
  void aRefreshThatRefusesEndsTheConnectionAndShowsNoSecret() {
    transport.on("POST", "/sessions/renew", Map.of());
    transport.on("GET", "/deals/{id}").respond(401, null);
    GateConnection connection = connect();
    assertThatThrownBy(() -> connection.api().get("/deals/1"))
        .isInstanceOf(ConnectionDefunctException.class)
        .hasRootCauseInstanceOf(NotAuthenticatedException.class)
        .hasMessageContaining("refresh.js:6:11")
        .hasMessageContaining("the session *** is over");
    assertThat(connection.status()).isEqualTo(ConnectionStatus.DEFUNCT);
  }

  @Test
  void aRefreshThatMeetsTroubleLeavesTheConnection() {
    transport.on("POST", "/sessions/renew").respond(500, null);
    transport.on("GET", "/deals/{id}").respond(401, null);
    GateConnection connection = connect();
    assertThatThrownBy(() -> connection.api().get("/deals/1"))
        .isInstanceOf(ConnectorException.class)
        .hasMessageContaining("POST /sessions/renew: 500 Internal Server Error");
    assertThat(connection.status()).isEqualTo(ConnectionStatus.READY);
  }

  @Test
  void functionsThatWaitForOthersNeedNoFreeContext() {
    transport.on("POST", "/sessions/renew", Map.of("session", "s3ssion-2"));
    transport.on("GET", "/deals/{id}").respond(401, null).respond(200, Map.of("id", 1));
    connect();
    JavaScriptOptions one =
        JavaScriptOptions.standard().withMaxContexts(1).withTimeout(Duration.ofSeconds(30));
    try (Gate small = builder().javaScript(one).build()) {
      GateConnection connection = small.connection(TENANT);
      assertThat(run(connection, "action", "get", "path", "/deals/1")).isEqualTo(Map.of("id", 1L));
    }
  }

  @Test
  void functionsInResponseHandlersAreRefusedByName() {
    try (Gate other =
        builder()
            .function(
                "make-api-client",
                Functions.javaScript("make-api-client", "functions-in-handlers.js"))
            .build()) {
      assertThatThrownBy(() -> other.connect(TENANT, "", INPUT))
          .isInstanceOf(ConfigurationException.class)
          .hasMessage(
              "gate: makeApiClient: responseHandlers[1].error.message, responseHandlers[1].match:"
                  + " a function (expected: a value; functions are dynamicOptions and onError)");
    }
  }

  @Test
  void disconnectTellsTheApplication() {
    transport.on("DELETE", "/sessions", null);
    connect().disconnect();
    assertThat(last().query()).isEqualTo(Map.of("session", List.of("s3ssion-1")));
    assertThat(store.find(new ConnectionKey("gate", "default", TENANT))).isEmpty();
  }

  @Test
  void tokensOfOAuthAreMadeByTheFunctions() {
    transport.on("POST", "/sessions", Map.of("session", "s3ssion-1"));
    transport.on("GET", "/me", Map.of("id", 1));
    transport.on("POST", "/token", Map.of("access_token", "a-token", "refresh_token", "r-token"));
    URI callback = URI.create("https://host.example/callback");
    OAuthRequest request = gate.oauth().authorize("oauth2", callback, INPUT);
    assertThat(request.url().toString()).contains("from=https%3A%2F%2Fhost.example%2Fcallback");
    String state = request.url().getRawQuery().replaceFirst(".*state=([^&]*).*", "$1");
    gate.oauth().complete(request.pending(), Map.of("code", "c0de", "state", state), TENANT);
    RecordedRequest exchange =
        transport.requests().stream().filter(it -> it.path().equals("/token")).findFirst().get();
    assertThat(exchange.form())
        .isEqualTo(Map.of("code", List.of("c0de"), "redirectUri", List.of(callback.toString())));
    assertThat(stored().credentials())
        .isEqualTo(
            Map.of(
                "access_token", "a-token",
                "refresh_token", "r-token",
                "session", "a-token"));
  }

  @Test
  void anOptionIsOfferedByTheFunction() {
    assertThat(gate.connectForms().forms()).hasSize(4);
    try (Gate other = Gate.inJavaScript().given(Map.of("enabled", false)).build()) {
      assertThat(other.connectForms().forms()).hasSize(3);
    }
  }

  @Test
  void fetchReachesWhatThePolicyAllows() {
    transport.on("GET", "/a.txt").respondText(200, "content");
    GateConnection connection = connect();
    assertThat(run(connection, "action", "fetch", "path", "https://files.example/a.txt"))
        .isEqualTo("content");
    assertThatThrownBy(
            () -> run(connection, "action", "fetch", "path", "https://evil.example/a.txt"))
        .isInstanceOf(ConnectorException.class)
        .hasMessageContaining("fetch failed");
  }
}
