package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.auth.ConnectionInput;
import dev.connectors.runtime.error.AddressRefusedException;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.http.TestServer;
import dev.connectors.runtime.testing.FakeTransport;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Variables in the URLs of servers: of a host's name, its port, the path and the scheme. */
class ServerTemplateTest {

  private static final String TENANT = "https://{tenant}.acme.example:{port=8443}/{base=api/v1}";

  private final FakeTransport transport = new FakeTransport().on("GET", "/deals", Map.of("id", 1));

  @Test
  void valuesOfTheConnectionWinOverDefaults() {
    assertThat(sent(TENANT, Map.of("tenant", "a-1.eu")))
        .isEqualTo("https://a-1.eu.acme.example:8443/api/v1/deals");
    assertThat(sent(TENANT, Map.of("tenant", "b", "port", "1", "base", "x y/é?#%2e@:")))
        .isEqualTo("https://b.acme.example:1/x%20y/%C3%A9%3F%23%252e%40%3A/deals");
  }

  @ParameterizedTest
  @CsvSource({"'',''", "/,''", "v2/,/v2", "/v2,/v2", "a//b,/a/b"})
  void emptySegmentsAreLeftOut(String base, String path) {
    assertThat(sent("https://acme.example/{base}/", Map.of("base", base)))
        .isEqualTo("https://acme.example" + path + "/deals");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "evil.example/",
        "evil.example#",
        "evil.example?",
        "x@evil.example",
        "a:1",
        "a%2fb",
        "a b",
        "-a",
        "a-",
        "a.",
        ".a",
        "a..b",
        "é",
        "a\\b",
        "[::1]",
        "a_b"
      })
  void aValueCannotLeadToAnotherHost(String tenant) {
    assertThatThrownBy(() -> sent(TENANT, Map.of("tenant", tenant)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "acme: server variable tenant: \""
                + tenant
                + "\" (expected: letters, digits and hyphens, with dots between, since it is part of"
                + " the host's name)");
    assertThat(transport.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "65536", "1@evil.example", "80/x", "-1", "+1"})
  void aPortIsANumber(String port) {
    assertThatThrownBy(() -> sent(TENANT, Map.of("tenant", "a", "port", port)))
        .hasMessage("acme: server variable port: \"" + port + "\" (expected: a port)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "a/../b", "./a", "../../admin"})
  void aPathStaysBelowTheHost(String base) {
    assertThatThrownBy(() -> sent(TENANT, Map.of("tenant", "a", "base", base)))
        .hasMessage(
            "acme: server variable base: \""
                + base
                + "\" (expected: a path without . and .. in it)");
  }

  @Test
  void pathsThatOnlyTogetherLeadUpAreRefused() {
    assertThatThrownBy(() -> sent("https://acme.example/v1/{a}{b}/x", Map.of("a", ".", "b", "")))
        .hasMessageContaining("server variable a");
    assertThatThrownBy(() -> sent("https://acme.example/v1/.{b}/x", Map.of("b", "")))
        .hasMessage("acme: base URI with the path /v1/./x (expected: one without . and ..)");
  }

  @Test
  void aVariableAtTheEndOfTheHostTakesDocumentedValuesOnly() {
    String template = "{scheme=https|http}://api.acme.{domain=com|co.uk}/v1";
    assertThat(sent(template, Map.of("scheme", "http", "domain", "co.uk")))
        .isEqualTo("http://api.acme.co.uk/v1/deals");
    assertThatThrownBy(() -> sent(template, Map.of("domain", "com.evil.example")))
        .hasMessage(
            "acme: server variable domain: \"com.evil.example\" (expected: one of: com, co.uk)");
    assertThatThrownBy(() -> sent(template, Map.of("scheme", "file")))
        .hasMessage("acme: server variable scheme: \"file\" (expected: http or https)");
    assertThat(sent("https://{region=eu|us}.acme.example", Map.of("region", "new-1")))
        .isEqualTo("https://new-1.acme.example/deals");
  }

  @Test
  void whatHasNoDefaultIsAskedForWhenItIsNeeded() {
    ApiClient client = runtime(TENANT).connect(ConnectionInput.empty());

    assertThatThrownBy(() -> client.call("op", "GET", "/deals").receiveNothing())
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "acme: server variable tenant: not set (expected: a value in the connection's input, or"
                + " the builder's baseUri)");
  }

  @Test
  void wrongValuesAreRefusedWhenConnecting() {
    ConnectionInput input = ConnectionInput.builder().variable("tenant", "evil/").build();

    assertThatThrownBy(() -> runtime(TENANT).connect(input))
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> ConnectionInput.builder().variable("tenant", "a\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("tenant: a control character");
  }

  @Test
  void operationsOfAnotherServerTakeTheSameVariables() {
    ConnectionInput input = ConnectionInput.builder().variable("tenant", "t").build();
    runtime("https://{tenant}.acme.example")
        .connect(input)
        .call("op", "GET", "/deals")
        .server("https://files.acme.example/{tenant}")
        .receiveNothing();

    assertThat(lastUri()).isEqualTo("https://files.acme.example/t/deals");
  }

  @Test
  void aChosenServerTakesThePlaceOfTheFirstAndABaseUriThatOfAll() {
    Acme.Builder builder = new Acme.Builder(ConnectorDefinition.of("acme", "https://a.example"));
    builder.transport(transport).useServer("https://b.example/{v=1}");
    call(builder.build());
    assertThat(lastUri()).isEqualTo("https://b.example/1/deals");

    builder.baseUri(URI.create("https://c.example"));
    call(builder.build());
    assertThat(lastUri()).isEqualTo("https://c.example/deals");
  }

  @Test
  void thePolicyAllowsTheHostThatCameOut() {
    try (TestServer server =
        new TestServer().on("/", exchange -> TestServer.send(exchange, 204, new byte[0]))) {
      String template = "http://{host}:" + server.uri().getPort();
      ConnectionInput input = ConnectionInput.builder().variable("host", "127.0.0.1").build();
      ConnectorDefinition definition = ConnectorDefinition.of("acme", template);
      Acme.Builder builder = new Acme.Builder(definition);
      assertThatThrownBy(
              () -> builder.build().connect(input).call("op", "GET", "/a").receiveNothing())
          .isInstanceOf(AddressRefusedException.class);
      builder.network(dev.connectors.runtime.http.NetworkPolicy.standard().allowPrivateAddresses());

      assertThat(builder.build().connect(input).call("op", "GET", "/a").receiveNothing().status())
          .isEqualTo(204);
    }
  }

  private String sent(String template, Map<String, String> values) {
    ConnectionInput.Builder input = ConnectionInput.builder();
    values.forEach(input::variable);
    runtime(template).connect(input.build()).call("op", "GET", "/deals").receiveNothing();
    return lastUri();
  }

  private static void call(ConnectorRuntime runtime) {
    runtime.connect(ConnectionInput.empty()).call("op", "GET", "/deals").receiveNothing();
  }

  private ConnectorRuntime runtime(String template) {
    return new Acme.Builder(ConnectorDefinition.of("acme", template)).transport(transport).build();
  }

  private String lastUri() {
    return transport.requests().get(transport.requests().size() - 1).uri().toString();
  }
}
