package dev.connectors.runtime.internal;

import dev.connectors.runtime.js.Module;
import dev.connectors.runtime.js.Modules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The modules in JavaScript that the generator wrote down, read when first needed. */
final class ModuleTable implements Modules {

  /** That of a connector without JavaScript. */
  static final ModuleTable NONE = new ModuleTable(ModuleTable.class, "");

  private final Class<?> owner;
  private final String resource;
  private volatile @Nullable Map<String, Module> known;

  ModuleTable(Class<?> owner, String resource) {
    this.owner = owner;
    this.resource = resource;
  }

  /** Whether the connector has no JavaScript. */
  boolean isEmpty() {
    return resource.isEmpty();
  }

  @Override
  public @Nullable Module find(String id) {
    return known().get(id);
  }

  @Override
  public Collection<Module> all() {
    return known().values();
  }

  @Override
  public String text(Module module) {
    String directory = resource.substring(0, resource.lastIndexOf('/') + 1);
    return GeneratedResource.text(owner, directory + "modules/" + module.id());
  }

  private Map<String, Module> known() {
    Map<String, Module> modules = known;
    if (modules == null) {
      modules = isEmpty() ? Map.of() : read();
      known = modules;
    }
    return modules;
  }

  private Map<String, Module> read() {
    Map<String, Module> modules = new LinkedHashMap<>();
    Object list = GeneratedResource.read(owner, resource).get("modules");
    for (Object each : (List<?>) Objects.requireNonNull(list)) {
      Module module = module((Map<?, ?>) each);
      modules.put(module.id(), module);
    }
    return Map.copyOf(modules);
  }

  private static Module module(Map<?, ?> tree) {
    String id = String.valueOf(tree.get("id"));
    Object file = tree.get("file");
    List<String> exports = new ArrayList<>();
    if (tree.get("exports") instanceof List<?> names) {
      names.forEach(name -> exports.add(String.valueOf(name)));
    }
    Map<String, String> imports = new LinkedHashMap<>();
    if (tree.get("imports") instanceof Map<?, ?> map) {
      map.forEach((specifier, target) -> imports.put(specifier.toString(), target.toString()));
    }
    return new Module(
        id,
        file == null ? id : file.toString(),
        Module.Format.of(String.valueOf(tree.get("format"))),
        exports,
        imports,
        tree.get("indent") instanceof Number indent ? indent.intValue() : 0);
  }
}
