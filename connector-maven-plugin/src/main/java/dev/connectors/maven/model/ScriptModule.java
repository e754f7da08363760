package dev.connectors.maven.model;

import java.util.List;
import java.util.Map;

/**
 * A module of a connector in JavaScript, ready to be run. {@code dev.connectors.runtime.js.Module}
 * is what becomes of it.
 *
 * @param id its name in the connector, such as {@code operations/create/run.ts}
 * @param file the file that messages name, from the connector's directory on
 * @param format {@code esm}, {@code commonjs} or {@code json}
 * @param exports for CommonJS, the names that ES modules import from it, sorted
 * @param imports what it imports: by the specifier as written, the id of another module, or the
 *     name of one that the environment has; sorted
 * @param indent how many columns code in YAML is farther to the right there
 * @param text JavaScript whose lines and columns are those of the file; for code in YAML, its lines
 */
public record ScriptModule(
    String id,
    String file,
    String format,
    List<String> exports,
    Map<String, String> imports,
    int indent,
    String text) {

  /** Copies the list. */
  public ScriptModule {
    exports = List.copyOf(exports);
  }
}
