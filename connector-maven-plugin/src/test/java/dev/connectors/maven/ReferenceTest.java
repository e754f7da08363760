package dev.connectors.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.testing.Generation;
import dev.connectors.maven.testing.TestConnector;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** References to files: those are read that something needs, and no others. */
class ReferenceTest {

  private TestConnector connector;

  @BeforeEach
  void create(@TempDir Path project) {
    connector = TestConnector.create(project, "Acme");
  }

  @Test
  void whatOnlyLooksLikeAReferenceOpensNoFile() {
    connector.write("broken.yml", "a: [\n");
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

    assertThat(connector.generate().errorsAndReferences()).isEmpty();
  }

  @Test
  void propertiesThatAreCalledLikeSuchWordsAreReferences() {
    connector.write("name.yml", "type: object\nproperties: {first: {type: string}}\n");
    document(
        """
        type: object
        properties:
          example: {$ref: name.yml}
          default: {$ref: name.yml}
          enum: {$ref: name.yml}
          x-more: {$ref: name.yml}
        """);

    Generation generation = connector.generate();

    assertThat(generation.errorsAndReferences()).isEmpty();
    assertThat(generation.sources().get("com/example/acme/model/Thing.java"))
        .contains("Name example()", "Name default_()", "Name enum_()", "Name xMore()");
  }

  @Test
  void filesReferToEachOtherAndBackToTheDocument() {
    connector.write(
        "schemas/owner.yml",
        "type: object\nproperties: {thing: {$ref: '../openapi.yml#/components/schemas/Thing'}}\n");
    connector.write(
        "schemas/all.json",
        "{\"Tag\": {\"type\": \"object\", \"properties\": {\"owner\": {\"$ref\": \"owner.yml\"}}}}");
    document("type: object\nproperties: {tag: {$ref: 'schemas/all.json#/Tag'}}\n");

    Generation generation = connector.generate();

    assertThat(generation.errorsAndReferences()).isEmpty();
    assertThat(generation.sources().keySet())
        .filteredOn(file -> file.contains("/model/"))
        .containsExactly(
            "com/example/acme/model/Owner.java",
            "com/example/acme/model/Tag.java",
            "com/example/acme/model/Thing.java");
  }

  /** A document with one operation, whose answer has a schema. */
  private void document(String schema) {
    connector.thing("3.1.0", schema);
  }
}
