package dev.connectors.maven.load;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.spec.FunctionKind;
import dev.connectors.maven.spec.FunctionSpec;
import dev.connectors.maven.spec.FunctionType;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.OperationSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads hand-written operations, {@code operations/<key>/spec.yml} (section 6 of the format). */
final class OperationReader {

  private static final String DIRECTORY = "operations";
  private static final List<String> SPECS = List.of("spec.yml", "spec.yaml", "spec.json");
  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern RUN = Pattern.compile("run\\..+");
  private static final Pattern YAML = Pattern.compile(".+\\.(ya?ml|json)");
  private static final Set<String> FIELDS =
      Set.of(
          "name",
          "key",
          "description",
          "tags",
          "isReadOnly",
          "inputSchema",
          "outputSchema",
          "methods",
          "run",
          "$defs",
          "definitions");

  private final SourceFiles sources;
  private final Diagnostics diagnostics;
  private final Map<String, FunctionSpec> functions = new HashMap<>();

  private OperationReader(
      SourceFiles sources, List<FunctionSpec> functions, Diagnostics diagnostics) {
    this.sources = sources;
    this.diagnostics = diagnostics;
    functions.forEach(function -> this.functions.put(function.name(), function));
  }

  /**
   * Reads the operations of a connector, in the order of their keys; bases, whose keys begin with
   * {@code _}, are none.
   *
   * @param sources the connector's files
   * @param functions its functions
   * @param diagnostics receives what is wrong
   */
  static List<OperationSpec> read(
      SourceFiles sources, List<FunctionSpec> functions, Diagnostics diagnostics) {
    OperationReader reader = new OperationReader(sources, functions, diagnostics);
    List<OperationSpec> operations = new ArrayList<>();
    Path parent = sources.root().resolve(DIRECTORY);
    for (String key : sources.directories(parent)) {
      OperationSpec operation =
          key.startsWith("_") ? null : reader.operation(key, parent.resolve(key));
      if (operation != null) {
        operations.add(operation);
      }
    }
    return operations;
  }

  private @Nullable OperationSpec operation(String key, Path directory) {
    Path file = spec(directory);
    List<String> bodies =
        sources.files(directory).stream().filter(name -> RUN.matcher(name).matches()).toList();
    if (file == null) {
      if (!bodies.isEmpty()) { // without, it is a directory that holds something else
        reportDirectory(
            directory,
            DiagnosticCode.SPEC_MISSING,
            "spec.yml: missing (expected: an operation's specification beside "
                + bodies.get(0)
                + ")");
      }
      return null;
    }
    if (!KEY.matcher(key).matches()) {
      reportDirectory(
          directory,
          DiagnosticCode.INVALID_VALUE,
          "\"" + key + "\" (expected: lower-case words joined by hyphens, the operation's key)");
      return null;
    }
    MapNode map = object(sources.readOnce(file));
    return map == null ? null : operation(key, map, bodies);
  }

  private void reportDirectory(Path directory, DiagnosticCode code, String message) {
    diagnostics.error(SourceLocation.of(sources.displayName(directory)), code, message);
  }

  private @Nullable MapNode object(@Nullable Node root) {
    if (root != null && !(root instanceof MapNode)) {
      diagnostics.error(
          root.location(),
          DiagnosticCode.WRONG_TYPE,
          root.kind() + " (expected: an operation's specification, which is an object)");
    }
    return root instanceof MapNode map ? map : null;
  }

  private OperationSpec operation(String key, MapNode map, List<String> bodies) {
    OwnFields fields = new OwnFields(map, diagnostics);
    fields.reportUnknown(FIELDS, "an operation");
    return new OperationSpec(
        key,
        fields.text("name"),
        fields.text("description"),
        fields.texts("tags"),
        fields.isTrue("isReadOnly"),
        fields.object("inputSchema", "a Data Schema"),
        fields.object("outputSchema", "a Data Schema"),
        run(key, map, bodies),
        map.location());
  }

  /** What the operation does; null when nothing that can be generated, which is reported. */
  private @Nullable FunctionSpec run(String key, MapNode map, List<String> bodies) {
    MapNode announced = announced(map);
    String type = announced == null ? null : type(announced);
    if ("not-supported".equals(type)) {
      return null;
    }
    FunctionSpec function = functions.get(DIRECTORY + "/" + key + "/run");
    if (function != null) {
      return isAllowed(function.type(), function.body().location(), function.type().id())
          ? function
          : null;
    }
    if (announced == null || type == null || isAllowed(announced, type)) {
      reportWithout(map, FunctionType.of(type), bodies);
    }
    return null;
  }

  private boolean isAllowed(MapNode announced, String type) {
    Node at = announced.get(announced.has("implementationType") ? "implementationType" : "type");
    SourceLocation location = at == null ? announced.location() : at.location();
    return isAllowed(FunctionType.of(type), location, type);
  }

  private @Nullable MapNode announced(MapNode map) {
    OwnFields fields = new OwnFields(map, diagnostics);
    MapNode methods = fields.object("methods", "functions by name");
    if (methods != null) {
      OwnFields inner = new OwnFields(methods, diagnostics);
      inner.reportUnknown(Set.of("run"), "an operation's methods");
      MapNode run = inner.object("run", "a function");
      if (run != null) {
        return run;
      }
    }
    return fields.object("run", "a function");
  }

  private static @Nullable String type(MapNode announced) {
    String type = announced.text("implementationType");
    return type == null ? announced.text("type") : type;
  }

  private boolean isAllowed(@Nullable FunctionType type, SourceLocation location, String written) {
    boolean allowed = type != null && FunctionKind.RUN.types().contains(type);
    if (!allowed) {
      diagnostics.error(
          location,
          DiagnosticCode.INVALID_VALUE,
          "run: \""
              + written
              + "\" (expected one of: graphql-api-mapping, javascript, not-supported,"
              + " rest-api-mapping)");
    }
    return allowed;
  }

  /** A file that cannot be read was reported, and so was JavaScript without code. */
  private void reportWithout(MapNode map, @Nullable FunctionType named, List<String> bodies) {
    boolean readable = bodies.stream().anyMatch(body -> YAML.matcher(body).matches());
    if (named != FunctionType.JAVASCRIPT && !readable) {
      diagnostics.error(
          map.location(),
          DiagnosticCode.FUNCTION_MISSING,
          "run: missing (expected one of the files " + String.join(", ", files(named)) + ")");
    }
  }

  private static List<String> files(@Nullable FunctionType named) {
    List<String> files = new ArrayList<>();
    for (FunctionType type : FunctionType.values()) {
      if (FunctionKind.RUN.types().contains(type) && (named == null || named == type)) {
        type.suffixes().forEach(suffix -> files.add("run" + suffix + ".yml"));
        if (type == FunctionType.JAVASCRIPT) {
          FunctionReader.SCRIPT.forEach(ending -> files.add("run" + ending));
        }
      }
    }
    return files;
  }

  private @Nullable Path spec(Path directory) {
    for (String name : SPECS) {
      Path file = directory.resolve(name);
      if (Files.isRegularFile(file) && sources.isInside(file)) {
        return file;
      }
    }
    return null;
  }
}
