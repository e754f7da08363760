package dev.connectors.maven.formula;

import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.emit.MappingEmitter;
import dev.connectors.maven.emit.SourceFile;
import dev.connectors.maven.naming.JavaName;
import dev.connectors.maven.testing.Compilation;
import dev.connectors.runtime.formula.Mapping;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.Undefined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Mappings that were compiled to Java, and that to classes, many at once. */
public final class CompiledMappings {

  private static final String PACKAGE = "com.acme.mapping";

  private CompiledMappings() {}

  /**
   * Compiles trees.
   *
   * @return a mapping for each tree
   * @throws IllegalStateException when javac has anything to say
   */
  public static List<Mapping> of(List<? extends @Nullable Object> trees) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (int i = 0; i < trees.size(); i++) {
      SourceFile source = source(trees.get(i), "Mapping" + i);
      sources.put(source.path(), source.text());
    }
    Compilation compilation = Compilation.of(sources);
    if (!compilation.messages().isEmpty()) {
      throw new IllegalStateException(String.join("\n", compilation.messages()));
    }
    ClassLoader loader = compilation.load();
    List<Mapping> mappings = new ArrayList<>();
    for (int i = 0; i < trees.size(); i++) {
      mappings.add(mapping(loader, PACKAGE + ".Mapping" + i));
    }
    return mappings;
  }

  /** The Java source of a tree's mapping. */
  public static SourceFile source(@Nullable Object tree, String className) {
    Object copy = tree == Undefined.UNDEFINED ? tree : Json.copyOf(tree);
    return MappingEmitter.emit(
        MappingTree.of(copy, SourceLocation.of("mapping.yml")),
        JavaName.of(PACKAGE, className),
        "A mapping.");
  }

  private static Mapping mapping(ClassLoader loader, String className) {
    try {
      return (Mapping) loader.loadClass(className).getField("MAPPING").get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
