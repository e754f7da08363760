package dev.connectors.maven.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.load.ConnectorLoader;
import dev.connectors.maven.model.Api;
import dev.connectors.maven.model.IncomingRequest;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.testing.FileTree;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Webhooks and callbacks: kept, and nothing generated of them. */
class IncomingTest {

  private static final String WEBHOOKS =
      """
      openapi: 3.1.0
      info: {title: Acme, version: '1'}
      webhooks:
        created:
          post:
            summary: Something was made.
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Event'}}}}
        other: {$ref: '#/components/pathItems/Other'}
        elsewhere: {$ref: 'gone.yml'}
        x-more: {post: {}}
      components:
        pathItems: {Other: {put: {description: No body.}}}
        schemas:
          Event: {type: object, properties: {broken: {$ref: '#/components/schemas/Gone'}}}
      """;

  @TempDir Path project;

  private final Diagnostics diagnostics = new Diagnostics(false);

  @Test
  void webhooksAreKeptAndADocumentMayHoldNothingElse() {
    Api api = resolve(WEBHOOKS);

    assertThat(api.incoming())
        .containsExactly(
            new IncomingRequest(
                null,
                "created",
                null,
                "POST",
                "application/json",
                new TypeId.Component("Event", "#/components/schemas/Event"),
                "Something was made.",
                new SourceLocation("acme/openapi.yml", 5, 5)),
            new IncomingRequest(
                null,
                "other",
                null,
                "PUT",
                null,
                null,
                "No body.",
                new SourceLocation("acme/openapi.yml", 12, 23)));
    assertThat(api.operations()).isEmpty();
    assertThat(api.types()).isEmpty();
    assertThat(problems()).isEmpty();
  }

  @Test
  void callbacksAreKeptWithTheirOperation() {
    Api api =
        resolve(
            """
            openapi: 3.0.3
            info: {title: Acme, version: '1'}
            servers: [{url: 'https://api.acme.example'}]
            paths:
              /hooks:
                post:
                  operationId: subscribe
                  responses: {'204': {description: ok}}
                  callbacks:
                    onEvent:
                      '{$request.body#/url}?a={$request.query.a}':
                        post:
                          description: An event.
                          requestBody: {$ref: '#/components/requestBodies/Event'}
                    shared: {$ref: '#/components/callbacks/Shared'}
            components:
              requestBodies: {Event: {content: {text/plain: {schema: {type: string}}}}}
              callbacks: {Shared: {'{$url}': {delete: {}}}}
            """);

    assertThat(api.incoming())
        .containsExactly(
            new IncomingRequest(
                "subscribe",
                "onEvent",
                "{$request.body#/url}?a={$request.query.a}",
                "POST",
                "text/plain",
                null,
                "An event.",
                new SourceLocation("acme/openapi.yml", 12, 13)),
            new IncomingRequest(
                "subscribe",
                "shared",
                "{$url}",
                "DELETE",
                null,
                null,
                null,
                new SourceLocation("acme/openapi.yml", 18, 35)));
    assertThat(api.types()).isEmpty();
    assertThat(problems()).isEmpty();
  }

  @Test
  void aDocumentOfOpenApi30NeedsPaths() {
    resolve(WEBHOOKS.replace("3.1.0", "3.0.3"));

    assertThat(problems())
        .containsExactly(
            "acme/openapi.yml:1:1: warning [api-structure] paths: missing (expected: an object of"
                + " paths)");
  }

  private Api resolve(String document) {
    FileTree.write(project.resolve("acme/spec.yml"), "name: Acme\ntype: oauth2\n");
    FileTree.write(project.resolve("acme/openapi.yml"), document);
    var spec = new ConnectorLoader(project, diagnostics).load(project.resolve("acme"));
    return new ConnectorResolver(diagnostics).resolve(spec).api();
  }

  private List<String> problems() {
    return diagnostics.sorted().stream()
        .map(String::valueOf)
        .filter(line -> line.contains("openapi.yml"))
        .toList();
  }
}
