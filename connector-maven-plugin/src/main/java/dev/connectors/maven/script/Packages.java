package dev.connectors.maven.script;

import dev.connectors.maven.diag.Nearest;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.js.ScriptEnvironment;
import dev.connectors.runtime.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Packages in directories named {@code node_modules}, and what their package.json says. */
final class Packages {

  private static final String DIRECTORY = "node_modules";
  private static final long BIGGEST = 1 << 20;

  /** Names of modules that Node has and the environment has not. */
  private static final Set<String> OF_NODE =
      Set.of(
          "assert",
          "async_hooks",
          "child_process",
          "cluster",
          "console",
          "constants",
          "dgram",
          "diagnostics_channel",
          "dns",
          "domain",
          "events",
          "fs",
          "fs/promises",
          "http",
          "http2",
          "https",
          "inspector",
          "module",
          "net",
          "os",
          "path",
          "perf_hooks",
          "punycode",
          "querystring",
          "readline",
          "repl",
          "stream",
          "string_decoder",
          "sys",
          "tls",
          "tty",
          "v8",
          "vm",
          "wasi",
          "worker_threads",
          "zlib");

  private final Directories directories;
  private final Map<Path, Map<String, @Nullable Object>> manifests = new HashMap<>();

  Packages(Directories directories) {
    this.directories = directories;
  }

  /** The directory of a package as a file sees it, or null. */
  @Nullable Path find(Path directory, String name) {
    for (Path at = directory; at != null && at.startsWith(root()); at = at.getParent()) {
      Path home = at.resolve(DIRECTORY).resolve(name).normalize();
      if (home.startsWith(at.resolve(DIRECTORY)) && directories.isDirectory(home)) {
        return home;
      }
    }
    return null;
  }

  /** Whether a module belongs to a package, and not to the connector itself. */
  static boolean holds(String id) {
    return ("/" + id).contains("/" + DIRECTORY + "/");
  }

  /** Whether the package.json nearest to a directory says that its files are ES modules. */
  boolean isEsm(Path directory) {
    for (Path at = directory; at != null && at.startsWith(root()); at = at.getParent()) {
      if (directories.isFile(at.resolve("package.json"))) {
        return "module".equals(manifest(at).get("type"));
      }
    }
    return false;
  }

  /** Whether a package says what may be imported from it. */
  boolean hasExports(Path home) {
    return manifest(home).get("exports") != null;
  }

  /** The path that an import from a package means, perhaps without its ending; null for none. */
  @Nullable Path entry(Path home, String subPath, boolean requires) {
    Map<String, @Nullable Object> manifest = manifest(home);
    Object exports = manifest.get("exports");
    if (exports != null) {
      String target = new PackageExports(requires).find(exports, subPath);
      return target == null ? null : within(home, target);
    }
    if (!subPath.equals(".")) {
      return within(home, subPath);
    }
    boolean module = !requires && manifest.get("module") instanceof String;
    Object main = manifest.get(module ? "module" : "main");
    return main instanceof String path && within(home, path) != null ? within(home, path) : home;
  }

  /** The file that a name with a {@code #} means in the package of a directory; null for none. */
  @Nullable Path internal(Path directory, String name, boolean requires) {
    for (Path at = directory; at != null && at.startsWith(root()); at = at.getParent()) {
      if (directories.isFile(at.resolve("package.json"))) {
        Object imports = manifest(at).get("imports");
        String target = imports == null ? null : new PackageExports(requires).find(imports, name);
        return target == null ? null : within(at, target);
      }
    }
    return null;
  }

  /** What a directory's package.json names as its main file, or null. */
  @Nullable Path main(Path directory) {
    return directories.isFile(directory.resolve("package.json"))
            && manifest(directory).get("main") instanceof String main
        ? within(directory, main)
        : null;
  }

  /** Why a package is not found, and what to do. */
  String whyNot(String specifier, String name) {
    String plain = name.startsWith("node:") ? name.substring("node:".length()) : name;
    if (name.startsWith("node:") || OF_NODE.contains(specifier) || OF_NODE.contains(plain)) {
      return "is a module of Node that connectors do not have (expected: one of "
          + String.join(", ", builtIns())
          + ")";
    }
    for (Path at = root().getParent(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(DIRECTORY).resolve(name))) {
        String place = root().relativize(at.resolve(DIRECTORY)).toString().replace('\\', '/');
        return "is installed outside of the connector, in "
            + place
            + " (expected: npm install in the connector's directory, or a bundle made with"
            + " esbuild)";
      }
    }
    String hint = Nearest.hint(specifier, builtIns());
    return hint.isEmpty()
        ? "is not installed (expected: a package in node_modules of the connector's directory)"
        : "is not installed" + hint;
  }

  private static Set<String> builtIns() {
    Set<String> names = new TreeSet<>(ScriptEnvironment.MODULES.keySet());
    names.remove("sdk");
    names.add("@membranehq/sdk");
    return names;
  }

  private Map<String, @Nullable Object> manifest(Path home) {
    return manifests.computeIfAbsent(home, Packages::read);
  }

  /** A package.json; empty when it cannot be read: then the package is as if it had none. */
  private static Map<String, @Nullable Object> read(Path home) {
    Path file = home.resolve("package.json");
    try {
      return Files.isRegularFile(file) && Files.size(file) <= BIGGEST
          ? Json.parseObject(Files.readString(file))
          : Map.of();
    } catch (IOException | ConnectorException ignored) {
      return Map.of();
    }
  }

  private static @Nullable Path within(Path home, String path) {
    Path target = home.resolve(path).normalize();
    return target.startsWith(home) ? target : null;
  }

  private Path root() {
    return directories.root();
  }

  /** The members {@code exports} and {@code imports} of a package.json. */
  private record PackageExports(boolean requires) {

    @Nullable String find(Object exports, String subPath) {
      boolean paths =
          exports instanceof Map<?, ?> map
              && map.keySet().stream().anyMatch(key -> key.toString().matches("[.#].*"));
      if (!paths) {
        return subPath.equals(".") ? target(exports, "") : null;
      }
      Map<?, ?> map = (Map<?, ?>) exports;
      if (map.containsKey(subPath)) {
        return target(map.get(subPath), "");
      }
      String best = "";
      for (Object key : map.keySet()) {
        String pattern = key.toString();
        int star = pattern.indexOf('*');
        if (star >= 0 && matches(pattern, star, subPath) && pattern.length() > best.length()) {
          best = pattern;
        }
      }
      return best.isEmpty() ? null : target(map.get(best), matched(best, subPath));
    }

    private static boolean matches(String pattern, int star, String subPath) {
      return subPath.length() >= pattern.length()
          && subPath.startsWith(pattern.substring(0, star))
          && subPath.endsWith(pattern.substring(star + 1));
    }

    private static String matched(String pattern, String subPath) {
      int star = pattern.indexOf('*');
      return subPath.substring(star, subPath.length() - (pattern.length() - star - 1));
    }

    private @Nullable String target(@Nullable Object value, String matched) {
      if (value instanceof String path) {
        return path.startsWith("./") ? path.replace("*", matched) : null;
      }
      if (value instanceof Map<?, ?> conditions) {
        for (Map.Entry<?, ?> condition : conditions.entrySet()) {
          if (applies(condition.getKey().toString())) {
            String found = target(condition.getValue(), matched);
            if (found != null) {
              return found;
            }
          }
        }
      } else if (value instanceof List<?> alternatives) {
        return alternatives.stream()
            .map(each -> target(each, matched))
            .filter(each -> each != null)
            .findFirst()
            .orElse(null);
      }
      return null;
    }

    private boolean applies(String condition) {
      return switch (condition) {
        case "default", "node" -> true;
        case "require" -> requires;
        case "import" -> !requires;
        default -> false;
      };
    }
  }
}
