package dev.connectors.maven.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.testing.Compilation;
import dev.connectors.maven.testing.Generation;
import dev.connectors.maven.testing.TestConnector;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proposed to connectors without authentication works when it is pasted. */
class AuthenticationProposalTest {

  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Acme, version: '1'}
      servers: [{url: 'https://{tenant}.acme.example', variables: {tenant: {default: demo}}}]
      paths:
        /things: {get: {operationId: listThings, responses: {'200': {description: ok, content: {application/json: {}}}}}}
        /me: {get: {operationId: getMe, responses: {'200': {description: ok, content: {application/json: {}}}}}}
      """;

  @TempDir Path project;

  private TestConnector connector(String scheme) {
    TestConnector connector = TestConnector.create(project, "acme");
    connector.write("spec.yml", "name: Acme\n");
    connector.document(
        DOCUMENT
            + (scheme.isEmpty() ? "" : "components: {securitySchemes: {it: " + scheme + "}}\n"));
    return connector;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: apiKey, in: header, name: \"X-It's: #key\"}",
        "{type: apiKey, in: query, name: api_key}",
        "{type: http, scheme: basic}",
        "{type: http, scheme: bearer}",
        "{type: http, scheme: OAuth}",
        "{type: oauth2, flows: {authorizationCode: {authorizationUrl: 'https://a.example/a',"
            + " tokenUrl: 'https://a.example/t', scopes: {'read:all': r, 'yes': w}}}}",
      })
  void whatIsProposedIsACompleteAuthentication(String scheme) {
    TestConnector connector = connector(scheme);
    String proposal = connector.generate().result().connectors().get(0).proposal();
    connector.write("spec.yml", "name: Acme\n" + proposal);
    Generation generation = connector.generate();
    assertThat(generation.messages()).isEmpty();
    assertThat(generation.result().connectors().get(0).proposal()).isNull();
    assertThat(Compilation.of(generation.sources()).messages()).isEmpty();
    assertThat(proposal).contains("operationKey: get-me");
  }

  @Test
  void anApiKeyIsProposedAsPeopleWouldWriteIt() {
    assertThat(
            connector("{type: apiKey, in: header, name: X-Api-Key}")
                .generate()
                .result()
                .connectors()
                .get(0)
                .proposal())
        .isEqualTo(
            """
            type: client-credentials
            inputSchema:
              type: object
              properties:
                apiKey: {type: string, title: API key, format: password}
                tenant: {type: string, default: demo}
              required: [apiKey]
            makeApiClient:
              implementationType: mapping
              mapping:
                headers: {X-Api-Key: {$var: credentials.apiKey}}
            test:
              implementationType: operation-mapping
              mapping: {operationKey: get-me}
            """);
  }

  @Test
  void withoutSchemesThereIsNothingToPropose() {
    for (String scheme : List.of("", "{type: apiKey, in: cookie, name: sid}")) {
      assertThat(connector(scheme).generate().result().connectors().get(0).proposal()).isNull();
    }
  }
}
