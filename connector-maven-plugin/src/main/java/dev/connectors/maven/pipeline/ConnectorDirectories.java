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
import java.util.List;
import java.util.stream.Stream;

/** Finds the connectors of a request. */
final class ConnectorDirectories {

  private ConnectorDirectories() {}

  /** The directories of connectors, sorted by name. */
  static List<Path> find(GeneratorRequest request, Diagnostics diagnostics) {
    Path root = request.connectorsDirectory();
    if (!Files.isDirectory(root)) {
      diagnostics.warning(
          SourceLocation.of(display(request, root)),
          DiagnosticCode.DIRECTORY_MISSING,
          "no such directory (expected: a directory with connectors; set connector.directory)");
      return List.of();
    }
    if (ConnectorLoader.isConnector(root)) {
      return List.of(root);
    }
    List<Path> connectors;
    try (Stream<Path> entries = Files.list(root)) {
      connectors = entries.filter(path -> isSelected(path, request)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (connectors.isEmpty()) {
      diagnostics.warning(
          SourceLocation.of(display(request, root)),
          DiagnosticCode.NO_CONNECTORS,
          "holds no connector (expected: a directory with a spec.yml for each)");
    }
    return connectors;
  }

  private static boolean isSelected(Path path, GeneratorRequest request) {
    String name = String.valueOf(path.getFileName());
    if (!Files.isDirectory(path) || name.startsWith(".") || name.equals("node_modules")) {
      return false;
    }
    boolean included = request.includes().isEmpty() || matchesAny(name, request.includes());
    return included && !matchesAny(name, request.excludes());
  }

  private static boolean matchesAny(String name, List<String> globs) {
    for (String glob : globs) {
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
      if (matcher.matches(Path.of(name))) {
        return true;
      }
    }
    return false;
  }

  private static String display(GeneratorRequest request, Path path) {
    Path base = request.projectDirectory().toAbsolutePath().normalize();
    Path absolute = path.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(base) ? base.relativize(absolute) : absolute;
    return shown.toString().replace('\\', '/');
  }
}
