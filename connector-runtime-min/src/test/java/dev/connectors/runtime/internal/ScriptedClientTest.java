package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.error.AddressRefusedException;
import dev.connectors.runtime.error.ApiException;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.ConnectionException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.NotFoundException;
import dev.connectors.runtime.error.RequestInfo;
import dev.connectors.runtime.error.ScriptErrors;
import dev.connectors.runtime.error.TransportException;
import dev.connectors.runtime.formula.ParsedMapping;
import dev.connectors.runtime.http.NetworkPolicy;
import dev.connectors.runtime.http.RetryPolicy;
import dev.connectors.runtime.internal.Gate.GateConnection;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.testing.FakeResponse;
import dev.connectors.runtime.testing.FakeTransport;
import dev.connectors.runtime.testing.RecordedRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code makeApiClient} may give in JavaScript, on the way of each request. */
class ScriptedClientTest {

  private static final String BASE = "https://api.gate.example/v1";

  private final FakeTransport transport = new FakeTransport();

  private GateConnection connection(Script makeApiClient) {
    return Gate.builder()
        .transport(transport)
        .network(NetworkPolicy.standard().allowHosts("other.example"))
        .retries(RetryPolicy.none())
        .function("make-api-client", makeApiClient)
        .build()
        .connect(ConnectionId.of("t"), "", Map.of("key", "k3y-value"));
  }

  private static Script client(String more) {
    Map<String, Object> options = new LinkedHashMap<>(Json.parseObject(more));
    options.put("baseUri", BASE);
    return Script.giving(options);
  }

  private RecordedRequest request(int index) {
    return transport.requests().get(index);
  }

  private static ConnectorException thrown(String type, String key) {
    return ScriptErrors.exception(
        Map.of("type", type, "key", key), "gate: odd", null, RequestInfo.none("x", null), null);
  }

  @Test
  void optionsAreComputedForEachRequest() {
    transport.on("POST", "/v1/deals/{id}", Map.of());
    Script script =
        client("{\"headers\": {\"x-a\": \"static\", \"x-b\": \"static\"}, \"query\": {\"v\": 1}}")
            .with(
                "dynamicOptions",
                input ->
                    Map.of(
                        "headers", Map.of("X-B", "dynamic", "x-c", "dynamic"),
                        "query", Map.of("w", "2"),
                        "auth", Map.of("username", "u", "password", "p")));
    connection(script)
        .api()
        .request("POST", "/deals/{id}")
        .path("id", "a b")
        .query("tag", List.of("x", "y"))
        .header("X-C", "own")
        .json(Map.of("name", "n"))
        .send();
    assertThat(script.memberCalls())
        .containsExactly(
            Map.of(
                "path", "/deals/a%20b",
                "method", "POST",
                "query", Map.of("tag", List.of("x", "y")),
                "headers", Map.of("x-c", "own", "content-type", "application/json"),
                "data", Map.of("name", "n")));
    assertThat(request(0).headers())
        .containsEntry("x-a", List.of("static"))
        .containsEntry("x-b", List.of("dynamic"))
        .containsEntry("x-c", List.of("own"))
        .containsEntry("authorization", List.of("Basic dTpw"));
    assertThat(request(0).query())
        .isEqualTo(Map.of("tag", List.of("x", "y"), "v", List.of("1"), "w", List.of("2")));
  }

  @Test
  void optionsOfARequestMayBeWrappedOrNothing() {
    transport.on("GET", "/v2/deals", Map.of()).on("GET", "/v1/deals", Map.of());
    connection(
            client("{}")
                .with(
                    "dynamicOptions",
                    input -> Map.of("args", Map.of("baseUri", "https://api.gate.example/v2"))))
        .api()
        .get("/deals");
    connection(client("{}").with("dynamicOptions", input -> Undefined.UNDEFINED))
        .api()
        .get("/deals");
    assertThat(transport.requests())
        .extracting(RecordedRequest::path)
        .containsExactly("/v2/deals", "/v1/deals");
  }

  @Test
  void optionsOfARequestThatAreNoneSaySo() {
    GateConnection connection = connection(client("{}").with("dynamicOptions", input -> "odd"));
    assertThatThrownBy(() -> connection.api().get("/deals"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "gate: makeApiClient: dynamicOptions: gave no object (expected: baseUri, headers ...)");
  }

  @Test
  void secretsOfOneRequestAreHidden() {
    transport
        .on("GET", "/v1/deals")
        .respond(400, Map.of("message", "bad signature s1gnature by k3y-value"));
    GateConnection connection =
        connection(
            client("{}")
                .with("dynamicOptions", input -> Map.of("headers", Map.of("x-sign", "s1gnature"))));
    assertThatThrownBy(() -> connection.api().get("/deals"))
        .hasMessage("api: GET /deals: 400 Bad Request: bad signature *** by ***");
  }

  @Test
  void whatIsComputedForARequestStaysAtItsOrigin() {
    transport
        .on("GET", "/v1/deals")
        .respond(
            any ->
                FakeResponse.json(302, null)
                    .header("Location", "https://other.example/moved?w=s3cret"));
    transport.on("GET", "/moved", Map.of());
    Map<String, Object> more =
        Map.of("headers", Map.of("x-sign", "s3cret"), "query", Map.of("w", "s3cret"));
    connection(client("{}").with("dynamicOptions", input -> more)).api().get("/deals");
    assertThat(request(0).headers()).containsEntry("x-sign", List.of("s3cret"));
    assertThat(request(1).headers()).doesNotContainKey("x-sign");
    assertThat(request(1).query()).isEmpty();
  }

  @Test
  void onErrorRaisesWhatItThrows() {
    transport.on("GET", "/v1/deals").respond(400, Map.of("code", "NO_SUCH_DEAL"));
    ConnectorException missing = thrown("bad_request", "not_found");
    Script script =
        client("{}")
            .with(
                "onError",
                error -> {
                  throw missing;
                });
    GateConnection connection = connection(script);
    assertThatThrownBy(() -> connection.api().get("/deals"))
        .isSameAs(missing)
        .isInstanceOf(NotFoundException.class);
    assertThat(script.memberCalls())
        .singleElement()
        .isInstanceOfSatisfying(
            ApiException.class,
            it -> assertThat(it.body()).isEqualTo(Map.of("code", "NO_SUCH_DEAL")));
    assertThat(missing.getSuppressed()).singleElement().isSameAs(script.memberCalls().get(0));
  }

  @Test
  void onErrorThatReturnsNothingLeavesTheError() {
    transport
        .on("GET", "/v1/deals")
        .respond(400, null)
        .fail(new TransportException("broken", null));
    Script script = client("{}").with("onError", error -> Undefined.UNDEFINED);
    GateConnection connection = connection(script);
    assertThatThrownBy(() -> connection.api().get("/deals"))
        .hasMessage("api: GET /deals: 400 Bad Request");
    assertThatThrownBy(() -> connection.api().get("/deals")).hasMessage("api: broken");
    assertThat(script.memberCalls()).hasSize(2);
  }

  @Test
  void onErrorIsNotAskedAboutRequestsThatAreNotMade() {
    Script script = client("{}").with("onError", error -> Undefined.UNDEFINED);
    GateConnection connection = connection(script);
    assertThatThrownBy(
            () ->
                connection
                    .client()
                    .call("op", "GET", "/deals")
                    .origin(URI.create("https://evil.example"))
                    .receiveNothing())
        .isInstanceOf(AddressRefusedException.class);
    assertThat(script.memberCalls()).isEmpty();
  }

  @Test
  void functionsElsewhereAreRefusedByName() {
    assertThatThrownBy(
            () -> connection(client("{}").with("transform", any -> null).with("get", any -> null)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "gate: makeApiClient: get, transform: a function (expected: a value; functions are"
                + " dynamicOptions and onError)");
  }

  @Test
  void optionsInTheWrapperOfOlderConnectorsWork() {
    transport.on("GET", "/v1/deals", Map.of());
    connection(
            Script.giving(Map.of("args", Map.of("baseUri", BASE, "headers", Map.of("x-a", "1")))))
        .api()
        .get("/deals");
    assertThat(request(0).headers()).containsEntry("x-a", List.of("1"));
  }

  // ---- overrides -------------------------------------------------------------------------------

  private static Script overriding(String... overrides) {
    return client(
        "{\"headers\": {\"X-A\": \"static\"}, \"overrides\": ["
            + String.join(",", overrides)
            + "]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | true",
        "{\"method\": \"get\"} | true",
        "{\"method\": \"POST\"} | false",
        "{\"path\": \"/deals/{id}\"} | true",
        "{\"path\": \"deals/{other}\"} | true",
        "{\"path\": \"/deals/42\"} | true",
        "{\"path\": \"/deals/42\", \"method\": \"PUT\"} | false",
        "{\"path\": \"/deals/4\"} | false",
        "{\"path\": \"/deals\"} | false",
        "{\"path\": \"/deals/*\"} | true",
        "{\"path\": \"*\"} | true",
        "{\"path\": \"/*/42\"} | true",
        "{\"path\": \"/deals/{id}/notes\"} | false",
      })
  void overridesHoldForRequestsThatTheyMatch(String match, boolean matches) {
    transport.on("GET", "/v1/deals/{id}", Map.of());
    connection(
            overriding(
                "{\"match\": " + match + ", \"patch\": {\"headers\": {\"x-a\": \"patched\"}}}"))
        .api()
        .request("GET", "/deals/{id}")
        .path("id", "42")
        .send();
    assertThat(request(0).headers()).containsEntry("x-a", List.of(matches ? "patched" : "static"));
  }

  @Test
  void whatAnOverrideSetsWinsOverTheRequest() {
    transport.on("POST", "/v1/deals", Map.of());
    connection(
            overriding(
                """
                {"match": {"path": "/deals"},
                 "patch": {"headers": {"X-A": "1", "X-B": 2, "Accept": "text/x"}, "query": {"v": 2},
                           "data": {"meta": {"b": 2}, "name": null}}}
                """,
                "{\"match\": {\"path\": \"/deals\"}, \"patch\": {\"headers\": {\"x-a\": \"3\"}}}"))
        .api()
        .request("POST", "/deals?v=1&w=1")
        .header("x-a", "own")
        .header("Accept", "text/own")
        .query("v", 3)
        .json(Map.of("meta", Map.of("a", 1), "name", "n", "id", 7))
        .send();
    assertThat(request(0).headers())
        .containsEntry("x-a", List.of("3"))
        .containsEntry("x-b", List.of("2"))
        .containsEntry("accept", List.of("text/x"));
    assertThat(request(0).query()).isEqualTo(Map.of("w", List.of("1"), "v", List.of("2")));
    assertThat(request(0).json())
        .isEqualTo(Json.parse("{\"meta\": {\"a\": 1, \"b\": 2}, \"name\": null, \"id\": 7}"));
  }

  private static final String WITH_DATA = "{\"patch\": {\"data\": {\"a\": \"2\", \"b\": \"x y\"}}}";

  @Test
  void dataGoIntoFormsAndMakeABodyWhereThereIsNone() {
    transport.on("POST", "/v1/deals", Map.of());
    GateConnection connection = connection(overriding(WITH_DATA));
    connection.api().request("POST", "/deals").form(Map.of("a", "1", "c", "3")).send();
    assertThat(request(0).form())
        .isEqualTo(Map.of("a", List.of("2"), "b", List.of("x y"), "c", List.of("3")));
    connection.api().request("POST", "/deals").send();
    assertThat(request(1).json()).isEqualTo(Map.of("a", "2", "b", "x y"));
    assertThat(request(1).headers()).containsEntry("content-type", List.of("application/json"));
  }

  @Test
  void dataForABodyThatIsNoObjectSaySo() {
    transport.on("POST", "/v1/deals", Map.of());
    GateConnection connection = connection(overriding(WITH_DATA));
    assertThatThrownBy(() -> connection.api().post("/deals", List.of(1)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "api: overrides: data for a body that is no object (expected: JSON or a form, and not"
                + " application/json)");
    assertThat(transport.requests()).isEmpty();
  }

  @Test
  void overridesOfAMappingWork() {
    transport.on("GET", "/v1/deals", Map.of());
    Gate.builder()
        .transport(transport)
        .function(
            "make-api-client",
            Functions.mapping(
                ParsedMapping.of(
                    Json.parse(
                        """
                        {"baseUri": "https://api.gate.example/v1",
                         "overrides": [{"match": {"path": "/deals"},
                           "patch": {"query": {"k": {"$var": "credentials.key"}}}}]}
                        """))))
        .build()
        .connect(ConnectionId.of("t"), "", Map.of("key", "k3y-value"))
        .api()
        .get("/deals");
    assertThat(request(0).query()).isEqualTo(Map.of("k", List.of("k3y-value")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | overrides: no list (expected: a list of {match, patch})",
        "[1] | overrides[0]: no object (expected: match and patch)",
        "[{}, {\"match\": {\"path\": 1}}] | overrides[1].match: path: no text (expected: a path)",
        "[{\"match\": {\"method\": \"\"}}] | overrides[0].match: method: empty (expected: an HTTP"
            + " method)",
        "[{\"patch\": {\"data\": [1]}}] | overrides[0].patch.data: no object (expected: members of"
            + " the body)",
        "[{\"patch\": {\"headers\": {\"x\": [1]}}}] | overrides[0].patch: headers: x: no text"
            + " (expected: a text or a number)",
      })
  void overridesThatAreNoneSaySo(String overrides, String message) {
    assertThatThrownBy(() -> connection(client("{\"overrides\": " + overrides + "}")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("gate: makeApiClient: " + message);
  }

  @Test
  void anotherHostGetsNothingOfOverridesAndOptions() {
    transport.on("GET", "/deals", Map.of());
    Script script =
        overriding(
                "{\"patch\": {\"headers\": {\"x-b\": \"s3cret\"}, \"query\": {\"k\": \"s3cret\"}}}")
            .with("dynamicOptions", input -> Map.of("headers", Map.of("x-c", "s3cret")));
    GateConnection connection = connection(script);
    connection
        .client()
        .call("op", "GET", "/deals")
        .origin(URI.create("http://other.example"))
        .receiveNothing();
    assertThat(request(0).headers()).doesNotContainKeys("x-a", "x-b", "x-c");
    assertThat(request(0).query()).isEmpty();
  }

  @Test
  void onErrorMaySayThatCredentialsExpired() {
    transport
        .on("GET", "/v1/deals")
        .respond(403, Map.of("code", "EXPIRED"))
        .respond(200, Map.of("id", 1));
    Script client =
        client("{}")
            .with(
                "onError",
                error -> {
                  throw thrown("connection", "access_token_expired");
                });
    Script refresh = Script.giving(Map.of("token", "new"));
    GateConnection connection =
        Gate.builder()
            .transport(transport)
            .function("make-api-client", client)
            .function("enabled", Script.giving(true))
            .function("get-credentials", Script.giving(Map.of("token", "old")))
            .function("refresh", refresh)
            .build()
            .connect(ConnectionId.of("t"), "session", Map.of());
    assertThat(connection.api().get("/deals").body()).isEqualTo(Map.of("id", 1L));
    assertThat(refresh.arguments()).containsEntry("credentials", Map.of("token", "old"));
  }

  @Test
  void theApisOwnWordAboutCredentialsComesFirst() {
    transport.on("GET", "/v1/deals").respond(401, null);
    ConnectorException other = thrown("connection", "odd");
    GateConnection connection =
        connection(
            client("{}")
                .with(
                    "onError",
                    error -> {
                      throw other;
                    }));
    assertThatThrownBy(() -> connection.api().get("/deals"))
        .isSameAs(other)
        .isInstanceOf(ConnectionException.class);
  }
}
