package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.testing.FileTree;
import dev.connectors.maven.testing.Generation;
import dev.connectors.maven.testing.Wire;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which media types of a body are offered, and what is sent with each. */
class WireMediaTypesTest {

  private static final String HEAD =
      """
      openapi: 3.0.3
      info: {title: Wire, version: '1'}
      servers: [{url: 'https://wire.example'}]
      components:
        schemas:
          Item: {type: object, properties: {name: {type: string}}}
          Star: {type: object, properties: {starred_at: {type: string}}}
      paths:
        /items:
      """;

  @TempDir Path directory;

  @Test
  void kindsOfPatchAreFormsOfTheirOwn() throws Exception {
    String document =
        HEAD
            + """
                patch:
                  operationId: patchItem
                  requestBody:
                    required: true
                    content:
                      application/json-patch+json: {schema: {$ref: '#/components/schemas/Item'}}
                      application/merge-patch+json: {schema: {$ref: '#/components/schemas/Item'}}
                      application/apply-patch+yaml: {schema: {$ref: '#/components/schemas/Item'}}
                  responses: {'204': {description: done}}
            """;
    List<Wire.Request> requests =
        Wire.call(
            directory,
            document,
            """
            api.patchItem(i -> i.name("a"));
            api.patchItemAsMergePatch(i -> i.name("b"));
            """);

    assertThat(requests.stream().map(it -> it.headers().get("Content-Type") + " " + it.body()))
        .containsExactly(
            "application/json-patch+json {\"name\":\"a\"}",
            "application/merge-patch+json {\"name\":\"b\"}");
    assertThat(methods()).isEqualTo("patchItem patchItemAsMergePatch");
  }

  @Test
  void plainJsonComesBeforeItsOtherNames() throws Exception {
    String document =
        HEAD
            + """
                put:
                  operationId: putItem
                  requestBody:
                    required: true
                    content:
                      application/json-patch+json: {schema: {$ref: '#/components/schemas/Item'}}
                      application/json: {schema: {$ref: '#/components/schemas/Item'}}
                      text/json: {schema: {$ref: '#/components/schemas/Item'}}
                      application/*+json: {schema: {$ref: '#/components/schemas/Item'}}
                      application/x-yaml: {schema: {$ref: '#/components/schemas/Item'}}
                      application/vnd.wire.protobuf: {schema: {$ref: '#/components/schemas/Item'}}
                  responses: {'204': {description: done}}
            """;
    List<Wire.Request> requests =
        Wire.call(directory, document, "api.putItem(i -> i.name(\"a\"));");

    assertThat(requests.get(0).headers()).containsEntry("Content-Type", "application/json");
    assertThat(methods()).isEqualTo("putItem");
  }

  @Test
  void anAnswerInJsonOfAnotherSchemaIsAForm() throws Exception {
    String document =
        HEAD
            + """
                get:
                  operationId: getItem
                  responses:
                    '200':
                      description: The item
                      content:
                        application/json: {schema: {$ref: '#/components/schemas/Item'}}
                        application/vnd.wire.v3.star+json: {schema: {$ref: '#/components/schemas/Star'}}
                        multipart/mixed: {schema: {type: object}}
                        application/pdf: {}
                    '204': {description: none}
            """;
    List<Wire.Request> requests =
        Wire.call(
            directory,
            document,
            """
            api.getItem();
            api.withResponse().getItemAsVndWireV3Star();
            api.withResponse().getItemAsBinary().body().close();
            """);

    assertThat(requests.stream().map(it -> it.headers().get("Accept")))
        .containsExactly(
            "application/json",
            "application/vnd.wire.v3.star+json",
            "multipart/mixed, application/pdf");
    assertThat(methods()).isEqualTo("getItem getItemAsBinary getItemAsVndWireV3Star");
  }

  /** The names of the generated operations, sorted. */
  private String methods() {
    Generation generation = Generation.of(directory, directory.resolve("connectors"));
    String source =
        FileTree.text(
            generation.files().entrySet().stream()
                .filter(
                    file ->
                        file.getKey().startsWith("sources/")
                            && file.getKey().endsWith("WireOperations.java"))
                .findFirst()
                .orElseThrow()
                .getValue());
    return source
        .lines()
        .filter(line -> line.contains("client.call(\""))
        .map(line -> line.replaceFirst(".*client.call\\(\"", "").replaceFirst("\".*", ""))
        .sorted()
        .collect(Collectors.joining(" "));
  }
}
