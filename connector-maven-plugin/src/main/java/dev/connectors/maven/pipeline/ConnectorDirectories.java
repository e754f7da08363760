package dev.connectors.maven.pipeline;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.load.ConnectorLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Finds the connectors of a request. */
final class ConnectorDirectories {

  private ConnectorDirectories() {}

  /** The directories of connectors, sorted by name. */
  static List<Path> find(GeneratorRequest request, Diagnostics diagnostics) {
    Path root = request.connectorsDirectory();
    if (!Files.isDirectory(root)) {
      diagnostics.warning(
          SourceLocation.of(SourceLocation.name(request.projectDirectory(), root)),
          DiagnosticCode.DIRECTORY_MISSING,
          "no such directory (expected: a directory with connectors; set connector.directory)");
      return List.of();
    }
    if (ConnectorLoader.isConnector(root)) {
      return List.of(root);
    }
    List<PathMatcher> includes = globs("connector.includes", request.includes(), diagnostics);
    List<PathMatcher> excludes = globs("connector.excludes", request.excludes(), diagnostics);
    List<Path> connectors;
    try (Stream<Path> entries = Files.list(root)) {
      connectors = entries.filter(path -> isSelected(path, includes, excludes)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (connectors.isEmpty()) {
      diagnostics.warning(
          SourceLocation.of(SourceLocation.name(request.projectDirectory(), root)),
          DiagnosticCode.NO_CONNECTORS,
          "holds no connector (expected: a directory with a spec.yml for each)");
    }
    return connectors;
  }

  private static boolean isSelected(
      Path path, List<PathMatcher> includes, List<PathMatcher> excludes) {
    String name = String.valueOf(path.getFileName());
    if (!Files.isDirectory(path) || name.startsWith(".") || name.equals("node_modules")) {
      return false;
    }
    boolean included = includes.isEmpty() || matchesAny(name, includes);
    return included && !matchesAny(name, excludes);
  }

  private static boolean matchesAny(String name, List<PathMatcher> globs) {
    return globs.stream().anyMatch(glob -> glob.matches(Path.of(name)));
  }

  private static List<PathMatcher> globs(
      String option, List<String> texts, Diagnostics diagnostics) {
    List<PathMatcher> globs = new ArrayList<>();
    for (String text : texts) {
      try {
        globs.add(FileSystems.getDefault().getPathMatcher("glob:" + text));
      } catch (PatternSyntaxException ignored) { // its message differs between versions of Java
        diagnostics.error(
            SourceLocation.of("pom.xml"),
            DiagnosticCode.INVALID_OPTION,
            option + ": " + text + " (expected: a glob such as acme*)");
      }
    }
    return globs;
  }
}
