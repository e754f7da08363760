package dev.connectors.benchmarks;

import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.emit.MappingEmitter;
import dev.connectors.maven.emit.SourceFile;
import dev.connectors.maven.formula.MappingTree;
import dev.connectors.maven.naming.JavaName;
import dev.connectors.runtime.formula.Mapping;
import dev.connectors.runtime.formula.ParsedMapping;
import dev.connectors.runtime.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A mapping of the resources in both forms, and what it is applied to. Both were found to give what
 * is expected.
 *
 * @param evaluated the mapping as it is evaluated at run time
 * @param compiled the mapping as the class that the plugin writes for it
 * @param variables the variables, as an API's response comes
 * @param result makes what the result consists of
 */
record MappingCase(Mapping evaluated, Mapping compiled, Object variables, ResultTree result) {

  private static final String PACKAGE = "dev.connectors.benchmarks.mapping";

  /**
   * Reads and compiles a mapping.
   *
   * @param name {@code a}, {@code b} or {@code c}
   * @throws IllegalStateException when it does not give what is expected
   */
  static MappingCase of(String name) {
    Object tree = resource(name, "mapping");
    Object variables = resource(name, "input");
    Object expected = resource(name, "output");
    Mapping evaluated = ParsedMapping.of(tree);
    Mapping compiled = compile(tree);
    ResultTree result = ResultTree.of(expected, tree, variables);
    for (Object built :
        List.of(evaluated.build(variables), compiled.build(variables), result.build())) {
      if (!Json.write(built).equals(Json.write(expected))) {
        throw new IllegalStateException(name + ": " + Json.write(built));
      }
    }
    return new MappingCase(evaluated, compiled, variables, result);
  }

  private static Object resource(String name, String part) {
    String path = "mapping/" + name + "-" + part + ".json";
    try (InputStream in = MappingCase.class.getResourceAsStream(path)) {
      return Json.parse(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Mapping compile(Object tree) {
    SourceFile source =
        MappingEmitter.emit(
            MappingTree.of(tree, SourceLocation.of("mapping.json")),
            JavaName.of(PACKAGE, "Compiled"),
            "A mapping.");
    try {
      Path directory = Files.createTempDirectory("mapping");
      try {
        return compile(source, directory);
      } finally {
        delete(directory);
      }
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Mapping compile(SourceFile source, Path directory)
      throws IOException, ReflectiveOperationException {
    Path file = directory.resolve("Compiled.java");
    Files.writeString(file, source.text());
    String classPath = System.getProperty("java.class.path");
    String[] arguments = {
      "-proc:none", "-cp", classPath, "-d", directory.toString(), file.toString()
    };
    if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments) != 0) {
      throw new IllegalStateException(source.text());
    }
    URL[] url = {directory.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(url, MappingCase.class.getClassLoader())) {
      return (Mapping) loader.loadClass(PACKAGE + ".Compiled").getField("MAPPING").get(null);
    }
  }

  private static void delete(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(directory)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
