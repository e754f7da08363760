package dev.connectors.maven.load;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.spec.FunctionKind;
import dev.connectors.maven.spec.FunctionSpec;
import dev.connectors.maven.spec.FunctionType;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
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

  /** A function's body, with how it is to be read. */
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
   * @return the function; null when there is none in YAML, or what there is was reported
   */
  @Nullable FunctionSpec read(
      String name,
      FunctionKind kind,
      List<String> files,
      List<Path> directories,
      List<MapNode> holders,
      Map<String, List<MapNode>> schemas) {
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
    return body == null || !isReadable(body)
        ? null
        : new FunctionSpec(name, kind, body.type(), body.node(), schemas);
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
      return null;
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

  /** {@code type} or {@code implementationType}, with the body in {@code mapping}. */
  private static @Nullable Body wrapped(MapNode map) {
    String id = map.text("implementationType");
    FunctionType type = FunctionType.of(id == null ? map.text("type") : id);
    Node body = map.get("mapping");
    return type == null || type == FunctionType.JAVASCRIPT || body == null
        ? null
        : new Body(type, body);
  }

  private boolean isReadable(Body body) {
    if (body.type() == FunctionType.MAPPING || body.node() instanceof MapNode) {
      return true;
    }
    diagnostics.error(
        body.node().location(),
        DiagnosticCode.WRONG_TYPE,
        body.node().kind() + " (expected: a " + body.type().id() + ", which is an object)");
    return false;
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
