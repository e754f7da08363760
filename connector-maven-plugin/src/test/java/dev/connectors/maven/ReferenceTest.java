package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.testing.FileTree;
import dev.connectors.maven.testing.Generation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** References to files: those are read that something needs, and no others. */
class ReferenceTest {

  @TempDir Path project;

  @BeforeEach
  void connector() {
    write("spec.yml", "name: Acme\ntype: oauth2\n");
  }

  @Test
  void whatOnlyLooksLikeAReferenceOpensNoFile() {
    write("broken.yml", "a: [\n");
    document(
        """
        type: object
        example: {$ref: broken.yml}
        examples: [{$ref: broken.yml}]
        default: {$ref: broken.yml}
        enum: [{$ref: broken.yml}]
        x-more: {$ref: broken.yml}
        properties: {name: {type: string, example: {$ref: ../../outside.yml}}}
        """);

    assertThat(errorsAndReferences()).isEmpty();
  }

  @Test
  void propertiesThatAreCalledLikeSuchWordsAreReferences() {
    write("name.yml", "type: object\nproperties: {first: {type: string}}\n");
    document(
        """
        type: object
        properties:
          example: {$ref: name.yml}
          default: {$ref: name.yml}
          enum: {$ref: name.yml}
          x-more: {$ref: name.yml}
        """);

    Generation generation = generate();

    assertThat(errorsAndReferences()).isEmpty();
    assertThat(generation.sources().get("com/example/acme/model/Thing.java"))
        .contains("Name example()", "Name default_()", "Name enum_()", "Name xMore()");
  }

  @Test
  void filesReferToEachOtherAndBackToTheDocument() {
    write(
        "schemas/owner.yml",
        "type: object\nproperties: {thing: {$ref: '../openapi.yml#/components/schemas/Thing'}}\n");
    write(
        "schemas/all.json",
        "{\"Tag\": {\"type\": \"object\", \"properties\": {\"owner\": {\"$ref\": \"owner.yml\"}}}}");
    document("type: object\nproperties: {tag: {$ref: 'schemas/all.json#/Tag'}}\n");

    Generation generation = generate();

    assertThat(errorsAndReferences()).isEmpty();
    assertThat(generation.sources().keySet())
        .filteredOn(file -> file.contains("/model/"))
        .containsExactly(
            "com/example/acme/model/Owner.java",
            "com/example/acme/model/Tag.java",
            "com/example/acme/model/Thing.java");
  }

  private List<String> errorsAndReferences() {
    return generate().messages().stream()
        .filter(line -> line.contains(": error [") || line.contains(" [ref-"))
        .toList();
  }

  private Generation generate() {
    return Generation.of(project, project.resolve("connectors"));
  }

  /** A document with one operation, whose answer has a schema. */
  private void document(String schema) {
    write(
        "openapi.yml",
        """
        openapi: 3.1.0
        info: {title: Acme, version: '1'}
        servers: [{url: 'https://api.acme.example'}]
        paths:
          /a:
            get:
              operationId: a
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
        components:
          schemas:
            Thing:
        """
            + schema.indent(6));
  }

  private void write(String path, String text) {
    FileTree.write(project.resolve("connectors/acme").resolve(path), text);
  }
}
