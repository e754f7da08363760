package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.testing.Caller;
import dev.connectors.maven.testing.Compilation;
import dev.connectors.maven.testing.Generation;
import dev.connectors.maven.testing.LocalServer;
import dev.connectors.maven.testing.TestConnector;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code servers}: chosen and filled by users, called over the wire. */
class ServerTest {

  private static final String CALLER =
      """
      package caller;

      import com.example.acme.*;
      import dev.connectors.runtime.http.NetworkPolicy;

      public final class Caller {
        private Caller() {}

        public static String call(String host, String port) {
          try (Acme acme =
              Acme.builder().server(AcmeServer.SANDBOX).network(NetworkPolicy.standard().allowPrivateAddresses()).build()) {
            AcmeInput input = AcmeInput.builder().token("t0ken").host(host).port(port).tenant("t 1/x").build();
            AcmeConnection connection = acme.connect(input);
            connection.operations().getA();
            connection.operations().getB();
            try {
              acme.connect(AcmeInput.builder().host("evil.example/").build());
              return "connected";
            } catch (dev.connectors.runtime.error.ConfigurationException e) {
              return e.getMessage();
            }
          }
        }
      }
      """;

  private TestConnector connector;

  @BeforeEach
  void create(@TempDir Path project) {
    connector = TestConnector.create(project, "Acme");
  }

  @Test
  void usersChooseAServerAndFillItsVariables() {
    connector.document(
        """
        openapi: 3.1.0
        info: {title: Acme, version: '1'}
        servers:
          - {url: 'https://api.acme.example', description: Production}
          - url: http://{host}:{port}/{tenant}
            description: Sandbox server
            variables: {host: {default: sandbox.acme.example}, port: {default: 80}, tenant: {default: main}}
        security: [token: []]
        components: {securitySchemes: {token: {type: http, scheme: bearer}}}
        paths:
          /a: {get: {operationId: getA, responses: {'204': {description: ok}}}}
          /b:
            servers: [{url: 'http://{host}:{port}/own/{tenant}'}]
            get: {operationId: getB, responses: {'204': {description: ok}}}
        """);
    Caller caller = Caller.of(connector.generate().sources(), CALLER);
    List<String> requests = new CopyOnWriteArrayList<>();
    try (LocalServer server =
        LocalServer.start(
            exchange -> {
              String token = exchange.getRequestHeaders().getFirst("Authorization");
              requests.add(exchange.getRequestURI() + " " + token);
              LocalServer.respond(exchange, 204, "");
            })) {
      Object told = caller.call("call", "127.0.0.1", String.valueOf(server.port()));

      assertThat(requests)
          .containsExactly("/t%201/x/a Bearer t0ken", "/own/t%201/x/b Bearer t0ken");
      assertThat(told)
          .isEqualTo(
              "acme: server variable host: \"evil.example/\" (expected: letters, digits and"
                  + " hyphens, with dots between, since it is part of the host's name)");
    }
  }

  @Test
  void whatIsAddedLaterChangesNoName() {
    connector.openApi(
        """
        components: {securitySchemes: {token: {type: http, scheme: bearer}}}
        paths: {/a: {get: {operationId: getA, responses: {'204': {description: ok}}}}}
        """);
    assertThat(connector.generate().sources().keySet())
        .doesNotContain("com/example/acme/AcmeServer.java");

    connector.document(
        """
        openapi: 3.0.3
        info: {title: Acme, version: '1'}
        servers:
          - {url: 'https://{token}.acme.example', variables: {token: {default: api}}}
          - {url: 'https://eu.acme.example/v1', description: EU}
        components: {securitySchemes: {token: {type: http, scheme: bearer}}}
        paths: {/a: {get: {operationId: getA, responses: {'204': {description: ok}}}}}
        """);
    Generation later = connector.generate();

    assertThat(later.sources().get("com/example/acme/AcmeServer.java"))
        .contains("EU(\"https://eu.acme.example/v1\")", "TOKEN_ACME_EXAMPLE(");
    assertThat(later.sources().get("com/example/acme/AcmeInput.java"))
        .contains("Builder token(String token)", "Builder token_(String token_)");
    assertThat(Compilation.of(later.sources()).messages()).isEmpty();
  }

  @Test
  void aServerThatEveryOperationStatesIsTheServerOfAll() {
    connector.document(
        """
        openapi: 3.0.3
        info: {title: Acme, version: '1'}
        servers: [{url: '//acme.example'}]
        paths:
          /a:
            get: {operationId: getA, servers: [{url: 'https://acme.example/'}], responses: {'204': {description: ok}}}
          /b:
            servers: [{url: 'https://acme.example'}]
            get: {operationId: getB, responses: {'204': {description: ok}}}
        """);
    assertThat(definition()).isEqualTo("\"https://acme.example\"");
    assertThat(connector.generate().sources().values())
        .noneMatch(source -> source.contains(".server("));
  }

  @Test
  void swagger2TakesTheEncryptedSchemeAndAHostInWhateverForm() {
    assertThat(swagger2("host: api.acme.example:8443\nbasePath: /v1/\nschemes: [http, https]\n"))
        .isEqualTo("\"https://api.acme.example:8443/v1\"");
    assertThat(swagger2("host: api.acme.example\nschemes: [http]\n"))
        .isEqualTo("\"http://api.acme.example\"");
    assertThat(swagger2("host: https://api.acme.example\nbasePath: /\n"))
        .isEqualTo("\"https://api.acme.example\"");
    assertThat(swagger2("basePath: /v1\n")).isEqualTo("null");
    assertThat(connector.generate().messages())
        .contains(
            "connectors/acme/openapi.yml:1:1: warning [api-server] servers: missing (expected: an"
                + " absolute http or https URI; set baseUri(...) when building the connector)");
  }

  private String swagger2(String servers) {
    connector.document(
        "swagger: '2.0'\ninfo: {title: Acme, version: '1'}\n"
            + servers
            + "paths: {/a: {get: {operationId: getA, responses: {'204': {description: ok}}}}}\n");
    return definition();
  }

  private String definition() {
    String source = connector.generate().sources().get("com/example/acme/Acme.java");
    String start = "ConnectorDefinition.of(KEY,";
    String rest = source.substring(source.indexOf(start) + start.length());
    return rest.substring(0, rest.indexOf(')')).strip();
  }
}
