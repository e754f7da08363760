package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.error.AddressRefusedException;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.NotAuthenticatedException;
import dev.connectors.runtime.error.TransportException;
import dev.connectors.runtime.function.ExternalApi;
import dev.connectors.runtime.function.ExternalRequest;
import dev.connectors.runtime.function.ExternalResponse;
import dev.connectors.runtime.function.FunctionContext;
import dev.connectors.runtime.function.RawBody;
import dev.connectors.runtime.http.NetworkPolicy;
import dev.connectors.runtime.http.TestServer;
import dev.connectors.runtime.internal.Gate.GateConnection;
import dev.connectors.runtime.testing.FakeResponse;
import dev.connectors.runtime.testing.FakeTransport;
import dev.connectors.runtime.testing.RecordedRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What JavaScript reaches outside of the engine. */
class ConnectorScriptsTest {

  private final FakeTransport transport = new FakeTransport();

  private Gate.Builder builder() {
    return Gate.builder()
        .transport(transport)
        .network(NetworkPolicy.standard().allowHosts("files.example"))
        .function(
            "make-api-client",
            Script.giving(
                Map.of(
                    "baseUri",
                    "https://api.gate.example/v1",
                    "headers",
                    Map.of("x-key", "k3y-value"))));
  }

  private static FunctionContext before(Map<String, Object> arguments) {
    return new FunctionContext(arguments, ExternalApi.NONE, null);
  }

  private static FunctionContext of(Gate gate) {
    GateConnection connection = gate.connect(ConnectionId.of("t"), "", Map.of("key", "k3y-value"));
    ApiClient client = connection.client();
    return new FunctionContext(client.arguments(), client.externalApi(), client.account().scope());
  }

  private static ExternalRequest request(String method, String path, Object data) {
    return new ExternalRequest("run", method, path, Map.of(), Map.of(), Map.of(), data);
  }

  private RecordedRequest sent(int index) {
    return transport.requests().get(index);
  }

  // ---- clients ---------------------------------------------------------------------------------

  @Test
  void aClientHasItsOwnOptionsAndNothingOfTheConnection() {
    transport.on("POST", "/login", Map.of("session", "s"));
    Gate gate = builder().build();
    ExternalApi client =
        gate.scripts()
            .client(
                Map.of(
                    "baseUri",
                    "https://login.gate.example",
                    "auth",
                    Map.of("username", "u", "password", "p")),
                of(gate));
    ExternalResponse answer = client.send(request("POST", "/login", Map.of("a", 1)));
    assertThat(answer.data()).isEqualTo(Map.of("session", "s"));
    assertThat(sent(0).uri()).isEqualTo(URI.create("https://login.gate.example/login"));
    assertThat(sent(0).headers())
        .containsEntry("authorization", List.of("Basic dTpw"))
        .doesNotContainKey("x-key");
  }

  @Test
  void aClientDoesNotRefreshAndItsErrorsNameTheConnection() {
    transport.on("GET", "/me").respond(401, Map.of("message", "no k3y-value"));
    Gate gate = builder().build();
    ExternalApi client = gate.scripts().client(Map.of("baseUri", "https://a.example"), of(gate));
    assertThatThrownBy(() -> client.send(request("GET", "/me", null)))
        .isInstanceOfSatisfying(
            NotAuthenticatedException.class, e -> assertThat(e.connectionId()).contains("t"))
        .hasMessage("run: GET /me: 401 Unauthorized: no ***");
    assertThat(transport.requests()).hasSize(1);
  }

  @Test
  void aClientBeforeThereIsAConnectionWorks() {
    transport.on("GET", "/me", Map.of("id", 1));
    Gate gate = builder().build();
    ExternalApi client =
        gate.scripts()
            .client(
                Map.of("baseUri", "https://a.example", "returnFullResponse", true),
                before(Map.of("connectionInput", Map.of())));
    assertThat(client.send(request("GET", "/me", null)).status()).isEqualTo(200);
    assertThat(client.givesFullResponses()).isTrue();
  }

  @Test
  void aClientGoesWhereTheBuilderSaysAsAllRequestsDo() {
    transport.on("GET", "/test/me", Map.of("id", 1));
    Gate gate = builder().baseUri(URI.create("https://sandbox.example/test")).build();
    gate.scripts()
        .client(Map.of("baseUri", "https://a.example/v1"), before(Map.of()))
        .send(request("GET", "/me", null));
    assertThat(sent(0).uri()).isEqualTo(URI.create("https://sandbox.example/test/me"));
  }

  @Test
  void whoTypesTheEndOfAHostDoesNotChooseItForAClient() {
    Gate gate = builder().build();
    FunctionContext context = before(Map.of("connectionInput", Map.of("sub", "evil.example/#")));
    assertThatThrownBy(
            () ->
                gate.scripts()
                    .client(Map.of("baseUri", "https://evil.example/#.gate.example/v1"), context))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("gate: RestApiClient: baseUri: ");
  }

  @Test
  void aClientReachesNoPrivateAddressUnlessThePolicySaysSo() {
    try (TestServer server = new TestServer()) {
      server.on("/me", exchange -> TestServer.send(exchange, 200, bytes("{\"id\": 1}")));
      Map<String, Object> options = Map.of("baseUri", server.uri().toString());
      Gate closed = Gate.builder().build();
      assertThatThrownBy(
              () ->
                  closed
                      .scripts()
                      .client(options, before(Map.of()))
                      .send(request("GET", "/me", null)))
          .isInstanceOf(AddressRefusedException.class);
      Gate open = Gate.builder().network(NetworkPolicy.standard().allowPrivateAddresses()).build();
      assertThat(
              open.scripts()
                  .client(options, before(Map.of()))
                  .send(request("GET", "/me", null))
                  .data())
          .isEqualTo(Map.of("id", 1L));
    }
  }

  // ---- bodies ----------------------------------------------------------------------------------

  @Test
  void bodiesGoAsTheyAreAndBytesComeBack() {
    transport.on("POST", "/v1/files").respondBytes(200, "image/png", new byte[] {1, -1});
    Gate gate = builder().build();
    FunctionContext context = of(gate);
    ExternalResponse answer =
        context
            .api()
            .send(
                new ExternalRequest(
                    "run",
                    "POST",
                    "/files",
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    RawBody.of(new byte[] {0, -2}),
                    true));
    assertThat(answer.data()).isEqualTo("Af8=");
    assertThat(sent(0).bytes()).containsExactly(0, -2);
    assertThat(sent(0).headers())
        .containsEntry("content-type", List.of("application/octet-stream"));
    context
        .api()
        .send(
            new ExternalRequest(
                "run",
                "POST",
                "/files",
                Map.of(),
                Map.of(),
                Map.of("Content-Type", "application/json"),
                RawBody.of("{\"a\" : 1}")));
    assertThat(sent(1).body()).isEqualTo("{\"a\" : 1}");
    assertThat(sent(1).headers()).containsEntry("content-type", List.of("application/json"));
  }

  @Test
  void optionsOfTheClientSayHowFunctionsGetBodies() {
    Gate gate =
        Gate.builder()
            .transport(transport)
            .function(
                "make-api-client",
                Script.giving(Map.of("baseUri", "https://api.gate.example", "stream", true)))
            .build();
    ExternalApi api = of(gate).api();
    assertThat(api.givesBytes()).isTrue();
    assertThat(api.givesStreams()).isTrue();
    assertThat(of(builder().build()).api().givesBytes()).isFalse();
  }

  // ---- fetch -----------------------------------------------------------------------------------

  @Test
  void fetchSendsWhatTheCodeSaysAndNothingOfTheConnection() {
    transport.on("POST", "/up").respondBytes(418, "text/plain", bytes("tea"));
    Gate gate = builder().build();
    ExternalResponse answer =
        gate.scripts()
            .fetch(
                new ExternalRequest(
                    "run",
                    "POST",
                    "https://files.example/up?a=1#b",
                    Map.of(),
                    Map.of(),
                    Map.of("X-Own", "1"),
                    RawBody.of("a=1")),
                of(gate));
    assertThat(answer.status()).isEqualTo(418);
    assertThat(answer.headers()).containsEntry("content-type", "text/plain");
    assertThat(Base64.getDecoder().decode((String) answer.data())).isEqualTo(bytes("tea"));
    assertThat(sent(0).uri()).isEqualTo(URI.create("https://files.example/up?a=1"));
    assertThat(sent(0).body()).isEqualTo("a=1");
    assertThat(sent(0).headers())
        .containsEntry("x-own", List.of("1"))
        .containsEntry("accept", List.of("*/*"))
        .doesNotContainKey("x-key");
  }

  @Test
  void fetchReachesTheConnectionsOwnHostAndNoneThatNobodyNamed() {
    transport.on("GET", "/x", Map.of());
    Gate gate = builder().build();
    ExternalRequest own = request("GET", "https://api.gate.example/x", null);
    assertThat(gate.scripts().fetch(own, of(gate)).status()).isEqualTo(200);
    assertThatThrownBy(() -> gate.scripts().fetch(own, before(Map.of())))
        .isInstanceOf(AddressRefusedException.class)
        .hasMessage(
            "run: fetch: host api.gate.example: refused (expected: one that"
                + " NetworkPolicy.allowHosts names)");
    assertThatThrownBy(
            () -> gate.scripts().fetch(request("GET", "https://evil.example/x", null), of(gate)))
        .hasMessage(
            "run: fetch: host evil.example: refused (expected: one that NetworkPolicy.allowHosts"
                + " names)");
  }

  @Test
  void fetchFollowsRedirectsUnderThePolicyWithoutTheHeadersOfTheCode() {
    transport
        .on("GET", "/a")
        .respond(
            any -> FakeResponse.json(302, null).header("Location", "https://api.gate.example/b"));
    transport.on("GET", "/b", Map.of());
    transport
        .on("GET", "/c")
        .respond(any -> FakeResponse.json(302, null).header("Location", "https://evil.example/"));
    Gate gate = builder().build();
    FunctionContext context = of(gate);
    ExternalRequest request =
        new ExternalRequest(
            "run",
            "GET",
            "https://files.example/a",
            Map.of(),
            Map.of(),
            Map.of("X-Own", "1", "Accept", "text/x"),
            null);
    assertThat(gate.scripts().fetch(request, context).status()).isEqualTo(200);
    assertThat(sent(1).headers())
        .containsEntry("accept", List.of("text/x"))
        .doesNotContainKey("x-own");
    assertThatThrownBy(
            () -> gate.scripts().fetch(request("GET", "https://files.example/c", null), context))
        .isInstanceOf(AddressRefusedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/x", "files.example/x", "https:///x", "http://[", ""})
  void fetchOfWhatIsNoUrlSaysSo(String url) {
    Gate gate = builder().build();
    assertThatThrownBy(() -> gate.scripts().fetch(request("GET", url, null), before(Map.of())))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "run: fetch: no URL that requests can go to (expected: an absolute https or http URL)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file://files.example/etc", "ftp://files.example/x"})
  void fetchOfOtherSchemesIsRefused(String url) {
    Gate gate = builder().build();
    assertThatThrownBy(() -> gate.scripts().fetch(request("GET", url, null), before(Map.of())))
        .isInstanceOf(AddressRefusedException.class)
        .hasMessageEndingWith(": refused (expected: https or http)");
  }

  @Test
  void fetchReachesNoPrivateAddressAndTakesNoAnswerThatIsTooLong() {
    try (TestServer server = new TestServer()) {
      server.on("/x", exchange -> TestServer.send(exchange, 200, bytes("0123456789")));
      NetworkPolicy local = NetworkPolicy.standard().allowHosts(server.uri().getHost());
      ExternalRequest request = request("GET", server.uri() + "/x", null);
      Gate closed = Gate.builder().network(local).build();
      assertThatThrownBy(() -> closed.scripts().fetch(request, before(Map.of())))
          .isInstanceOf(AddressRefusedException.class);
      Gate open = Gate.builder().network(local.allowPrivateAddresses()).build();
      assertThat(open.scripts().fetch(request, before(Map.of())).data())
          .isEqualTo("MDEyMzQ1Njc4OQ==");
      Gate small =
          Gate.builder().network(local.allowPrivateAddresses()).maxResponseBytes(9).build();
      assertThatThrownBy(() -> small.scripts().fetch(request, before(Map.of())))
          .isInstanceOf(TransportException.class);
    }
  }

  // ---- messages --------------------------------------------------------------------------------

  @Test
  void secretsAreTakenOutHoweverTheyAreWritten() {
    ConnectorScripts scripts = builder().build().scripts();
    FunctionContext context =
        before(
            Map.of(
                "credentials", Map.of("key", "k\"y / one"),
                "connectorParameters", Map.of("secret", "c1ient-secret"),
                "oAuthConfig", Map.of("clientSecret", "0ther-secret", "authorizeUri", "https://a"),
                "input", Map.of("name", "shown-as-it-is")));
    assertThat(
            scripts.redact(
                "k\"y / one k\\\"y / one k%22y%20%2F%20one ayJ5IC8gb25l c1ient-secret"
                    + " 0ther-secret https://a shown-as-it-is",
                context))
        .isEqualTo("*** *** *** *** *** *** https://a shown-as-it-is");
  }

  @Test
  void theConnectionIsNamed() {
    Gate gate = builder().build();
    assertThat(gate.scripts().connection(of(gate))).isEqualTo("t");
    assertThat(gate.scripts().connection(before(Map.of()))).isNull();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
