package dev.connectors.maven.script;

import dev.connectors.maven.diag.Nearest;
import dev.connectors.runtime.js.ScriptEnvironment;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where imports lead, as Node and bundlers resolve them. */
final class ImportResolver {

  private static final Map<String, String> OF_TYPESCRIPT =
      Map.of(".js", ".ts", ".mjs", ".mts", ".cjs", ".cts");

  private final Directories directories;
  private final Packages packages;

  ImportResolver(Directories directories) {
    this.directories = directories;
    this.packages = new Packages(directories);
  }

  Packages packages() {
    return packages;
  }

  /**
   * Resolves an import.
   *
   * @param directory of the file that imports
   * @param specifier as written
   * @param requires whether it is a call as in CommonJS, and no import
   */
  Target resolve(Path directory, String specifier, boolean requires) {
    try {
      if (specifier.matches("\\.{1,2}(/.*)?")) {
        return relative(directory, specifier);
      }
      if (specifier.startsWith("#")) {
        return internal(directory, specifier, requires);
      }
      if (specifier.isEmpty() || specifier.matches("(?s)/.*|\\w:\\\\.*|(?!node:)\\w+:.*")) {
        return new Target.Nowhere(
            "leads to no file of the connector (expected: a relative path, or the name of a"
                + " package)");
      }
      String builtIn = ScriptEnvironment.module(specifier);
      return builtIn == null
          ? ofPackage(directory, specifier, requires)
          : new Target.BuiltIn(builtIn);
    } catch (InvalidPathException ignored) {
      // What no path can be is no file.
      return new Target.Nowhere("leads to no file (expected: a path)");
    }
  }

  private Target relative(Path directory, String specifier) {
    Path path = directory.resolve(specifier).normalize();
    if (!path.startsWith(directories.root())) {
      return new Target.Nowhere(
          "leads out of the connector (expected: a file in the connector's directory)");
    }
    boolean ofDirectory = specifier.matches("(.*/)?\\.{0,2}/?") && !specifier.isEmpty();
    Path file = ofDirectory ? index(path) : find(path);
    return file == null
        ? new Target.Nowhere("leads to no file" + expectation(path, specifier))
        : target(file);
  }

  private Target internal(Path directory, String specifier, boolean requires) {
    Path file = packages.internal(directory, specifier, requires);
    return file == null || !directories.isFile(file)
        ? new Target.Nowhere(
            "leads to no file (expected: what imports of the nearest package.json names)")
        : target(file);
  }

  private Target ofPackage(Path directory, String specifier, boolean requires) {
    PackageName name = PackageName.of(specifier);
    Path home = packages.find(directory, name.name());
    if (home == null) {
      return new Target.Nowhere(packages.whyNot(specifier, name.name()));
    }
    Path entry = packages.entry(home, name.subPath(), requires);
    Path file = entry == null ? null : packages.hasExports(home) ? entry : find(entry);
    return file == null || !directories.isFile(file)
        ? new Target.Nowhere(
            "the package "
                + name.name()
                + " has no such file (expected: what its package.json exports)")
        : target(file);
  }

  private Target target(Path file) {
    String name = String.valueOf(file.getFileName());
    if (!Language.isModule(name)) {
      return new Target.Nowhere(
          "is no module (expected: a file that ends with "
              + String.join(", ", Language.ENDINGS)
              + ")");
    }
    String id = directories.id(file);
    return id == null
        ? new Target.Nowhere(Target.Nowhere.OUTSIDE)
        : new Target.File(id, directories.root().resolve(id));
  }

  /** The file that a path without its ending means, or a directory's index. */
  private @Nullable Path find(Path path) {
    String name = String.valueOf(path.getFileName());
    if (directories.isFile(path)) {
      return path;
    }
    for (String ending : Language.ENDINGS) {
      Path file = path.resolveSibling(name + ending);
      if (directories.isFile(file)) {
        return file;
      }
    }
    for (Map.Entry<String, String> endings : OF_TYPESCRIPT.entrySet()) {
      if (name.endsWith(endings.getKey())) {
        String stem = name.substring(0, name.length() - endings.getKey().length());
        Path file = path.resolveSibling(stem + endings.getValue());
        return directories.isFile(file) ? file : null;
      }
    }
    return index(path);
  }

  private @Nullable Path index(Path directory) {
    if (!directories.isDirectory(directory)) {
      return null;
    }
    Path main = packages.main(directory);
    Path entry = main == null || main.equals(directory) ? null : find(main);
    if (entry != null) {
      return entry;
    }
    for (String ending : Language.ENDINGS) {
      Path file = directory.resolve("index" + ending);
      if (directories.isFile(file)) {
        return file;
      }
    }
    return null;
  }

  private String expectation(Path path, String specifier) {
    String prefix = specifier.substring(0, specifier.lastIndexOf('/') + 1);
    Set<String> near = new LinkedHashSet<>();
    for (String name : path.equals(directories.root()) ? Set.<String>of() : siblings(path)) {
      int dot = name.lastIndexOf('.');
      boolean whole = String.valueOf(path.getFileName()).contains(".") || dot <= 0;
      near.add(prefix + (whole ? name : name.substring(0, dot)));
    }
    for (String name : near) {
      if (name.toLowerCase(Locale.ROOT).equals(specifier.toLowerCase(Locale.ROOT))) {
        return " (expected: " + name + ", as the file is spelled)";
      }
    }
    String hint = Nearest.hint(specifier, near);
    return hint.isEmpty()
        ? " (expected: a file, with or without its ending, or a directory with an index file)"
        : hint;
  }

  private List<String> siblings(Path path) {
    return directories.names(path.resolveSibling("")).stream()
        .filter(name -> Language.isModule(name) || name.indexOf('.') < 0)
        .toList();
  }

  /** The name of a package and what is imported from it: {@code .} or {@code ./path}. */
  private record PackageName(String name, String subPath) {

    static PackageName of(String specifier) {
      int slash = specifier.indexOf('/');
      int end = specifier.startsWith("@") && slash > 0 ? specifier.indexOf('/', slash + 1) : slash;
      return end < 0
          ? new PackageName(specifier, ".")
          : new PackageName(specifier.substring(0, end), "." + specifier.substring(end));
    }
  }
}
