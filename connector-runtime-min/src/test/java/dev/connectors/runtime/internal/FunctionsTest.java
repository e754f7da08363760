package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.ApiResponse;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.NotFoundException;
import dev.connectors.runtime.formula.Mapping;
import dev.connectors.runtime.formula.ParsedMapping;
import dev.connectors.runtime.function.ConnectorFunction;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.testing.FakeResponse;
import dev.connectors.runtime.testing.FakeTransport;
import dev.connectors.runtime.testing.RecordedRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions that are written in YAML, called through a connection. */
class FunctionsTest {

  private static final String NAME = "operations/get-deal/run";

  private final FakeTransport transport = new FakeTransport();

  @Test
  void anAbsoluteUrlGetsCredentialsAtTheBaseUrisOriginOnly() {
    transport.on("GET", "/v2/deals", Map.of("id", 7));
    run(Functions.rest(NAME, "GET", "https://api.acme.example/v2/deals?x=1", null, null), Map.of());
    RecordedRequest request = transport.requests().get(0);
    assertThat(request.uri().toString()).isEqualTo("https://api.acme.example/v2/deals?x=1");
    assertThat(request.headers()).containsKey("authorization");

    transport.on("GET", "/deals", Map.of("id", 8));
    run(Functions.rest(NAME, "GET", "https://api.acme.example:8443/deals", null, null), Map.of());
    assertThat(transport.requests().get(1).headers()).doesNotContainKey("authorization");

    assertThatThrownBy(
            () -> run(Functions.rest(NAME, "GET", "https://evil.example/", null, null), Map.of()))
        .hasMessageContaining("host evil.example: refused");
    assertThat(transport.requests()).hasSize(2);
  }

  @Test
  void aRequestIsMadeOfWhatTheMappingGives() {
    transport.on("POST", "/deals/{id}", Map.of("id", 7));

    Object output =
        run(
            Functions.rest(
                NAME,
                "POST",
                "/deals/{id}",
                mapping(
                    """
                    {"pathParameters": {"id": {"$var": "input.id"}},
                     "query": {"tags": ["a", "b"], "filter": {"stage": "won"}, "none": {"$var": "input.none"}},
                     "headers": {"X-Trace": {"$var": "input.trace"}},
                     "data": {"title": {"$var": "input.title"}, "owner": {"$var": "input.owner"}}}
                    """),
                null),
            Map.of("id", "a/b", "title", "T", "trace", 5));

    RecordedRequest request = transport.requests().get(0);
    assertThat(request.uri().toString())
        .isEqualTo("https://api.acme.example/v1/deals/a%2Fb?tags=a&tags=b&filter%5Bstage%5D=won");
    assertThat(request.headers().get("x-trace")).containsExactly("5");
    assertThat(request.headers().get("authorization")).containsExactly("Bearer t0ken");
    assertThat(request.headers().get("content-type")).containsExactly("application/json");
    assertThat(request.body()).isEqualTo("{\"title\":\"T\"}");
    assertThat(output).isEqualTo(Map.of("id", 7L));
  }

  @Test
  void theResultIsMadeOfArgumentsAndResponse() {
    transport
        .on("GET", "/deals")
        .respond(
            request ->
                FakeResponse.json(201, Map.of("total", 3))
                    .header("X-Page", "1")
                    .header("X-Page", "2"));

    ApiResponse<@Nullable Object> response =
        call(
            Functions.rest(
                NAME,
                "GET",
                "/deals",
                null,
                mapping(
                    """
                    {"total": {"$var": "response.data.total"},
                     "page": {"$var": "response.headers.x-page"},
                     "statusCode": {"$var": "response.statusCode"},
                     "status": {"$var": "response.status"},
                     "asked": {"$var": "input.q"}}
                    """)),
            Map.of("q", "all"));

    assertThat(response.body())
        .isEqualTo(
            Map.of(
                "total", 3L, "page", "1, 2", "statusCode", 201L, "status", 201L, "asked", "all"));
    assertThat(response.status()).isEqualTo(201);
    assertThat(response.header("x-page")).contains("1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json; charset=utf-8|{\"a\":\"x y\",\"b\":[1,2]}",
        "application/vnd.api+json|{\"a\":\"x y\",\"b\":[1,2]}",
        "application/x-www-form-urlencoded|a=x+y&b=1&b=2",
      })
  void theContentTypeSaysHowDataIsWritten(String contentType, String expected) {
    transport.on("POST", "/deals", Map.of());

    run(post(contentType, "{\"a\": \"x y\", \"b\": [1, 2]}"), Map.of());

    RecordedRequest request = transport.requests().get(0);
    assertThat(request.headers().get("content-type")).containsExactly(contentType);
    assertThat(request.body()).isEqualTo(expected);
  }

  @Test
  void aTextIsSentAsItIsUnlessItIsJson() {
    transport.on("POST", "/deals", Map.of());

    run(post("text/csv", "\"a,b\""), Map.of());
    run(post("application/x-www-form-urlencoded", "\"a=b\""), Map.of());
    run(post("application/json", "\"a\""), Map.of());

    assertThat(transport.requests().stream().map(RecordedRequest::body))
        .containsExactly("a,b", "a=b", "\"a\"");
    assertThatThrownBy(() -> run(post("text/xml", "{\"a\": 1}"), Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(NAME + ": data: an object (expected: a text, since Content-Type is text/xml)");
  }

  @Test
  void bodyIsAnotherNameOfDataAndNullIsNone() {
    transport.on("POST", "/deals", Map.of());

    run(rest("POST", "/deals", "{\"body\": {\"a\": 1}}"), Map.of());
    run(rest("POST", "/deals", "{\"data\": null, \"query\": null}"), Map.of());
    run(rest("POST", "/deals", "{\"$var\": \"input.nothing\"}"), Map.of());

    assertThat(transport.requests().stream().map(RecordedRequest::body))
        .containsExactly("{\"a\":1}", "", "");
  }

  @Test
  void anAnswerThatIsNoJsonIsText() {
    transport.on("GET", "/deals").respondText(200, "plain");

    assertThat(run(rest("GET", "/deals", "{}"), Map.of())).isEqualTo("plain");
  }

  @Test
  void messagesBeginWithTheFunction() {
    transport.on("GET", "/deals/{id}").respond(404, Map.of("message", "gone"));

    assertThatThrownBy(
            () ->
                run(
                    rest(
                        "GET",
                        "/deals/{id}",
                        "{\"pathParameters\": {\"id\": {\"$var\": \"input.id\"}}}"),
                    Map.of("id", 1)))
        .isInstanceOf(NotFoundException.class)
        .hasMessage(NAME + ": GET /deals/{id}: 404 Not Found: gone");
  }

  @Test
  void whatAMappingLacksIsSaidBeforeAnythingIsSent() {
    assertThatThrownBy(() -> run(rest("GET", "/deals/{id}", "{}"), Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            NAME
                + ": path parameter id: missing (expected: a value in pathParameters, since the path"
                + " is /deals/{id})");
    assertThatThrownBy(() -> run(rest("GET", "/deals", "{\"query\": \"a=b\"}"), Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(NAME + ": requestMapping.query: a text (expected: an object)");
    assertThatThrownBy(() -> run(rest("GET", "/deals", "[1]"), Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(NAME + ": requestMapping: a list (expected: an object)");
    assertThatThrownBy(
            () -> run(rest("GET", "/deals", "{\"headers\": {\"Host\": \"x\"}}"), Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(NAME + ": ");
    assertThatThrownBy(() -> run(rest("GET", "/deals/../admin", "{}"), Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(NAME + ": path: \"/deals/../admin\" (expected: no . or .. as a segment)");
    assertThat(transport.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"output\": {\"a\": 1}}|{\"a\":1}",
        "{\"output\": null}|null",
        "{\"output\": 1, \"more\": 2}|{\"output\":1,\"more\":2}",
        "{\"a\": 1}|{\"a\":1}",
        "[{\"output\": 1}]|[{\"output\":1}]",
        "{\"$var\": \"input.nothing\"}|null",
      })
  void anOperationsOutputComesOutOfItsWrapper(String tree, String expected) {
    assertThat(Json.write(run(Functions.mapping(mapping(tree)), Map.of()))).isEqualTo(expected);
  }

  @Test
  void aMappingThatGivesNothingIsUndefinedToWhoeverCallsTheFunction() {
    ConnectorFunction function = Functions.mapping(mapping("{\"$var\": \"nothing\"}"));

    assertThat(function.call(TestContext.of(Map.of()))).isSameAs(Undefined.UNDEFINED);
  }

  @Test
  void anOperationIsCalledWithInputAndGivesOutput() {
    ConnectorFunction function =
        Functions.operation(
            "auth/test",
            "get-me",
            mapping("{\"fields\": {\"$var\": \"credentials.scope\"}, \"none\": {\"$var\": \"x\"}}"),
            mapping("{\"a\": {\"$var\": \"output.id\"}, \"b\": {\"$var\": \"result.id\"}}"));
    TestContext context = new TestContext(Map.of("id", 5L));

    assertThat(function.call(context.with(Map.of("credentials", Map.of("scope", "all")))))
        .isEqualTo(Map.of("a", 5L, "b", 5L));
    assertThat(context.calls()).containsExactly("get-me {\"fields\":\"all\"}");
  }

  @Test
  void anOperationThatIsNotThereIsAFaultOfTheConnector() {
    assertThatThrownBy(() -> run(Functions.operation(NAME, "get-me", null, null), Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(NAME + ": operation \"get-me\" (expected: none, since acme has no operations)");
  }

  @Test
  void theWholeInputMayBeAnything() {
    ConnectorFunction function = Functions.mapping(mapping("{\"a\": {\"$var\": \"input\"}}"));
    ApiClient client = client(function);

    assertThat(
            client
                .function("getDeal", NAME)
                .whole("input", List.of(1))
                .receiveNullable(Types.JSON)
                .body())
        .isEqualTo(Map.of("a", List.of(1L)));
    assertThatThrownBy(() -> client.function("getDeal", NAME).whole("input", null))
        .hasMessage("getDeal: input: null (expected: a value)");
  }

  private ConnectorFunction post(String contentType, String data) {
    return rest(
        "POST",
        "/deals",
        "{\"headers\": {\"content-type\": \"" + contentType + "\"}, \"data\": " + data + "}");
  }

  private static ConnectorFunction rest(String method, String path, String request) {
    return Functions.rest(NAME, method, path, mapping(request), null);
  }

  private static Mapping mapping(String tree) {
    return ParsedMapping.of(Json.parse(tree));
  }

  private @Nullable Object run(ConnectorFunction function, Map<String, Object> input) {
    return call(function, input).body();
  }

  private ApiResponse<@Nullable Object> call(
      ConnectorFunction function, Map<String, Object> input) {
    FunctionCall call = client(function).function("getDeal", NAME);
    input.forEach(call::input);
    return call.receiveNullable(Types.JSON);
  }

  private ApiClient client(ConnectorFunction function) {
    ConnectorDefinition definition =
        Acme.DEFINITION.functions(name -> name.equals(NAME) ? function : null);
    return new Acme.Builder(definition)
        .transport(transport)
        .build()
        .connect(
            dev.connectors.runtime.auth.ConnectionInput.builder().set("token", "t0ken").build());
  }
}
