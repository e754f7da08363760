package dev.connectors.maven.script;

import dev.connectors.maven.model.ScriptModule;
import dev.connectors.maven.script.ModuleFacts.Import;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A module that was read, with what its imports lead to. */
final class LoadedModule {

  /** What stands for the function itself in what a CommonJS module exports. */
  static final String WHOLE = "module.exports";

  private final String id;
  private final String file;
  private final String format;
  private final int indent;
  private CompiledText code;
  private final @Nullable LoadedModule importer;
  private final Map<Import, Target> targets = new LinkedHashMap<>();

  /** Names that other modules import from it, of a CommonJS module that does not tell its own. */
  private final Set<String> wanted = new TreeSet<>();

  LoadedModule(
      String id,
      String file,
      String format,
      int indent,
      CompiledText code,
      @Nullable LoadedModule importer) {
    this.id = id;
    this.file = file;
    this.format = format;
    this.indent = indent;
    this.code = code;
    this.importer = importer;
  }

  String id() {
    return id;
  }

  boolean isEsm() {
    return format.equals("esm");
  }

  boolean isCommonJs() {
    return format.equals("commonjs");
  }

  /** Whether its code stands in YAML. */
  boolean isInline() {
    return !id.equals(file);
  }

  /** Whether it belongs to a package. */
  boolean isOfPackage() {
    return Packages.holds(id);
  }

  CompiledText code() {
    return code;
  }

  /** Takes the place of its code what is left of it, which imports nothing new. */
  void reduce(CompiledText less) {
    Map<Integer, Target> before = new HashMap<>();
    targets.forEach((each, target) -> before.put(each.start(), target));
    code = less;
    targets.clear();
    for (Import each : less.facts().imports()) {
      targets.put(each, Objects.requireNonNull(before.get(each.start())));
    }
  }

  /** Where an import leads that is written like this. */
  @Nullable Target target(String specifier) {
    return targets.entrySet().stream()
        .filter(each -> specifier.equals(each.getKey().specifier()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  SourceText source() {
    return code.text();
  }

  ModuleFacts facts() {
    return code.facts();
  }

  Map<Import, Target> targets() {
    return targets;
  }

  /** Remembers that a name is imported from it. */
  void want(String name) {
    wanted.add(name);
  }

  /** How it came into the connector, for messages about a file that is not the author's. */
  String chain() {
    return chain(id, importer);
  }

  /** How a module of a package came into the connector; nothing for one of the connector's own. */
  static String chain(String id, @Nullable LoadedModule importer) {
    if (!Packages.holds(id)) {
      return "";
    }
    List<String> ids = new ArrayList<>();
    LoadedModule at = importer;
    while (at != null) {
      ids.add(at.file);
      at = at.isOfPackage() ? at.importer : null;
    }
    return "; imported by " + String.join(", imported by ", ids);
  }

  /**
   * The module as it goes into the project.
   *
   * @param exported what it exports, as far as that is known
   */
  ScriptModule finished(Set<String> exported) {
    Map<String, String> imports = new TreeMap<>();
    targets.forEach(
        (each, target) -> {
          if (each.specifier() != null && target instanceof Target.BuiltIn builtIn) {
            imports.put(each.specifier(), builtIn.name());
          } else if (each.specifier() != null && target instanceof Target.File to) {
            imports.put(each.specifier(), to.id());
          }
        });
    Set<String> names = new TreeSet<>(exported);
    names.addAll(wanted);
    names.remove("default");
    names.remove(WHOLE);
    return new ScriptModule(
        id,
        file,
        format,
        isCommonJs() ? List.copyOf(names) : List.of(),
        imports,
        indent,
        code.text().text());
  }
}
