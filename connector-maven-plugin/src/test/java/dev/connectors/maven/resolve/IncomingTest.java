package dev.connectors.maven.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.model.IncomingRequest;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.testing.Resolution;
import dev.connectors.maven.testing.TestConnector;
import java.nio.file.Path;
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

  @Test
  void webhooksAreKeptAndADocumentMayHoldNothingElse() {
    Resolution found = resolve(WEBHOOKS);

    assertThat(found.api().incoming())
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
    assertThat(found.api().operations()).isEmpty();
    assertThat(found.api().types()).isEmpty();
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void callbacksAreKeptWithTheirOperation() {
    Resolution found =
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

    assertThat(found.api().incoming())
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
    assertThat(found.api().types()).isEmpty();
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void aDocumentOfOpenApi30NeedsPaths() {
    assertThat(resolve(WEBHOOKS.replace("3.1.0", "3.0.3")).problems())
        .containsExactly(
            "acme/openapi.yml:1:1: warning [api-structure] paths: missing (expected: an object of"
                + " paths)");
  }

  private Resolution resolve(String document) {
    TestConnector connector = TestConnector.create(project, "Acme");
    connector.document(document);
    return connector.resolve();
  }
}
