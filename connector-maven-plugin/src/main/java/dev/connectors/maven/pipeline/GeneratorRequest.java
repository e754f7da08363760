package dev.connectors.maven.pipeline;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is to be generated.
 *
 * @param projectDirectory what file names in messages are relative to
 * @param connectorsDirectory holds a directory for each connector, or is one
 * @param basePackage the package below which each connector gets its own
 * @param packageNames packages of connectors that do not follow from the base package, by key
 * @param classNames classes of connectors that do not follow from the key, by key
 * @param includes globs of directory names to generate; empty means all
 * @param excludes globs of directory names to leave out
 * @param operations patterns of the operations to generate, as {@code connector.operations} has
 *     them; empty means all
 * @param pagination how pages follow each other, as {@code connector.pagination} has it: by
 *     connector and operation
 * @param remote whether and how references to other hosts are followed
 * @param encoding of the generated source
 * @param strict whether faults of API documents are errors
 */
public record GeneratorRequest(
    Path projectDirectory,
    Path connectorsDirectory,
    String basePackage,
    Map<String, String> packageNames,
    Map<String, String> classNames,
    List<String> includes,
    List<String> excludes,
    List<String> operations,
    Map<String, String> pagination,
    RemoteReferences remote,
    Charset encoding,
    boolean strict) {

  /** Copies the collections. */
  public GeneratorRequest {
    packageNames = Map.copyOf(packageNames);
    classNames = Map.copyOf(classNames);
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
    operations = List.copyOf(operations);
    pagination = Map.copyOf(pagination);
  }
}
