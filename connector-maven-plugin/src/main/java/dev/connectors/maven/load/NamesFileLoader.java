package dev.connectors.maven.load;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the names file, which stands beside the connectors. */
public final class NamesFileLoader {

  /** What it is called. */
  public static final String NAME = "connectors.lock";

  private NamesFileLoader() {}

  /**
   * Reads the names file.
   *
   * @param directory the directory of connectors
   * @param displayBase what file names in messages are relative to
   * @param diagnostics receives what is wrong
   * @return the file as written, or null when there is none, or it cannot be read, which was
   *     reported
   */
  public static @Nullable MapNode load(Path directory, Path displayBase, Diagnostics diagnostics) {
    Path file = directory.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return null;
    }
    Node root = new SourceFiles(directory, displayBase, diagnostics).read(file, true);
    if (root == null || root instanceof MapNode) {
      return (MapNode) root;
    }
    boolean isEmpty = root instanceof ScalarNode scalar && scalar.value() == null;
    if (!isEmpty) {
      diagnostics.error(
          root.location(),
          DiagnosticCode.KNOWN_NAME,
          root.kind() + " (expected: a names file, which is an object)");
    }
    return null;
  }
}
