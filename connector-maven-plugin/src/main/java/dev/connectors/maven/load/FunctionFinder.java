package dev.connectors.maven.load;

import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.spec.FunctionKind;
import dev.connectors.maven.spec.FunctionPlace;
import dev.connectors.maven.spec.FunctionSpec;
import dev.connectors.maven.spec.FunctionType;
import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the functions of a connector (sections 4, 5, 7, 8 and 9). */
final class FunctionFinder {

  private static final List<String> SPECS = List.of("spec.yml", "spec.yaml", "spec.json");
  private static final Pattern MODEL_FILE =
      Pattern.compile(
          "udm-(?:extract|parse)-([^.]+)(?:\\.(?:js|ts)|(?:\\.map)?\\.(?:yml|yaml|json))");
  private static final List<String> EVENTS = List.of("events.yml", "events.yaml", "events.json");

  private final SourceFiles sources;
  private final MapNode connector;
  private final FunctionReader reader;
  private final ArgumentSchemas schemas;
  private final List<FunctionSpec> found = new ArrayList<>();

  private FunctionFinder(SourceFiles sources, MapNode connector, Diagnostics diagnostics) {
    this.sources = sources;
    this.connector = connector;
    this.reader = new FunctionReader(sources, diagnostics);
    this.schemas = new ArgumentSchemas(sources.root(), connector);
  }

  /**
   * Finds the functions.
   *
   * @param sources the connector's files
   * @param connector its specification
   * @param diagnostics receives what is wrong
   */
  static List<FunctionSpec> find(SourceFiles sources, MapNode connector, Diagnostics diagnostics) {
    FunctionFinder finder = new FunctionFinder(sources, connector, diagnostics);
    finder.authentication();
    finder.each("operations", finder::operation);
    finder.each("events", (name, at) -> finder.simple(FunctionPlace.EVENT, name, at));
    finder.each(
        "global-webhooks", (name, at) -> finder.simple(FunctionPlace.GLOBAL_WEBHOOK, name, at));
    finder.each("data", finder::collection);
    finder.unifiedModels();
    return finder.found;
  }

  /** What is done with a directory: its name in the connector, and where it is. */
  private interface Visit {
    void of(String name, Path directory);
  }

  private void each(String parent, Visit visit) {
    for (String key : sources.directories(sources.root().resolve(parent))) {
      visit.of(parent + "/" + key, sources.root().resolve(parent).resolve(key));
    }
  }

  private void authentication() {
    Path directory = sources.root().resolve("auth");
    Path options = directory.resolve("options");
    List<MapNode> own = new ArrayList<>(ArgumentSchemas.sections(connector));
    ArgumentSchemas.options(connector).stream()
        .filter(option -> option.key().isEmpty())
        .forEach(option -> own.add(option.value()));
    functions(
        FunctionPlace.AUTHENTICATION, "auth", List.of(directory), own, schemas.common(), false);
    SortedSet<String> keys = new TreeSet<>(sources.directories(options));
    keys.addAll(sources.directories(directory));
    keys.remove("options");
    ArgumentSchemas.options(connector).forEach(option -> keys.add(option.key()));
    keys.remove("");
    for (String key : keys) {
      List<MapNode> holders = new ArrayList<>();
      ArgumentSchemas.options(connector).stream()
          .filter(option -> option.key().equals(key))
          .forEach(option -> holders.add(option.value()));
      String name = "auth/options/" + key;
      List<Path> directories = new ArrayList<>();
      for (Path parent : List.of(options, directory)) {
        if (sources.directories(parent).contains(key)) {
          directories.add(parent.resolve(key));
        }
      }
      functions(FunctionPlace.AUTHENTICATION, name, directories, holders, schemas.common(), true);
      holders.forEach(
          option -> add(name + "/enabled", FunctionKind.ENABLED, option.get("enabled"), true));
    }
  }

  private void operation(String name, Path directory) {
    MapNode spec = spec(directory, SPECS);
    functions(
        FunctionPlace.OPERATION,
        name,
        List.of(directory),
        methods(spec),
        schemas.operation(spec),
        isBase(name));
  }

  private void simple(FunctionPlace place, String name, Path directory) {
    MapNode spec = spec(directory, SPECS);
    Map<String, List<MapNode>> known =
        place == FunctionPlace.EVENT ? schemas.event(spec) : schemas.globalWebhook();
    functions(place, name, List.of(directory), methods(spec), known, isBase(name));
  }

  private void collection(String name, Path directory) {
    MapNode spec = spec(directory, SPECS);
    List<MapNode> methods = methods(spec);
    for (FunctionKind kind : FunctionKind.of(FunctionPlace.COLLECTION)) {
      if (kind.isOfEvents()) {
        collectionEvents(name, directory, spec, kind);
      } else if (!kind.files().isEmpty()) {
        function(
            kind,
            name,
            kind.files().get(0),
            List.of(directory),
            methods,
            schemas.collection(kind, spec, directory),
            inherits(name, spec));
      }
    }
    extended(name, spec);
    recordModels(name, spec, directory);
  }

  private void collectionEvents(
      String name, Path directory, @Nullable MapNode spec, FunctionKind kind) {
    MapNode own = spec(directory, EVENTS);
    for (int i = 0; i < FunctionKind.EVENT_TYPES.size(); i++) {
      List<MapNode> holders = new ArrayList<>();
      for (MapNode events : present(spec == null ? null : spec.map("events"), own)) {
        holders.addAll(present(events.map(FunctionKind.EVENT_TYPES.get(i))));
      }
      holders.removeIf(event -> isOther(kind, event));
      function(
          kind,
          name,
          kind.files().get(i),
          List.of(directory),
          holders,
          schemas.collection(kind, spec, directory),
          inherits(name, spec));
    }
  }

  /** Webhooks and custom pulls have functions of the same name. */
  private static boolean isOther(FunctionKind kind, MapNode event) {
    String written = event.text(event.has("method") ? "method" : "implementationType");
    return kind.key().equals("subscribe")
        && (kind == FunctionKind.CUSTOM_PULL_SUBSCRIBE) != "custom-pull".equals(written);
  }

  /** The parameters of the collections that one extends. */
  private void extended(String name, @Nullable MapNode spec) {
    Node bases = spec == null ? null : spec.get("extends");
    List<Node> list = bases instanceof ListNode several ? several.items() : present(bases);
    for (Node base : list) {
      if (base instanceof MapNode map) {
        String key = map.has("path") ? map.text("path") : map.text("key");
        String suffix = bases instanceof ListNode ? "/" + key : "";
        add(name + "/extends" + suffix, FunctionKind.EXTENDS, map.get("parameters"), true);
      }
    }
  }

  /** Older files for unified models, and the same inline. */
  private void recordModels(String name, @Nullable MapNode spec, Path directory) {
    MapNode udm = spec == null ? null : spec.map("udm");
    SortedSet<String> models = new TreeSet<>(udm == null ? List.of() : udm.keys());
    for (String file : sources.files(directory)) {
      Matcher matcher = MODEL_FILE.matcher(file);
      if (matcher.matches()) {
        models.add(matcher.group(1));
      }
    }
    for (String model : models) {
      List<MapNode> holders = present(udm == null ? null : udm.map(model));
      for (String function : List.of("extract", "parse")) {
        List<String> files = List.of("udm-" + function + "-" + model);
        FunctionKind kind =
            function.equals("extract") ? FunctionKind.UDM_EXTRACT : FunctionKind.UDM_PARSE;
        function(kind, name, files, List.of(directory), holders, Map.of(), inherits(name, spec));
      }
    }
  }

  private void unifiedModels() {
    MapNode models = spec(sources.root(), List.of("udm.yml", "udm.yaml", "udm.json"));
    if (models == null) {
      return;
    }
    for (String model : models.keys()) {
      MapNode content = models.map(model);
      SortedSet<String> names = new TreeSet<>();
      for (MapNode mapping :
          content == null ? List.<MapNode>of() : content.maps("collectionMappings")) {
        String name = "udm/" + model + "/" + mapping.text("key");
        for (int i = 2; !names.add(name); i++) {
          name = "udm/" + model + "/" + mapping.text("key") + "-" + i;
        }
        add(name + "/parameters", FunctionKind.UDM, mapping.get("parameters"), true);
        add(
            name + "/fields-from-collection",
            FunctionKind.UDM,
            mapping.get("fieldsFromCollection"),
            false);
        add(
            name + "/fields-to-collection",
            FunctionKind.UDM,
            mapping.get("fieldsToCollection"),
            false);
      }
    }
  }

  private void functions(
      FunctionPlace place,
      String name,
      List<Path> directories,
      List<MapNode> holders,
      Map<String, List<MapNode>> known,
      boolean inherits) {
    for (FunctionKind kind : FunctionKind.of(place)) {
      for (List<String> files : kind.files()) {
        function(kind, name, files, directories, holders, known, inherits);
      }
    }
  }

  private void function(
      FunctionKind kind,
      String name,
      List<String> files,
      List<Path> directories,
      List<MapNode> holders,
      Map<String, List<MapNode>> known,
      boolean inherits) {
    FunctionSpec function =
        reader.read(name + "/" + files.get(0), kind, files, directories, holders, known, inherits);
    if (function != null) {
      found.add(function);
    }
  }

  /** Adds a formula tree that is no function of its own; a scalar alone says nothing. */
  private void add(String name, FunctionKind kind, @Nullable Node tree, boolean onlyTrees) {
    if (tree != null && !(onlyTrees && tree instanceof ScalarNode)) {
      found.add(new FunctionSpec(name, kind, FunctionType.MAPPING, tree, schemas.common()));
    }
  }

  /** A directory that others extend need not be complete. */
  private static boolean isBase(String name) {
    return name.contains("/_");
  }

  /** What a collection announces may come from one that it extends, or be left to one that does. */
  private static boolean inherits(String name, @Nullable MapNode spec) {
    return isBase(name) || (spec != null && spec.has("extends"));
  }

  /** Where functions are written inline: below {@code methods}, or older at the top. */
  private static List<MapNode> methods(@Nullable MapNode spec) {
    return spec == null ? List.of() : present(spec.map("methods"), spec);
  }

  @SafeVarargs
  private static <T extends Node> List<T> present(@Nullable T... nodes) {
    List<T> present = new ArrayList<>();
    for (T node : nodes) {
      if (node != null) {
        present.add(node);
      }
    }
    return present;
  }

  private @Nullable MapNode spec(Path directory, List<String> names) {
    for (String name : names) {
      Path file = directory.resolve(name);
      if (Files.isRegularFile(file) && sources.isInside(file)) {
        return sources.readOnce(file) instanceof MapNode map ? map : null;
      }
    }
    return null;
  }
}
