package dev.connectors.maven.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.model.Api;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.SecurityAlternative;
import dev.connectors.maven.model.SecurityScheme;
import dev.connectors.maven.model.SecurityScheme.KeyLocation;
import dev.connectors.maven.testing.Resolution;
import dev.connectors.maven.testing.TestConnector;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Security schemes, and what operations need of them. */
class SecurityTest {

  private static final String SCHEMES =
      """
      openapi: 3.1.0
      info: {title: Acme, version: '1'}
      servers: [{url: 'https://api.acme.example'}]
      security: [{token: []}]
      components:
        securitySchemes:
          token: {type: http, scheme: Bearer}
          password: {type: http, scheme: basic}
          header: {type: apiKey, in: header, name: X-Key}
          query: {type: apiKey, in: query, name: key}
          cookie: {type: apiKey, in: cookie, name: sid}
          oauth: {type: oauth2, flows: {authorizationCode: {authorizationUrl: 'https://a.example', tokenUrl: 'https://a.example', scopes: {}}}}
          openid: {type: openIdConnect, openIdConnectUrl: 'https://a.example'}
          certificate: {type: mutualTLS}
          digest: {type: http, scheme: digest}
          other: {type: strange}
          linked: {$ref: '#/components/x-schemes/linked'}
        x-schemes: {linked: {type: apiKey, in: header, name: X-Linked}}
      """;

  @TempDir Path project;

  @Test
  void schemesOfEveryKindAreRead() {
    Resolution found = resolve(SCHEMES + "paths: {}\n");

    assertThat(found.api().schemes())
        .containsExactly(
            new SecurityScheme.Bearer("token", null),
            new SecurityScheme.Basic("password", null),
            new SecurityScheme.ApiKey("header", KeyLocation.HEADER, "X-Key", null),
            new SecurityScheme.ApiKey("query", KeyLocation.QUERY, "key", null),
            new SecurityScheme.ApiKey("cookie", KeyLocation.COOKIE, "sid", null),
            new SecurityScheme.OAuth2(
                "oauth", "https://a.example", "https://a.example", List.of(), null),
            new SecurityScheme.Bearer("openid", null),
            new SecurityScheme.ApiKey("linked", KeyLocation.HEADER, "X-Linked", null));
    assertThat(found.problems())
        .containsExactly(
            "acme/openapi.yml:15:5: warning [security-unsupported] digest: scheme: digest (expected"
                + ": basic, bearer, or a word before a token)",
            "acme/openapi.yml:16:5: warning [security-unsupported] other: type: strange (expected one"
                + " of: apiKey, http, oauth2, openIdConnect)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                          | inherits",
        "security: []                                | anonymous",
        "security: [{}]                              | anonymous",
        "security: [{}, {token: []}]                 | anonymous or token",
        "security: [{token: []}, {header: []}]       | token or header",
        "security: [{header: [], query: []}]         | header and query",
        "security: [{oauth: [read, write]}]          | oauth",
        "security: {cookie: []}                      | cookie",
        "security: [{digest: []}, {openid: []}]      | openid",
        "security: [{digest: []}]                    | anonymous",
        "security: [{certificate: []}]               | anonymous",
        "security: [{certificate: [], linked: []}]   | linked",
        "security: no                                | inherits",
      })
  void anOperationStatesItsAlternatives(String security, String expected) {
    Api api =
        resolve(
                SCHEMES
                    + "paths:\n  /a:\n    get:\n      responses: {'204': {description: ok}}\n      "
                    + security
                    + "\n")
            .api();

    assertThat(text(api.operations().get(0).security())).isEqualTo(expected);
    assertThat(text(api.security())).isEqualTo("token");
  }

  @Test
  void whatIsUnknownIsToldWithWhatIsKnown() {
    Resolution found =
        resolve(
            """
            openapi: 3.0.3
            info: {title: Acme, version: '1'}
            servers: [{url: 'https://api.acme.example'}]
            components: {securitySchemes: {a: {type: http, scheme: basic}, b: {type: http, scheme: basic}}}
            paths:
              /a:
                get: {security: [{c: []}], responses: {'204': {description: ok}}}
            """);

    assertThat(found.problems())
        .containsExactly(
            "acme/openapi.yml:7:23: warning [security-unsupported] security: c (expected one of: a,"
                + " b)");
  }

  @Test
  void aDocumentThatForgetsToSayWhatItsSchemesAreForTakesAnyOfThem() {
    String document =
        """
        openapi: 3.0.3
        info: {title: Acme, version: '1'}
        servers: [{url: 'https://api.acme.example'}]
        components: {securitySchemes: {a: {type: http, scheme: basic}, b: {type: http, scheme: bearer}}}
        paths:
          /a: {get: {responses: {'204': {description: ok}}}}
          /b: {get: {responses: {'204': {description: ok}}%s}}
        """;

    assertThat(text(resolve(document.formatted("")).api().security())).isEqualTo("a or b");
    assertThat(resolve(document.formatted(", security: [b: []]")).api().security()).isEmpty();
    assertThat(resolve(document.formatted("") + "security: []\n").api().security()).isEmpty();
  }

  @Test
  void swagger2HasTheSame() {
    Api api =
        resolve(
                """
            swagger: '2.0'
            info: {title: Acme, version: '1'}
            host: api.acme.example
            securityDefinitions:
              password: {type: basic, description: Yours.}
              key: {type: apiKey, in: query, name: api_key}
              login: {type: oauth2, flow: implicit, authorizationUrl: 'https://a.example', scopes: {}}
            security: [{key: []}]
            paths:
              /a:
                get: {responses: {'204': {description: ok}}}
                put: {security: [{login: [x], password: []}], responses: {'204': {description: ok}}}
                post: {security: [], responses: {'204': {description: ok}}}
            """)
            .api();

    assertThat(api.schemes())
        .containsExactly(
            new SecurityScheme.Basic("password", "Yours."),
            new SecurityScheme.ApiKey("key", KeyLocation.QUERY, "api_key", null),
            new SecurityScheme.Bearer("login", null));
    assertThat(text(api.security())).isEqualTo("key");
    assertThat(api.operations().stream().map(Operation::security).map(SecurityTest::text))
        .containsExactly("inherits", "login and password", "anonymous");
  }

  private static String text(List<SecurityAlternative> alternatives) {
    if (alternatives == null) {
      return "inherits";
    }
    return alternatives.isEmpty()
        ? "anonymous"
        : String.join(
            " or ",
            alternatives.stream()
                .map(
                    one ->
                        one.schemes().isEmpty() ? "anonymous" : String.join(" and ", one.schemes()))
                .toList());
  }

  private Resolution resolve(String document) {
    TestConnector connector = TestConnector.create(project, "Acme");
    connector.document(document);
    return connector.resolve();
  }
}
