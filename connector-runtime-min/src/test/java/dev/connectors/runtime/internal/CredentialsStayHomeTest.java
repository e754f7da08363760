package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.auth.OAuthRequest;
import dev.connectors.runtime.error.AddressRefusedException;
import dev.connectors.runtime.error.AuthorizationException;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.http.NetworkPolicy;
import dev.connectors.runtime.http.RetryPolicy;
import dev.connectors.runtime.http.TestServer;
import dev.connectors.runtime.internal.Probe.ProbeConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No credentials arrive at a stranger, whatever is typed and whatever the API answers. */
class CredentialsStayHomeTest {

  private static final String HEADER = "h3ader-key";
  private static final String QUERY = "que4y-key";
  private static final String PASSWORD = "pa55word";
  private static final String CLIENT_SECRET = "c1ient-secret";
  private static final List<String> SECRETS =
      List.of(
          HEADER,
          QUERY,
          PASSWORD,
          CLIENT_SECRET,
          base64("user:" + PASSWORD),
          base64("acme:" + CLIENT_SECRET));

  private static final Map<String, Object> PARAMETERS =
      Map.of("header", HEADER, "query", QUERY, "password", PASSWORD, "secret", CLIENT_SECRET);

  private static final String NO_PART =
      ": made from a value of the connection's input that is no part of a host's name"
          + " (expected: letters, digits, hyphens and dots)";

  private static final NetworkPolicy OPEN = NetworkPolicy.standard().allowPrivateAddresses();

  private final TestServer home = new TestServer();
  private final Stranger nextDoor = new Stranger(1);
  private final Stranger elsewhere = new Stranger(2);

  @AfterEach
  void stop() {
    home.close();
    nextDoor.close();
    elsewhere.close();
  }

  /** A client with credentials in all places; the base URI is joined from texts and {@code $}. */
  private static String client(String... baseUri) {
    return "{\"baseUri\": "
        + joined(baseUri)
        + ", \"headers\": {\"X-Key\": {\"$var\": \"connectorParameters.header\"}},"
        + " \"query\": {\"api_key\": {\"$var\": \"connectorParameters.query\"}},"
        + " \"auth\": {\"username\": \"user\","
        + " \"password\": {\"$var\": \"connectorParameters.password\"}}}";
  }

  private static String joined(String... parts) {
    return Stream.of(parts)
        .map(it -> it.equals("$") ? "{\"$var\": \"connectionInput.typed\"}" : '"' + it + '"')
        .collect(Collectors.joining(", ", "{\"$concat\": [", "]}"));
  }

  private static Probe probeOf(NetworkPolicy policy, String client, String oauth) {
    return Probe.builder(client, oauth)
        .given(PARAMETERS)
        .network(policy)
        .retries(RetryPolicy.none())
        .timeout(Duration.ofSeconds(5))
        .build();
  }

  private static Probe probe(NetworkPolicy policy, String... baseUri) {
    return probeOf(policy, client(baseUri), "{}");
  }

  private ProbeConnection atHome(Probe probe) {
    home.on("/api/me", exchange -> TestServer.send(exchange, 200, json("{}")));
    return probe.connect(ConnectionId.of("t"), "", Map.of("typed", "x"));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(json(text));
  }

  private static byte[] json(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void assertNothingCame() {
    assertThat(nextDoor.received()).isEmpty();
    assertThat(elsewhere.received()).isEmpty();
  }

  private static void assertNoSecretCame(Stranger stranger) {
    assertThat(SECRETS).noneMatch(stranger.received()::contains);
  }

  /** What people may type to get at another server; {@code #} stands for its address and port. */
  private List<String> hostile() {
    List<String> forms =
        List.of(
            "#",
            "#/",
            "#?",
            "#/#",
            "#/?",
            "#\\",
            "#\\@",
            "x@#/#",
            "x:y@#/",
            "x@#",
            "@#",
            "@#/",
            "//#/",
            "/#/",
            "#%2f",
            "#%2F%23",
            "#%23",
            "#%00",
            "#\r\nX: y",
            "#/\r\n\r\nGET /",
            "#\n",
            "#\t",
            "# ",
            " #/ ",
            "#\u3002",
            "#\uff0f",
            "#\uff03",
            "#\u2044",
            "#\u0000",
            "#;",
            "#,",
            "#&",
            "#|",
            "#..",
            "#/.",
            "#/..",
            "http://#",
            "HTTP://#/",
            "http://#/#",
            "http:#",
            ":80@#/",
            ".#",
            ".#/",
            "-#/",
            "[::1]",
            "[::ffff:127.0.0.1]:1/",
            "x.evil.invalid:80@#/?" + "y".repeat(5_000));
    return forms.stream()
        .flatMap(
            form ->
                Stream.of(nextDoor, elsewhere).map(it -> form.replaceFirst("#", it.authority())))
        .toList();
  }

  @Test
  void whoTypesAPartOfAHostsNameDoesNotChooseTheHost() {
    String[][] templates = {
      {"http://", "$", ".acme.invalid"},
      {"http://", "$", ".acme.invalid/api"},
      {"http://api-", "$", ".acme.invalid:8080/api"},
      {"http://acme.invalid", "$"},
      {"http://acme.invalid", "$", "/api"},
      {"http://acme.invalid:80", "$", "/api"},
      {"http://acme.invalid/", "$", "/api"},
      {"https://", "$", ".acme.invalid"}
    };
    for (String[] template : templates) {
      try (Probe probe = probe(OPEN, template)) {
        for (String typed : hostile()) {
          assertThatThrownBy(() -> probe.connect(ConnectionId.of("t"), "", Map.of("typed", typed)))
              .as("%s with %s", List.of(template), typed)
              .isInstanceOf(ConnectorException.class);
        }
      }
    }
    assertNothingCame();
  }

  @Test
  void theRefusalSaysWhatIsWrongAndNotWhatWasTyped() {
    try (Probe probe = probe(OPEN, "http://", "$", ".acme.invalid")) {
      assertThatThrownBy(
              () ->
                  probe.connect(
                      ConnectionId.of("t"), "", Map.of("typed", nextDoor.authority() + "/secret")))
          .isInstanceOf(ConfigurationException.class)
          .hasMessage("probe: makeApiClient: baseUri" + NO_PART);
    }
  }

  @Test
  void aTypedSchemeIsNoWholeUri() {
    try (Probe probe = probe(OPEN, "$", "://acme.invalid/api")) {
      for (String path : List.of("/", "/x")) {
        assertThatThrownBy(
                () ->
                    probe.connect(
                        ConnectionId.of("t"),
                        "",
                        Map.of("typed", "http://" + nextDoor.authority() + path)))
            .as(path)
            .isInstanceOf(ConfigurationException.class)
            .hasMessage(
                "probe: makeApiClient: baseUri: a whole URI from the connection's input with no"
                    + " path after it (expected: a path, if anything)");
      }
    }
    assertNothingCame();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1:#",
        "localhost:#",
        "LOCALHOST:#",
        "LocalHost.:#",
        "127.0.0.1.:#",
        "2130706433:#",
        "0x7f000001:#",
        "017700000001:#",
        "0177.0.0.1:#",
        "0x7f.0.0.1:#",
        "127.1:#",
        "0.0.0.0:#",
        "0:#",
        "[::1]:#",
        "[::ffff:127.0.0.1]:#",
        "[::127.0.0.1]:#",
        "[::ffff:7f00:1]:#",
        "127.0.0.1:0#",
        "x@127.0.0.1:#"
      })
  void privateAddressesAreRefusedUnderTheStandardPolicy(String form) {
    String typed = form.replace("#", Integer.toString(nextDoor.port()));
    String[][] templates = {{"http://", "$", "/api"}, {"https://", "$"}, {"$"}, {"$", "/api"}};
    for (String[] template : templates) {
      String value = template[0].equals("$") ? "http://" + typed : typed;
      try (Probe probe = probe(NetworkPolicy.standard(), template)) {
        assertThatThrownBy(() -> probe.connect(ConnectionId.of("t"), "", Map.of("typed", value)))
            .as(value)
            .isInstanceOf(ConnectorException.class);
      }
    }
    assertNothingCame();
  }

  @Test
  void aNameOfAPrivateAddressIsRefusedAsSuch() {
    try (Probe probe = probe(NetworkPolicy.standard(), "http://", "$")) {
      String typed = "localhost:" + nextDoor.port();
      assertThatThrownBy(() -> probe.connect(ConnectionId.of("t"), "", Map.of("typed", typed)))
          .isInstanceOf(AddressRefusedException.class)
          .hasMessageContaining("127.0.0.1 is not public: refused");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirectsTakeNoCredentialsAlong(int status) {
    try (Probe probe = probe(OPEN.allowHosts("127.0.0.2"), home.uri().toString())) {
      ProbeConnection connection = atHome(probe);
      for (Stranger stranger : List.of(nextDoor, elsewhere)) {
        String path = "/to" + stranger.port();
        home.on(
            path,
            TestServer.redirect(
                status,
                "http://"
                    + stranger.authority()
                    + "/there?api_key="
                    + QUERY
                    + "&page=2&api%5Fkey="
                    + QUERY
                    + "&api_key="
                    + QUERY));
        connection.get(path);
        assertThat(stranger.received()).startsWith("GET /there?page=2 HTTP/1.1\r\n");
        assertNoSecretCame(stranger);
      }
    }
    assertThat(home.requests)
        .allMatch(it -> it.contains("api_key=" + QUERY) && it.contains(HEADER));
  }

  @Test
  void anOperationsOwnServerGetsNoCredentials() {
    try (Probe probe = probe(OPEN, home.uri().toString())) {
      ProbeConnection connection = atHome(probe);
      for (Stranger stranger : List.of(nextDoor, elsewhere)) {
        connection
            .client()
            .call("files", "GET", "/files")
            .server("http://" + stranger.authority())
            .receiveNullable(Types.JSON);
        assertThat(stranger.received()).startsWith("GET /files HTTP/1.1\r\n");
        assertNoSecretCame(stranger);
      }
    }
  }

  @Test
  void linksToNextPagesLeadNowhereElse() {
    try (Probe probe = probe(OPEN.allowHosts("127.0.0.2"), home.uri().toString())) {
      ProbeConnection connection = atHome(probe);
      for (Stranger stranger : List.of(nextDoor, elsewhere)) {
        String path = "/list" + stranger.port();
        String next = "http://" + stranger.authority() + "/list?p=2";
        home.on(
            path,
            exchange ->
                TestServer.send(
                    exchange, 200, json("{\"items\": [1], \"next\": \"" + next + "\"}")));
        assertThatThrownBy(
                () ->
                    Pager.url("/next")
                        .paged(
                            connection.client(),
                            "list",
                            "/items",
                            Types.INT64,
                            client -> client.call("list", "GET", path).receive(Types.OBJECT))
                        .stream()
                        .count())
            .isInstanceOf(AddressRefusedException.class);
      }
    }
    assertNothingCame();
  }

  private static String oauth(String authorizeUri, String... tokenUri) {
    return "{\"clientId\": \"acme\","
        + " \"clientSecret\": {\"$var\": \"connectorParameters.secret\"},"
        + (" \"authorizeUri\": \"" + authorizeUri + "\",")
        + (" \"tokenUri\": " + joined(tokenUri) + "}");
  }

  /** Does what a host and a user do who types something. */
  private static void connect(Probe probe, String typed) {
    OAuthRequest request =
        probe
            .oauth()
            .authorize("oauth", URI.create("https://host.example/back"), Map.of("typed", typed));
    String query = request.url().getRawQuery();
    String state = query.replaceFirst(".*\\bstate=([^&]*).*", "$1");
    probe
        .oauth()
        .complete(request.pending(), Map.of("code", "c0de", "state", state), ConnectionId.of("t"));
  }

  @Test
  void noClientSecretGoesWhereTypedTextLeads() {
    String[][] templates = {
      {"http://", "$", ".acme.invalid/token"},
      {"http://login-", "$", ".acme.invalid/token"},
      {"http://acme.invalid", "$", "/token"},
      {"$", "://acme.invalid/token"}
    };
    for (String[] template : templates) {
      String config = oauth("https://acme.invalid/authorize", template);
      try (Probe probe = probeOf(OPEN, client(home.uri().toString()), config)) {
        for (String typed : hostile()) {
          assertThatThrownBy(() -> connect(probe, typed))
              .as("%s with %s", List.of(template), typed)
              .isInstanceOf(ConnectorException.class);
        }
      }
    }
    assertNothingCame();
  }

  @Test
  void theTokenEndpointRedirectsNoClientSecret() {
    for (int status : List.of(301, 302, 307, 308)) {
      String path = "/token" + status;
      home.on(path, TestServer.redirect(status, "http://" + nextDoor.authority() + "/token"));
      String config = oauth(home.uri() + "/authorize", home.uri() + path);
      try (Probe probe = probeOf(OPEN, client(home.uri().toString()), config)) {
        assertThatThrownBy(() -> connect(probe, "x")).isInstanceOf(ConnectorException.class);
      }
      assertThat(home.requests).last().asString().startsWith("POST " + path + " Basic ");
    }
    assertNothingCame();
  }

  @Test
  void theHostsOwnAddressesAreNoTokenEndpoints() {
    String config = oauth("https://acme.invalid/authorize", "http://", "$", "/token");
    try (Probe probe = probeOf(NetworkPolicy.standard(), client(home.uri().toString()), config)) {
      assertThatThrownBy(() -> connect(probe, nextDoor.authority()))
          .isInstanceOf(ConnectorException.class)
          .isNotInstanceOf(AuthorizationException.class);
    }
    assertNothingCame();
  }
}
