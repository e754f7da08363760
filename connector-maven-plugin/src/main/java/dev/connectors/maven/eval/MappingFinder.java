package dev.connectors.maven.eval;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.Nearest;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.load.ConnectorLoader;
import dev.connectors.maven.load.Trees;
import dev.connectors.maven.spec.ConnectorSpec;
import dev.connectors.maven.spec.FunctionSpec;
import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.MappingSpec;
import dev.connectors.maven.spec.Node;
import dev.connectors.runtime.value.Locator;
import dev.connectors.runtime.value.LocatorException;
import dev.connectors.runtime.value.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the tree that a request names. */
final class MappingFinder {

  static final String MAPPING = "connector.mapping";
  static final String VARIABLES = "connector.variables";

  private static final String SCRIPT =
      " is a function in JavaScript (expected: a mapping; only these are evaluated here)";

  /** A connector's key, and the name of one of its mappings. */
  private static final Pattern NAME = Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*):([^/\\\\].*)");

  private final EvalRequest request;
  private final Diagnostics diagnostics;

  MappingFinder(EvalRequest request, Diagnostics diagnostics) {
    this.request = request;
    this.diagnostics = diagnostics;
  }

  /** The mapping, or null when there is none, which was reported. */
  @Nullable Node mapping() {
    String text = request.mapping().strip();
    if (text.startsWith("{") || text.startsWith("$")) {
      return Trees.parse(text, MAPPING, diagnostics);
    }
    Path file = file(text);
    if (file != null) {
      return text.endsWith(".js") || text.endsWith(".ts")
          ? none(text + SCRIPT)
          : Trees.read(file, request.baseDirectory(), diagnostics);
    }
    int hash = text.indexOf('#');
    file = hash < 0 ? null : file(text.substring(0, hash));
    if (file != null) {
      Node root = Trees.read(file, request.baseDirectory(), diagnostics);
      return root == null ? null : part(root, text.substring(hash + 1));
    }
    Matcher name = NAME.matcher(text);
    return name.matches()
        ? named(name.group(1), name.group(2))
        : none(
            text
                + ": no such file (expected: a file, connector:mapping as in"
                + " acme:data/deals/list#responseMapping, or YAML that begins with { or $)");
  }

  /** The variables; null when they cannot be read, which was reported. */
  @Nullable Node variables() {
    String text = request.variables() == null ? "{}" : request.variables().strip();
    if (text.startsWith("{")) {
      return Trees.parse(text, VARIABLES, diagnostics);
    }
    Path file = file(text);
    if (file == null) {
      report(VARIABLES, text + ": no such file (expected: a file, or JSON that begins with {)");
      return null;
    }
    return Trees.read(file, request.baseDirectory(), diagnostics);
  }

  private @Nullable Path file(String text) {
    try {
      Path file = request.baseDirectory().resolve(text);
      return Files.isRegularFile(file) ? file : null;
    } catch (InvalidPathException ignored) { // then it is no file
      return null;
    }
  }

  private @Nullable Node part(Node root, String part) {
    List<Step> steps;
    try {
      steps = Locator.parse(part).steps();
    } catch (LocatorException e) {
      return none(part + ": " + e.getMessage());
    }
    Node node = root;
    for (Step step : steps) {
      Node next = follow(node, step);
      if (next == null && node == root && root instanceof MapNode map && map.has("mapping")) {
        next = follow(map.get("mapping"), step); // the file says how it is implemented
      }
      if (next == null) {
        List<String> names = node instanceof MapNode map ? List.copyOf(map.keys()) : List.of();
        String hint = step instanceof Step.Property name ? Nearest.hint(name.name(), names) : "";
        return none(part + ": no such part of " + root.location().file() + hint);
      }
      node = next;
    }
    return node;
  }

  private static @Nullable Node follow(@Nullable Node node, Step step) {
    if (step instanceof Step.Property name) {
      return node instanceof MapNode map ? map.get(name.name()) : null;
    }
    double index = ((Step.Index) step).index();
    return node instanceof ListNode list && index < list.items().size()
        ? list.items().get((int) index)
        : null;
  }

  private @Nullable Node named(String key, String name) {
    List<String> keys = new ArrayList<>();
    for (Path directory : connectors(key)) {
      Diagnostics own = new Diagnostics(false);
      ConnectorSpec spec = new ConnectorLoader(request.baseDirectory(), own).load(directory);
      boolean chosen = spec == null ? directory.endsWith(key) : spec.key().equals(key);
      if (chosen && spec == null) {
        own.sorted().forEach(it -> diagnostics.error(it.location(), it.code(), it.message()));
        return null;
      }
      if (spec != null && chosen) {
        return mapping(spec, name, own);
      }
      keys.add(spec == null ? String.valueOf(directory.getFileName()) : spec.key());
    }
    return none(
        key
            + ": no such connector in "
            + SourceLocation.name(request.baseDirectory(), request.connectorsDirectory())
            + Nearest.hint(key, keys));
  }

  private @Nullable Node mapping(ConnectorSpec spec, String name, Diagnostics own) {
    List<String> names = new ArrayList<>();
    for (MappingSpec mapping : spec.mappings()) {
      if (mapping.name().equals(name)) {
        return mapping.tree();
      }
      names.add(mapping.name());
    }
    for (FunctionSpec function : spec.functions()) {
      if (function.name().equals(name) && function.script() != null) {
        return none(spec.key() + ": " + name + SCRIPT);
      }
    }
    // A file that cannot be read has no mappings.
    own.sorted().stream()
        .filter(it -> it.location().file().contains(name.replaceFirst("#.*", "")))
        .forEach(it -> diagnostics.error(it.location(), it.code(), it.message()));
    String hint = Nearest.hint(name, names);
    return none(
        spec.key()
            + ": no mapping "
            + name
            + (hint.isEmpty() ? " (there are: " + String.join(", ", names) + ")" : hint));
  }

  /** The one whose directory has the key first: all others would be read for nothing. */
  private List<Path> connectors(String key) {
    Path root = request.connectorsDirectory();
    if (ConnectorLoader.isConnector(root)) {
      return List.of(root);
    }
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(root)) {
      return entries
          .filter(ConnectorLoader::isConnector)
          .sorted(
              Comparator.comparing((Path path) -> !path.endsWith(key)).thenComparing(path -> path))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Node none(String message) {
    report(MAPPING, message);
    return null;
  }

  private void report(String option, String message) {
    diagnostics.error(SourceLocation.of(option), DiagnosticCode.INVALID_OPTION, message);
  }
}
