package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.GraphQlException;
import dev.connectors.runtime.error.NotFoundException;
import dev.connectors.runtime.formula.ParsedMapping;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.testing.FakeTransport;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Functions of GraphQL APIs that are written in YAML. */
class GraphQlFunctionTest {

  private static final String NAME = "operations/search/run";

  private final FakeTransport transport = new FakeTransport();

  @Test
  void theDocumentIsMadeOfTheMappingAndTheDataIsTheResult() {
    transport.on("POST", "/graphql", Map.of("data", Map.of("deals", List.of(1))));

    assertThat(
            run("[{\"field\": \"deals\", \"args\": {\"text\": {\"$var\": \"input.text\"}}}]", null))
        .isEqualTo(Map.of("deals", List.of(1L)));
    assertThat(Json.parseObject(transport.requests().get(0).body()).get("query"))
        .asString()
        .contains("deals(text: \"a\\\"b\")");
  }

  @Test
  void aResponseMappingSeesTheData() {
    transport.on("POST", "/graphql", Map.of("data", Map.of("deals", 5)));

    assertThat(run("[{\"field\": \"deals\"}]", "{\"n\": {\"$var\": \"response.data.deals\"}}"))
        .isEqualTo(Map.of("n", 5L));
  }

  @Test
  void anAnswerWithoutDataFailsWithTheMessageOfTheFirstError() {
    transport.on(
        "POST", "/graphql", Map.of("errors", List.of(Map.of("message", "No such\nfield"))));

    assertThatThrownBy(() -> run("[{\"field\": \"deals\"}]", null))
        .isInstanceOf(GraphQlException.class)
        .hasMessage(NAME + ": POST /graphql: 200: No such field");
  }

  @Test
  void aKnownCodeHasTheExceptionOfItsKind() {
    transport.on(
        "POST",
        "/graphql",
        Map.of("errors", List.of(Map.of("message", "who?", "type", "NOT_FOUND"))));

    assertThatThrownBy(() -> run("[{\"field\": \"deals\"}]", null))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void whatIsNoFieldIsAFaultOfTheConnector() {
    assertThatThrownBy(() -> run("[{\"fields\": \"deals\"}]", null))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(NAME + ": requestMapping[0]");
    assertThat(transport.requests()).isEmpty();
  }

  private @Nullable Object run(String request, @Nullable String response) {
    ConnectorDefinition definition =
        Acme.DEFINITION.functions(
            name ->
                Functions.graphQl(
                    name,
                    "query",
                    "/graphql",
                    ParsedMapping.of(Json.parse(request)),
                    response == null ? null : ParsedMapping.of(Json.parse(response))));
    return new Acme.Builder(definition)
        .transport(transport)
        .build()
        .connect(
            dev.connectors.runtime.auth.ConnectionInput.builder().set("token", "t0ken").build())
        .function("search", NAME)
        .input("text", "a\"b")
        .receiveNullable(Types.JSON)
        .body();
  }
}
