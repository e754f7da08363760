package dev.connectors.maven.testing;

import dev.connectors.maven.pipeline.Generator;
import dev.connectors.maven.pipeline.GeneratorRequest;
import dev.connectors.maven.pipeline.GeneratorResult;
import dev.connectors.maven.pipeline.RemoteReferences;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A run of the compiler in memory. */
public final class Generation {

  private final MemorySink sink = new MemorySink();
  private final GeneratorResult result;

  private Generation(GeneratorRequest request) {
    this.result = Generator.run(request, sink);
  }

  /** Generates a connector directory, or a directory of these. */
  public static Generation of(Path project, Path connectors) {
    return of(request(project, connectors));
  }

  /** Generates what is asked for. */
  public static Generation of(GeneratorRequest request) {
    return new Generation(request);
  }

  /** A request with defaults. */
  public static GeneratorRequest request(Path project, Path connectors) {
    return request(project, connectors, List.of());
  }

  /** A request for some operations. */
  public static GeneratorRequest request(Path project, Path connectors, List<String> operations) {
    return request(project, connectors, operations, RemoteReferences.REFUSED);
  }

  /** A request for some operations, which says what becomes of references to other hosts. */
  public static GeneratorRequest request(
      Path project, Path connectors, List<String> operations, RemoteReferences remote) {
    return new GeneratorRequest(
        project,
        connectors,
        "com.example",
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        operations,
        Map.of(),
        remote,
        StandardCharsets.UTF_8,
        false);
  }

  /** What came of it. */
  public GeneratorResult result() {
    return result;
  }

  /** What was found wrong, as printed. */
  public List<String> messages() {
    return result.diagnostics().stream().map(String::valueOf).toList();
  }

  /** Errors, and whatever was found wrong with references. */
  public List<String> errorsAndReferences() {
    return messages().stream()
        .filter(line -> line.contains(": error [") || line.contains(" [ref-"))
        .toList();
  }

  /** What was found wrong, one message a line. */
  public String report() {
    StringBuilder text = new StringBuilder();
    messages().forEach(message -> text.append(message).append('\n'));
    return text.toString();
  }

  /** All files. */
  public SortedMap<String, byte[]> files() {
    return sink.files();
  }

  /** Resources by their path below the resource root. */
  public Map<String, byte[]> resources() {
    Map<String, byte[]> resources = new TreeMap<>();
    String root = "resources/";
    sink.files()
        .forEach(
            (name, content) -> {
              if (name.startsWith(root)) {
                resources.put(name.substring(root.length()), content);
              }
            });
    return resources;
  }

  /** Java source by its path below the source root. */
  public SortedMap<String, String> sources() {
    return sink.sources();
  }
}
