package dev.connectors.maven.load;

import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.spec.Node;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads single files, and text that stands in none. */
public final class Trees {

  private Trees() {}

  /**
   * Reads a YAML or JSON file.
   *
   * @param file the file
   * @param displayBase what file names in messages are relative to
   * @param diagnostics receives what is wrong
   * @return its tree, or null when it cannot be read, which was reported
   */
  public static @Nullable Node read(Path file, Path displayBase, Diagnostics diagnostics) {
    Path directory = file.toAbsolutePath().normalize().getParent();
    Path root = directory == null ? displayBase : directory;
    return new SourceFiles(root, displayBase, diagnostics).read(file, true);
  }

  /**
   * Reads YAML, of which JSON is a part.
   *
   * @param text the text
   * @param name its name in messages
   * @param diagnostics receives what is wrong
   * @return its tree, or null when it cannot be read, which was reported
   */
  public static @Nullable Node parse(String text, String name, Diagnostics diagnostics) {
    return YamlTreeReader.read(text, name, true, diagnostics);
  }
}
