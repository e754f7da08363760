package dev.connectors.maven.load;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.spec.FunctionKind;
import dev.connectors.maven.spec.FunctionSpec;
import dev.connectors.maven.spec.FunctionType;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import dev.connectors.maven.spec.ScriptSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one function, from its file or from where it is written inline (section 4). */
final class FunctionReader {

  private static final List<String> YAML = List.of(".yml", ".yaml", ".json");

  /** Endings of JavaScript and TypeScript. */
  static final List<String> SCRIPT = List.of(".js", ".ts");

  /** Other names by which functions are written inline. */
  private static final Map<FunctionKind, List<String>> ALIASES =
      Map.of(
          FunctionKind.GET_OAUTH_CONFIG, List.of("oAuthConfig"),
          FunctionKind.GET_EVENT_SELECTOR, List.of("getEventsSelector"));

  private final SourceFiles sources;
  private final Diagnostics diagnostics;

  FunctionReader(SourceFiles sources, Diagnostics diagnostics) {
    this.sources = sources;
    this.diagnostics = diagnostics;
  }

  /**
   * A function's body.
   *
   * @param type how it is to be read
   * @param node what is to be read: for a file in JavaScript, nothing with its place
   */
  private record Body(FunctionType type, Node node) {}

  /** A file that may implement a function. */
  private record Candidate(Path file, FunctionType type) {}

  /**
   * Reads a function.
   *
   * @param name the function's name in the connector
   * @param kind which it is
   * @param files names that its file may have, without suffix
   * @param directories where its file may lie
   * @param holders objects in which it may be written inline
   * @param schemas what is known of its arguments
   * @param inherits whether it may come from elsewhere, when it is only announced here
   * @return the function; null when there is none, or what there is was reported
   */
  @Nullable FunctionSpec read(
      String name,
      FunctionKind kind,
      List<String> files,
      List<Path> directories,
      List<MapNode> holders,
      Map<String, List<MapNode>> schemas,
      boolean inherits) {
    List<Candidate> candidates = candidates(kind, files, directories);
    Body body = candidates.isEmpty() ? null : ofFile(candidates.get(0));
    for (Candidate other : candidates.subList(Math.min(1, candidates.size()), candidates.size())) {
      reportUnread(SourceLocation.of(sources.displayName(other.file())), candidates.get(0));
    }
    for (MapNode holder : holders) {
      MapNode inline = inline(kind, holder);
      Body there = inline == null ? null : wrapped(inline);
      if (there != null && !candidates.isEmpty()) {
        reportUnread(there.node().location(), candidates.get(0));
      } else if (body == null) {
        body = there;
      }
    }
    if (body == null && candidates.isEmpty() && !inherits) {
      reportMissing(kind, files.get(0), holders, diagnostics);
    }
    if (body == null || !isReadable(body)) {
      return null;
    }
    return body.type() == FunctionType.JAVASCRIPT
        ? new FunctionSpec(name, kind, script(name, (ScalarNode) body.node()), schemas)
        : new FunctionSpec(name, kind, body.type(), body.node(), schemas);
  }

  /** What stands in YAML is text; a file has none here. */
  private ScriptSpec script(String name, ScalarNode code) {
    if (code.value() instanceof String text) {
      return InlineCode.of(name, code, text, sources);
    }
    Path file = sources.path(code.location().file());
    String module = sources.root().relativize(file).toString().replace('\\', '/');
    return new ScriptSpec(module, file, null, code.location(), 0);
  }

  /**
   * Reports a function in JavaScript that is announced without code.
   *
   * @param kind which it is
   * @param file the name of its file, without suffix
   * @param holders objects in which it may be announced
   */
  static void reportMissing(
      FunctionKind kind, String file, List<MapNode> holders, Diagnostics diagnostics) {
    for (MapNode holder : holders) {
      MapNode inline = inline(kind, holder);
      if (inline != null && typeOf(inline) == FunctionType.JAVASCRIPT) {
        List<String> files = SCRIPT.stream().map(ending -> file + ending).toList();
        diagnostics.error(
            inline.location(),
            DiagnosticCode.FUNCTION_MISSING,
            kind.key()
                + ": missing (expected one of the files "
                + String.join(", ", files)
                + ", or code)");
      }
    }
  }

  /** The files that are there, in the order in which they count. */
  private List<Candidate> candidates(
      FunctionKind kind, List<String> names, List<Path> directories) {
    List<Candidate> candidates = new ArrayList<>();
    for (FunctionType type : FunctionType.values()) {
      for (Path directory : directories) {
        for (String name : names) {
          for (String ending : endings(kind, type)) {
            Path file = directory.resolve(name + ending);
            if (Files.isRegularFile(file) && sources.isInside(file)) {
              candidates.add(new Candidate(file, type));
            }
          }
        }
      }
    }
    candidates.removeIf(it -> !kind.types().contains(it.type()) && plain(it) == null);
    return candidates;
  }

  /** A file without suffix may say of any function how it is implemented. */
  private static List<String> endings(FunctionKind kind, FunctionType type) {
    if (type == FunctionType.JAVASCRIPT) {
      return kind.types().contains(type) ? SCRIPT : List.of();
    }
    List<String> endings = new ArrayList<>();
    for (String suffix : type.suffixes()) {
      if (kind.types().contains(type) || suffix.isEmpty()) {
        YAML.forEach(ending -> endings.add(suffix + ending));
      }
    }
    return endings;
  }

  private @Nullable Body plain(Candidate candidate) {
    return sources.readOnce(candidate.file()) instanceof MapNode map
            && map.has("implementationType")
        ? wrapped(map)
        : null;
  }

  private @Nullable Body ofFile(Candidate candidate) {
    if (candidate.type() == FunctionType.JAVASCRIPT) {
      String name = sources.displayName(candidate.file());
      return new Body(candidate.type(), new ScalarNode(null, SourceLocation.of(name)));
    }
    Node root = sources.readOnce(candidate.file());
    Body plain = root == null ? null : plain(candidate);
    return root == null || plain != null ? plain : new Body(candidate.type(), root);
  }

  private static @Nullable MapNode inline(FunctionKind kind, MapNode holder) {
    MapNode inline = holder.map(kind.key());
    for (String alias : ALIASES.getOrDefault(kind, List.of())) {
      inline = inline == null ? holder.map(alias) : inline;
    }
    return inline;
  }

  /**
   * {@code type} or {@code implementationType}, with the body in {@code mapping} or {@code code}.
   */
  private static @Nullable Body wrapped(MapNode map) {
    FunctionType type = typeOf(map);
    Node body = map.get(type == FunctionType.JAVASCRIPT ? "code" : "mapping");
    return type == null || body == null ? null : new Body(type, body);
  }

  private static @Nullable FunctionType typeOf(MapNode map) {
    String id = map.text("implementationType");
    return FunctionType.of(id == null ? map.text("type") : id);
  }

  private boolean isReadable(Body body) {
    boolean readable =
        switch (body.type()) {
          case MAPPING -> true;
          case JAVASCRIPT ->
              body.node() instanceof ScalarNode code
                  && (code.value() instanceof String || code.location().line() == 0);
          default -> body.node() instanceof MapNode;
        };
    if (!readable) {
      diagnostics.error(
          body.node().location(),
          DiagnosticCode.WRONG_TYPE,
          body.node().kind()
              + " (expected: "
              + (body.type() == FunctionType.JAVASCRIPT
                  ? "code in JavaScript, which is a string)"
                  : "a " + body.type().id() + ", which is an object)"));
    }
    return readable;
  }

  private void reportUnread(SourceLocation at, Candidate chosen) {
    diagnostics.warning(
        at,
        DiagnosticCode.AMBIGUOUS_FILE,
        "not read, since "
            + chosen.file().getFileName()
            + " stands beside it (expected: one of both)");
  }
}
