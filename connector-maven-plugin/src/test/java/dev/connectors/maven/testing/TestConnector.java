package dev.connectors.maven.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A connector that a test writes, in the directory {@code connectors} of its project. */
public final class TestConnector {

  private final Path project;
  private final String name;

  private TestConnector(Path project, String name) {
    this.project = project;
    this.name = name;
  }

  /** Writes a connector without operations, whose key is its name in lower case. */
  public static TestConnector create(Path project, String name) {
    TestConnector connector = new TestConnector(project, name);
    connector.write("spec.yml", "name: " + name + "\n");
    return connector;
  }

  /** Its directory. */
  public Path directory() {
    return project.resolve("connectors").resolve(name.toLowerCase(Locale.ROOT));
  }

  /** Writes a file of it. */
  public void write(String path, String text) {
    FileTree.write(directory().resolve(path), text);
  }

  /** Writes its API document. */
  public void document(String text) {
    write("openapi.yml", text);
  }

  /** Writes a document of OpenAPI 3.0 with a server: three lines, and what follows these. */
  public void openApi(String rest) {
    openApi("3.0.3", rest);
  }

  private void openApi(String version, String rest) {
    document(
        """
        openapi: %s
        info: {title: %s, version: '1'}
        servers: [{url: 'https://api.%s.example'}]
        """
                .formatted(version, name, name.toLowerCase(Locale.ROOT))
            + rest);
  }

  /** Writes a document with one operation, whose answer has a schema called Thing. */
  public void thing(String version, String schema) {
    openApi(
        version,
        """
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

  /** Generates all connectors of the project. */
  public Generation generate() {
    return generate(List.of());
  }

  /** Generates some operations of all connectors of the project. */
  public Generation generate(List<String> operations) {
    return Generation.of(Generation.request(project, project.resolve("connectors"), operations));
  }

  /** Reads and resolves it, and generates nothing. */
  public Resolution resolve() {
    return Resolution.of(project.resolve("connectors"), directory());
  }
}
