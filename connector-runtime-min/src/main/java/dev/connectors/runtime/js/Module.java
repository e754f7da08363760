package dev.connectors.runtime.js;

import java.util.List;
import java.util.Map;

/**
 * A module of a connector, as the generator wrote it down.
 *
 * @param id its name in the connector, which is its path from the connector's directory on, such as
 *     {@code operations/create/run.ts}
 * @param file the file that messages name, such as {@code operations/create/spec.yml} for code that
 *     stands in YAML
 * @param format how it is written
 * @param exports for {@link Format#COMMONJS}, the names that ES modules import from it
 * @param imports what it imports: by the specifier as written, the id of a module, or the name of a
 *     module of {@link ScriptEnvironment#MODULES}
 * @param indent how many columns code in YAML is farther to the right there
 */
public record Module(
    String id,
    String file,
    Format format,
    List<String> exports,
    Map<String, String> imports,
    int indent) {

  /** Copies the collections. */
  public Module {
    exports = List.copyOf(exports);
    imports = Map.copyOf(imports);
  }

  /** How modules are written. */
  public enum Format {
    /** With {@code import} and {@code export}. */
    ESM("esm"),
    /** With {@code require} and {@code module.exports}. */
    COMMONJS("commonjs"),
    /** Data. */
    JSON("json");

    private final String id;

    Format(String id) {
      this.id = id;
    }

    /** Its name in the table of modules. */
    public String id() {
      return id;
    }

    /**
     * The format of a name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Format of(String id) {
      for (Format format : values()) {
        if (format.id.equals(id)) {
          return format;
        }
      }
      throw new IllegalArgumentException(id);
    }
  }
}
