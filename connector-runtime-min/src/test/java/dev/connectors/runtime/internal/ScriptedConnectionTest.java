package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.auth.ConnectionKey;
import dev.connectors.runtime.auth.ConnectionStatus;
import dev.connectors.runtime.auth.ConnectionStore;
import dev.connectors.runtime.auth.OAuthRequest;
import dev.connectors.runtime.auth.StoredConnection;
import dev.connectors.runtime.error.BadRequestException;
import dev.connectors.runtime.error.ConnectionDefunctException;
import dev.connectors.runtime.error.ConnectionException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.CustomCodeException;
import dev.connectors.runtime.error.NotAuthenticatedException;
import dev.connectors.runtime.error.RequestInfo;
import dev.connectors.runtime.error.ScriptErrors;
import dev.connectors.runtime.function.ExternalApi;
import dev.connectors.runtime.function.ExternalRequest;
import dev.connectors.runtime.function.FunctionContext;
import dev.connectors.runtime.internal.Gate.GateConnection;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.testing.FakeTransport;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The functions of authentication (CONNECTOR-FORMAT, section 5), written in JavaScript. */
class ScriptedConnectionTest {

  private static final ConnectionId TENANT = ConnectionId.of("tenant-7");
  private static final URI CALLBACK = URI.create("https://host.example/callback");
  private static final String BASE = "https://api.gate.example";

  private final FakeTransport transport = new FakeTransport();
  private final ConnectionStore store = ConnectionStore.inMemory();
  private final Map<String, Script> scripts = new HashMap<>();

  ScriptedConnectionTest() {
    script("make-api-client", Script.giving(Map.of("baseUri", BASE)));
    script("enabled", Script.giving(true));
    script("get-credentials", Script.giving(Map.of("session", "s-1")));
    script("test", Script.giving(true));
    script("refresh", Script.giving(Map.of("session", "s-2")));
    script("disconnect", Script.nothing());
    script("from-access-token", Script.giving(Map.of("account", "a-1")));
    script("from-refresh-token", Script.giving(Map.of("account", "a-2")));
    script(
        "get-oauth-config",
        Script.giving(
            Map.of(
                "clientId", "c",
                "clientSecret", "c1ient-secret",
                "consumerKey", "c",
                "consumerSecret", "c1ient-secret",
                "requestTokenUri", BASE + "/request",
                "authorizeUri", BASE + "/authorize",
                "tokenUri", BASE + "/token")));
    script(
        "get-token-data",
        Script.giving(Map.of("access_token", "a-token", "refresh_token", "r-token")));
  }

  private void script(String name, Script script) {
    scripts.put(name, script);
  }

  private Script script(String name) {
    return scripts.get(name);
  }

  private Gate gate() {
    Gate.Builder builder =
        Gate.builder().transport(transport).connections(store).given(Map.of("p", "parameter"));
    scripts.forEach(builder::function);
    return builder.build();
  }

  private GateConnection connect() {
    return gate().connect(TENANT, "session", Map.of("user", "u"));
  }

  private StoredConnection stored() {
    return store.find(new ConnectionKey("gate", "default", TENANT)).orElseThrow();
  }

  private static ConnectorException thrown(String type, String key) {
    return ScriptErrors.exception(
        Map.of("type", type, "key", key), "gate: refused", null, RequestInfo.none("x", "t"), null);
  }

  private static Map<String, Object> common() {
    return Map.of(
        "connectorParameters", Map.of("p", "parameter"),
        "connectionInput", Map.of("user", "u"),
        "connectionParameters", Map.of("user", "u"));
  }

  private static Map<String, Object> and(Map<String, Object> arguments, Object... more) {
    Map<String, Object> all = new HashMap<>(arguments);
    for (int i = 0; i < more.length; i += 2) {
      all.put((String) more[i], more[i + 1]);
    }
    return all;
  }

  @Test
  void functionsBeforeThereIsAConnectionHaveNoApiAndRememberNothing() {
    connect();
    for (String name : List.of("enabled", "get-credentials")) {
      FunctionContext call = script(name).calls().get(0);
      assertThat(call.api()).isSameAs(ExternalApi.NONE);
      assertThat(call.scope()).isNull();
    }
    assertThat(script("get-credentials").arguments()).isEqualTo(common());
    assertThat(script("enabled").calls().get(0).arguments())
        .isEqualTo(
            Map.of(
                "connectorParameters", Map.of("p", "parameter"),
                "connectionInput", Map.of(),
                "connectionParameters", Map.of()));
  }

  @Test
  void functionsOfAConnectionHaveItsCredentialsAndItsApi() {
    transport.on("GET", "/me", Map.of("id", 1));
    script(
        "test",
        Script.of(
            context ->
                context
                    .api()
                    .send(
                        new ExternalRequest(
                            "test", "GET", "/me", Map.of(), Map.of(), Map.of(), null))
                    .data()));
    connect();
    Map<String, Object> expected = and(common(), "credentials", Map.of("session", "s-1"));
    assertThat(script("test").arguments()).isEqualTo(expected);
    assertThat(script("make-api-client").calls().get(0).arguments()).isEqualTo(expected);
    assertThat(script("make-api-client").calls().get(0).api()).isSameAs(ExternalApi.NONE);
  }

  @Test
  void allCallsOfAConnectionHaveOneScopeAndOthersAnother() {
    transport.on("GET", "/me").respond(401, null).respond(200, Map.of());
    GateConnection connection = connect();
    script("test").calls().clear();
    script("make-api-client").calls().clear();
    script("run", Script.nothing());
    Gate gate = gate();
    gate.connection(TENANT).test();
    gate.connection(TENANT).run("run");
    connection.api().get("/me");
    Set<Object> scopes = new HashSet<>();
    for (String name : List.of("test", "run", "refresh", "make-api-client")) {
      assertThat(script(name).calls()).isNotEmpty();
      script(name).calls().forEach(call -> scopes.add(call.scope()));
    }
    assertThat(scopes).containsExactly(TENANT);
    script("run").calls().clear();
    GateConnection other = gate.connect(ConnectionId.of("other"), "session", Map.of());
    other.run("run");
    GateConnection once = gate.connectTyped(null, "session", Map.of());
    once.run("run");
    once.run("run");
    gate.connectTyped(null, "session", Map.of()).run("run");
    List<Object> others = script("run").calls().stream().map(FunctionContext::scope).toList();
    assertThat(others.get(0)).isEqualTo(ConnectionId.of("other"));
    assertThat(others.get(1)).isNotNull().isEqualTo(others.get(2)).isNotEqualTo(others.get(3));
    assertThat(others.get(1)).isNotInstanceOf(ConnectionId.class);
  }

  @Test
  void aTestThatReturnsNothingPasses() {
    script("test", Script.nothing());
    assertThatCode(this::connect).doesNotThrowAnyException();
    assertThat(stored().status()).isEqualTo(ConnectionStatus.READY);
  }

  @ParameterizedTest
  @CsvSource({"null", "false", "0", "''"})
  void aTestThatReturnsSomethingEmptyFails(String json) {
    Object result = json.isEmpty() ? "" : dev.connectors.runtime.json.Json.parse(json);
    script("test", Script.giving(result));
    assertThatThrownBy(this::connect)
        .isInstanceOf(ConnectionException.class)
        .hasMessage(
            "gate: the connection does not work: test gave nothing (expected: a result that is not"
                + " null, false, 0 or empty)");
  }

  @Test
  void aTestThatRefusesCredentialsMakesTheConnectionDefunct() {
    for (ConnectorException refusal :
        List.of(
            thrown("bad_request", "not_authenticated"),
            thrown("connection", "access_token_expired"),
            thrown("connection", "connection_is_defunct"))) {
      script("test", Script.giving(true));
      connect();
      script("test", Script.throwing(refusal));
      assertThatThrownBy(() -> gate().connection(TENANT).test()).isSameAs(refusal);
      assertThat(stored().status()).isEqualTo(ConnectionStatus.DEFUNCT);
      assertThat(stored().reason()).isEqualTo("gate: refused");
    }
  }

  @Test
  void aTestThatFailsOtherwiseLeavesTheConnectionAsItIs() {
    connect();
    ConnectorException failure = new CustomCodeException(null, "gate: odd", null, null, null);
    script("test", Script.throwing(failure));
    assertThatThrownBy(() -> gate().connection(TENANT).test()).isSameAs(failure);
    assertThat(stored().status()).isEqualTo(ConnectionStatus.READY);
  }

  @Test
  void anOperationThatFindsTheConnectionEndedSaysSoInTheStore() {
    ConnectorException ended = thrown("connection", "connection_is_defunct");
    script("run", Script.throwing(ended));
    GateConnection connection = connect();
    assertThatThrownBy(() -> connection.run("run")).isSameAs(ended);
    assertThat(stored().status()).isEqualTo(ConnectionStatus.DEFUNCT);
    assertThat(stored().reason()).isEqualTo("gate: refused");
    script("run", Script.throwing(thrown("connection", "odd")));
    GateConnection again = connect();
    assertThatThrownBy(() -> again.run("run")).isInstanceOf(ConnectionException.class);
    assertThat(stored().status()).isEqualTo(ConnectionStatus.READY);
  }

  @Test
  void disconnectIsToldWhomItIsAbout() {
    transport.on("DELETE", "/session", Map.of());
    script(
        "disconnect",
        Script.of(
            context -> {
              context
                  .api()
                  .send(
                      new ExternalRequest(
                          "d", "DELETE", "/session", Map.of(), Map.of(), Map.of(), null));
              return Undefined.UNDEFINED;
            }));
    connect().disconnect();
    assertThat(script("disconnect").arguments())
        .isEqualTo(and(common(), "credentials", Map.of("session", "s-1")));
    assertThat(script("disconnect").call().scope()).isEqualTo(TENANT);
    assertThat(store.find(new ConnectionKey("gate", "default", TENANT))).isEmpty();
  }

  @Test
  void credentialsAreRefreshedByTheFunction() {
    transport.on("GET", "/me").respond(401, null).respond(200, Map.of());
    connect().api().get("/me");
    assertThat(script("refresh").arguments())
        .isEqualTo(and(common(), "credentials", Map.of("session", "s-1")));
    assertThat(stored().credentials()).isEqualTo(Map.of("session", "s-2"));
  }

  @Test
  void refreshMayAskTheApiWithTheOldCredentialsAndDoesNotRefreshForThat() {
    transport.on("GET", "/me").respond(401, null);
    transport.on("POST", "/session").respond(401, Map.of("message", "gone"));
    script(
        "refresh",
        Script.of(
            context ->
                context
                    .api()
                    .send(
                        new ExternalRequest(
                            "refresh", "POST", "/session", Map.of(), Map.of(), Map.of(), null))
                    .data()));
    GateConnection connection = connect();
    assertThatThrownBy(() -> connection.api().get("/me"))
        .isInstanceOf(ConnectionDefunctException.class)
        .hasMessage(
            "gate: connection tenant-7: defunct, its owner must connect again (refresh: POST"
                + " /session: 401 Unauthorized: gone)");
    assertThat(script("refresh").calls()).hasSize(1);
    assertThat(stored().status()).isEqualTo(ConnectionStatus.DEFUNCT);
  }

  @ParameterizedTest
  @CsvSource({
    "bad_request,not_authenticated,true",
    "connection,access_token_expired,true",
    "connection,connection_is_defunct,true",
    "connection,rate_limit_exceeded,false",
    "connection,odd,false",
    "bad_request,odd,false",
    "custom_code,odd,false",
    "configuration,odd,false",
  })
  void aRefreshThatIsRefusedEndsTheConnectionAndOthersDoNot(
      String type, String key, boolean defunct) {
    transport.on("GET", "/me").respond(401, null);
    ConnectorException failure = thrown(type, key);
    script("refresh", Script.throwing(failure));
    GateConnection connection = connect();
    assertThatThrownBy(() -> connection.api().get("/me"))
        .satisfies(
            e ->
                assertThat(Arrays.asList(e, e.getCause(), root(e)))
                    .contains(failure)
                    .hasAtLeastOneElementOfType(ConnectorException.class));
    assertThat(connection.status())
        .isEqualTo(defunct ? ConnectionStatus.DEFUNCT : ConnectionStatus.READY);
  }

  private static Throwable root(Throwable failure) {
    return failure.getCause() == null ? failure : root(failure.getCause());
  }

  @ParameterizedTest
  @CsvSource({
    "400,invalid_grant,true",
    "401,,true",
    "401,invalid_client,false",
    "400,odd,false",
    "429,invalid_grant,false",
  })
  void anAnswerToARefreshMeansWhatItMeansOfOAuth(int status, String error, boolean defunct) {
    transport.on("GET", "/me").respond(401, null);
    transport.on("POST", "/token").respond(status, error == null ? null : Map.of("error", error));
    script(
        "refresh",
        Script.of(
            context ->
                context
                    .api()
                    .send(
                        new ExternalRequest(
                            "refresh", "POST", "/token", Map.of(), Map.of(), Map.of(), null))
                    .data()));
    GateConnection connection = connect();
    assertThatThrownBy(() -> connection.api().get("/me")).isInstanceOf(ConnectorException.class);
    assertThat(connection.status())
        .isEqualTo(defunct ? ConnectionStatus.DEFUNCT : ConnectionStatus.READY);
  }

  @Test
  void flowsOfOAuthAreByTheFunctions() {
    Gate gate = gate();
    OAuthRequest request = gate.oauth().authorize("oauth2", CALLBACK, Map.of("user", "u"));
    String state = query(request.url(), "state");
    Map<String, Object> asked = and(common(), "redirectUri", CALLBACK.toString(), "state", state);
    assertThat(script("get-oauth-config").arguments()).isEqualTo(asked);
    assertThat(script("get-oauth-config").call().scope()).isNull();
    gate.oauth().complete(request.pending(), Map.of("code", "c0de", "state", state), TENANT);
    assertThat(script("get-oauth-config").calls().get(1).arguments()).isEqualTo(asked);
    Map<String, Object> token = script("get-token-data").arguments();
    assertThat(token)
        .containsEntry("queryParameters", Map.of("code", "c0de", "state", state))
        .containsEntry("redirectUri", CALLBACK.toString())
        .containsKey("oAuthConfig");
    assertThat(token.keySet()).containsAll(common().keySet());
    Map<String, Object> response = Map.of("access_token", "a-token", "refresh_token", "r-token");
    assertThat(script("from-access-token").arguments())
        .isEqualTo(and(common(), "tokenResponse", response, "tokenData", response));
    assertThat(stored().credentials()).isEqualTo(and(response, "session", "s-1", "account", "a-1"));
  }

  @Test
  void aRefreshOfOAuthHasTheConnection() {
    Gate gate = gate();
    OAuthRequest request = gate.oauth().authorize("oauth2", CALLBACK, Map.of("user", "u"));
    String state = query(request.url(), "state");
    gate.oauth().complete(request.pending(), Map.of("code", "c", "state", state), TENANT);
    transport.on("GET", "/me").respond(401, null).respond(200, Map.of());
    transport.on("POST", "/token", Map.of("access_token", "b-token"));
    script("get-oauth-config").calls().clear();
    gate.connection(TENANT).api().get("/me");
    FunctionContext call = script("from-refresh-token").call();
    assertThat(call.scope()).isEqualTo(TENANT);
    assertThat(call.api()).isNotSameAs(ExternalApi.NONE);
    assertThat(call.arguments())
        .isEqualTo(
            and(
                common(),
                "credentials",
                Map.of(
                    "access_token", "a-token",
                    "refresh_token", "r-token",
                    "session", "s-1",
                    "account", "a-1"),
                "tokenResponse",
                Map.of("access_token", "b-token"),
                "tokenData",
                Map.of("access_token", "b-token")));
    assertThat(script("get-oauth-config").calls())
        .isNotEmpty()
        .allSatisfy(
            it -> {
              assertThat(it.scope()).isEqualTo(TENANT);
              assertThat(it.arguments()).isEqualTo(common());
            });
    assertThat(stored().credentials())
        .containsEntry("access_token", "b-token")
        .containsEntry("account", "a-2");
  }

  @Test
  void flowsOfOAuth1AreByTheFunctions() {
    transport
        .on("POST", "/request")
        .respondText(200, "oauth_token=t&oauth_token_secret=s" + "&oauth_callback_confirmed=true");
    transport.on("POST", "/token").respondText(200, "oauth_token=T&oauth_token_secret=S&user=u");
    Gate gate = gate();
    OAuthRequest request = gate.oauth().authorize("oauth1", CALLBACK, Map.of("user", "u"));
    gate.oauth()
        .complete(request.pending(), Map.of("oauth_token", "t", "oauth_verifier", "v"), TENANT);
    assertThat(script("get-oauth-config").calls().get(0).arguments().keySet())
        .containsAll(common().keySet())
        .contains("redirectUri");
    assertThat(script("from-access-token").arguments()).containsKey("tokenResponse");
    assertThat(stored().credentials())
        .isEqualTo(
            Map.of("oauth_token", "T", "oauth_token_secret", "S", "user", "u", "account", "a-1"));
  }

  @Test
  void whatAFunctionThrowsIsWhatConnectThrows() {
    ConnectorException failure = thrown("bad_request", "not_authenticated");
    script("get-credentials", Script.throwing(failure));
    assertThatThrownBy(this::connect)
        .isSameAs(failure)
        .isInstanceOf(NotAuthenticatedException.class);
    ConnectorException odd = thrown("bad_request", "odd");
    script("get-oauth-config", Script.throwing(odd));
    assertThatThrownBy(() -> gate().oauth().authorize("oauth2", CALLBACK, Map.of()))
        .isSameAs(odd)
        .isInstanceOf(BadRequestException.class);
  }

  private static String query(URI uri, String name) {
    for (String pair : uri.getRawQuery().split("&")) {
      if (pair.startsWith(name + "=")) {
        return pair.substring(name.length() + 1);
      }
    }
    throw new AssertionError(uri.getRawQuery());
  }
}
