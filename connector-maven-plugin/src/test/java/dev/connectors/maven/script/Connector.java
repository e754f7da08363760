package dev.connectors.maven.script;

import dev.connectors.maven.diag.Diagnostic;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.model.ScriptModule;
import dev.connectors.maven.spec.ScriptSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A connector in a directory of a test, and what becomes of its functions. */
final class Connector {

  private final Path root;
  private final List<ScriptSpec> functions = new ArrayList<>();
  private boolean parses = true;
  private Diagnostics diagnostics = new Diagnostics(true);

  Connector(Path root) {
    this.root = root;
  }

  /** Writes a file. */
  Connector file(String path, String text) {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  Connector file(String path, byte[] content) {
    Path file = root.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Writes a file that is a function. */
  Connector function(String path, String text) {
    file(path, text);
    functions.add(
        new ScriptSpec(path, root.resolve(path), null, SourceLocation.of("acme/" + path), 0));
    return this;
  }

  /** A function whose code stands in a file of YAML. */
  Connector inline(String name, String yaml, String code, int line, int column) {
    Path file = root.resolve(yaml);
    SourceLocation location = new SourceLocation("acme/" + yaml, line, column);
    file(yaml, "");
    functions.add(new ScriptSpec(name + ".inline.js", file, code, location, column - 1));
    return this;
  }

  /** As if the parser did not exist for this platform. */
  Connector withoutParser() {
    parses = false;
    return this;
  }

  List<ScriptModule> compile() {
    diagnostics = new Diagnostics(true);
    return Scripts.compile(root, functions, this::name, diagnostics, parses);
  }

  /** The module of an id, of a connector in which nothing is wrong. */
  ScriptModule module(String id) {
    List<ScriptModule> modules = compile();
    if (!diagnostics.sorted().isEmpty()) {
      throw new AssertionError(diagnostics.sorted());
    }
    return modules.stream().filter(module -> module.id().equals(id)).findFirst().orElseThrow();
  }

  /** What is wrong. */
  List<String> messages() {
    compile();
    return diagnostics.sorted().stream().map(Diagnostic::toString).toList();
  }

  private String name(Path file) {
    return file.equals(root) ? "acme" : "acme/" + SourceLocation.name(root, file);
  }
}
