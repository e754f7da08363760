package dev.connectors.maven.script;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the code of a module says about itself.
 *
 * @param esm whether it has syntax that only ES modules have
 * @param commonJs whether it uses {@code require}, {@code module} or {@code exports} of CommonJS
 * @param imports what it imports, in the order of the text
 * @param exports what it exports
 * @param free names that it uses and does not declare, in the order of the text
 * @param faults what is wrong with it in itself
 */
record ModuleFacts(
    boolean esm,
    boolean commonJs,
    List<Import> imports,
    Exports exports,
    List<Name> free,
    List<Fault> faults) {

  ModuleFacts {
    imports = List.copyOf(imports);
    free = List.copyOf(free);
    faults = List.copyOf(faults);
  }

  /** How something is imported. */
  enum Kind {
    IMPORT,
    DYNAMIC,
    REQUIRE
  }

  /**
   * An import.
   *
   * @param specifier as written; null when it is computed
   * @param start where it is written
   * @param names which exports it names
   * @param optional whether it stands in a {@code try}
   */
  record Import(
      Kind kind, @Nullable String specifier, int start, List<Name> names, boolean optional) {

    Import {
      names = List.copyOf(names);
    }
  }

  /** A name and where it stands. */
  record Name(String name, int start) {}

  /** What is wrong, and where. */
  record Fault(int start, String message) {}

  /**
   * What a module exports.
   *
   * @param names by name; {@code default} is one of them
   * @param stars the specifiers of the modules all of whose exports it passes on
   * @param known whether that is all
   * @param noFunction what the default export visibly is when it is no function, and where; null
   *     otherwise
   */
  record Exports(Set<String> names, List<String> stars, boolean known, @Nullable Fault noFunction) {

    Exports {
      names = Set.copyOf(names);
      stars = List.copyOf(stars);
    }
  }
}
