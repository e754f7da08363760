package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.auth.ConnectionStatus;
import dev.connectors.runtime.auth.ConnectionStore;
import dev.connectors.runtime.auth.PlatformTokens;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.NotAuthenticatedException;
import dev.connectors.runtime.formula.ParsedMapping;
import dev.connectors.runtime.function.ConnectorFunction;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.testing.FakeResponse;
import dev.connectors.runtime.testing.FakeTransport;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Connections whose credentials another connector or the host application answers for. */
class SuppliedConnectionsTest {

  private static final ConnectionId TENANT = ConnectionId.of("tenant-7");

  private static final ConnectorDefinition DEFINITION =
      ConnectorDefinition.of("suite", "https://api.suite.example")
          .connections(SuppliedConnectionsTest.class, "/connections/suite.json")
          .functions(SuppliedConnectionsTest::function);

  private final FakeTransport transport = new FakeTransport();
  private final ConnectionStore store = ConnectionStore.inMemory();
  private String good = "t-1";

  private static ConnectorFunction function(String name) {
    return name.equals("auth/test")
        ? Functions.rest(name, "GET", "/me", null, null)
        : Functions.mapping(
            ParsedMapping.of(
                Json.parse("{\"headers\": {\"X-Token\": {\"$var\": \"credentials.token\"}}}")));
  }

  /** A connector that is not generated. */
  private static final class Suite extends ConnectorBase<SuiteConnection> {
    Suite(ConnectorRuntime runtime) {
      super(runtime);
    }

    @Override
    protected SuiteConnection connection(ApiClient client) {
      return new SuiteConnection(client);
    }
  }

  private static final class SuiteConnection extends ConnectionBase {
    SuiteConnection(ApiClient client) {
      super(client);
    }
  }

  private static final class Builder extends ConnectorBuilder<Builder> {
    Builder() {
      super(DEFINITION);
    }

    Builder tokens(PlatformTokens tokens) {
      return usePlatformTokens(tokens);
    }

    Builder over(ConnectorBase<?> other) {
      return useProxy(other);
    }

    Suite build() {
      return new Suite(start());
    }
  }

  private Builder suite() {
    transport
        .on("GET", "/me")
        .respond(
            request ->
                List.of(good).equals(request.headers().get("x-token"))
                    ? FakeResponse.json(200, Map.of("id", "u"))
                    : FakeResponse.json(401, Map.of()));
    return new Builder().transport(transport).connections(store);
  }

  @Test
  void theHostGivesTokensAndOthersWhenTheyAreRefused() {
    List<Boolean> asked = new CopyOnWriteArrayList<>();
    try (Suite suite =
        suite()
            .tokens(
                (id, refused) -> {
                  asked.add(refused);
                  return Map.of("token", refused ? "t-2" : "t-1");
                })
            .build()) {
      SuiteConnection connection = suite.connect(TENANT, "hosted", Map.of());
      assertThat(connection.status()).isEqualTo(ConnectionStatus.READY);
      good = "t-2";
      assertThat(connection.api().get("/me").status()).isEqualTo(200);
      assertThat(asked).contains(true);
      good = "t-3";
      assertThatThrownBy(() -> connection.api().get("/me"))
          .isInstanceOf(NotAuthenticatedException.class);
    }
  }

  @Test
  void theConnectionOfTheSameIdThereServesHere() {
    try (Suite other = suite().tokens((id, refused) -> Map.of("token", "t-1")).build();
        Suite suite = suite().connections(ConnectionStore.inMemory()).over(other).build()) {
      other.connect(TENANT, "hosted", Map.of());
      suite.connect(TENANT, "suite", Map.of());
      assertThat(suite.connection(TENANT).api().get("/me").status()).isEqualTo(200);
      SuiteConnection connection = suite.connection(TENANT);
      assertThat(connection.status()).isEqualTo(ConnectionStatus.READY);
      connection.disconnect();
      assertThat(connection.status()).isEqualTo(ConnectionStatus.DISCONNECTED);
      assertThat(other.connection(TENANT).api().get("/me").status()).isEqualTo(200);
    }
  }

  @Test
  void whatTheBuilderWasNotGivenIsNamed() {
    try (Suite suite = suite().build()) {
      assertThatThrownBy(() -> suite.connect(TENANT, "suite", Map.of()))
          .isInstanceOf(ConfigurationException.class)
          .hasMessage(
              "suite: connections need the connector ledger (expected: the builder's proxy)");
      assertThatThrownBy(() -> suite.connect(TENANT, "hosted", Map.of()))
          .hasMessage(
              "suite: connections need a platform that issues tokens (expected: the builder's"
                  + " platformTokens)");
      assertThatThrownBy(() -> suite.connect(TENANT, "other", Map.of()))
          .hasMessage("suite: option \"other\" (expected one of: \"suite\", \"hosted\")");
    }
  }

  @Test
  void installationsDoNotSeeEachOthersConnections() {
    PlatformTokens tokens = (id, refused) -> Map.of("token", "t-1");
    try (Suite eu = suite().installation("eu").tokens(tokens).build();
        Suite us = suite().installation("us").tokens(tokens).build()) {
      eu.connect(TENANT, "hosted", Map.of());
      assertThat(store.list("suite", "eu", null, 10)).containsExactly(TENANT);
      assertThat(store.list("suite", "us", null, 10)).isEmpty();
      assertThatThrownBy(() -> us.connection(TENANT).api().get("/me"))
          .hasMessage("suite: connection tenant-7: not connected (expected: connect first)");
    }
  }

  @Test
  void aConnectorWithoutOAuthSaysSo() {
    try (Suite suite = suite().build()) {
      assertThatThrownBy(suite::oauth)
          .hasMessage("suite: no way of authentication is OAuth (expected: connect())");
      assertThat(suite.connectForms().forms()).hasSize(2);
    }
  }
}
