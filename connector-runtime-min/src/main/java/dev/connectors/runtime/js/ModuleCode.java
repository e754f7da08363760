package dev.connectors.runtime.js;

import dev.connectors.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.graalvm.polyglot.Source;
import org.jspecify.annotations.Nullable;

/** The code of a connector's modules, in the forms in which contexts need it. Thread-safe. */
final class ModuleCode {

  /** What the name of a bridge begins with: the global variable by which facades reach the rest. */
  static final String BRIDGE = "%connector";

  /** What stands before the first line of a CommonJS module. */
  static final String PREFIX = "(function (exports, require, module, __filename, __dirname) { ";

  /** The directory of ES modules over what is none: the engine goes by their endings. */
  private static final String FACADES = ".facade/";

  private final Modules modules;
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();
  private final Map<String, Source> sources = new ConcurrentHashMap<>();
  private volatile @Nullable Map<String, String> relatives;

  ModuleCode(Modules modules) {
    this.modules = modules;
  }

  /** A module by its id; null when there is none. */
  @Nullable Module find(String id) {
    return modules.find(id);
  }

  /** The text of a module. */
  String text(String id) {
    return modules.text(module(id));
  }

  private Module module(String id) {
    Module module = modules.find(id);
    if (module == null) {
      throw new IllegalStateException("no module " + id);
    }
    return module;
  }

  /**
   * Where an import of a package, or of what the environment has, leads.
   *
   * @param importer the id of the module that imports, or null when that is not known
   * @param specifier the specifier as written
   * @return the path of a file without {@code /} before it; null when it leads nowhere
   */
  @Nullable String target(@Nullable String importer, String specifier) {
    String own = ScriptEnvironment.module(specifier);
    Module from = importer == null ? null : modules.find(importer);
    String target = own == null && from != null ? from.imports().get(specifier) : own;
    target = target == null ? only(specifier) : target;
    return target == null ? null : file(target, modules.find(target));
  }

  /** Where all lead that have such an import; null when they differ, or there is none. */
  private @Nullable String only(String specifier) {
    List<String> targets =
        modules.all().stream()
            .map(module -> module.imports().get(specifier))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return targets.size() == 1 ? targets.get(0) : null;
  }

  /** Where a path leads that the engine made of a relative import, by its text alone. */
  private @Nullable String relative(String path) {
    Map<String, String> known = relatives;
    if (known == null) {
      known = new HashMap<>();
      for (Module module : modules.all()) {
        String directory = module.id().substring(0, module.id().lastIndexOf('/') + 1);
        for (Map.Entry<String, String> each : module.imports().entrySet()) {
          if (each.getKey().startsWith(".")) {
            known.put(resolved(directory, each.getKey()), each.getValue());
          }
        }
      }
      relatives = known;
    }
    return known.get(path);
  }

  /** The path of the file that a path means; itself when that is not known. */
  String located(String path) {
    String target = relative(path);
    Module module = modules.find(target == null ? path : target);
    return module == null ? path : file(module.id(), module);
  }

  private static String file(String target, @Nullable Module module) {
    return module != null && module.format() == Module.Format.ESM
        ? target
        : FACADES + target.replace(':', '-') + ".js";
  }

  /** A relative specifier as the engine resolves it. */
  private static String resolved(String directory, String specifier) {
    Deque<String> names = new ArrayDeque<>();
    for (String name : (directory + specifier).split("/")) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }

  /** What the engine's loader reads at a path; null when there is nothing. */
  byte @Nullable [] file(String path) {
    byte[] known = files.get(path);
    if (known == null) {
      String text = facadeOrText(path);
      if (text == null) {
        return null;
      }
      known = text.getBytes(StandardCharsets.UTF_8);
      files.put(path, known);
    }
    return known;
  }

  private @Nullable String facadeOrText(String path) {
    if (!path.startsWith(FACADES)) {
      Module module = modules.find(path);
      return module == null ? null : modules.text(module);
    }
    for (Map.Entry<String, List<String>> each : ScriptEnvironment.MODULES.entrySet()) {
      if (file(each.getKey(), null).equals(path)) {
        return facade(each.getKey(), each.getValue());
      }
    }
    Module module = modules.find(path.substring(FACADES.length(), path.length() - 3));
    return module == null ? null : facade(module.id(), module.exports());
  }

  /** An ES module over something that is none. */
  private static String facade(String id, List<String> names) {
    StringBuilder text =
        new StringBuilder("const { required, defaultOf } = globalThis[")
            .append(Json.write(BRIDGE))
            .append("];\nconst exported = required(")
            .append(Json.write(id))
            .append(");\nexport default defaultOf(exported);\n");
    for (int i = 0; i < names.size(); i++) {
      String name = Json.write(names.get(i));
      if (!names.get(i).equals("default")) {
        text.append("const e").append(i).append(" = exported?.[").append(name).append("];\n");
        text.append("export { e").append(i).append(" as ").append(name).append(" };\n");
      }
    }
    return text.toString();
  }

  /** What gives the names that an ES module exports. */
  Source namespace(String id) {
    return sources.computeIfAbsent(
        "namespace:" + id,
        key ->
            Source.newBuilder("js", "export * as it from " + Json.write("/" + id) + ";", key)
                .mimeType("application/javascript+module")
                .internal(true)
                .buildLiteral());
  }

  /** A CommonJS module as a function. */
  Source wrapper(String id) {
    return sources.computeIfAbsent(
        id,
        key -> {
          String text = text(id);
          String code = text.startsWith("#!") ? "//" + text.substring(2) : text;
          return Source.newBuilder("js", PREFIX + code + "\n})", "/" + id).buildLiteral();
        });
  }
}
