package dev.connectors.maven.load;

import dev.connectors.maven.spec.FunctionKind;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a connector says of the arguments of its functions: for each, the Data Schemas one of which
 * it has. Where something else may add fields (JavaScript, a token response, a collection that is
 * extended), nothing is said.
 */
final class ArgumentSchemas {

  private static final List<String> CHANGE_CREDENTIALS =
      List.of("get-credentials-from-connection-parameters.", "refresh-credentials.");
  private static final List<String> CHANGE_FIELDS =
      List.of("custom-fields-schema.", "spec.js", "spec.ts", "fields-schema.");

  private final Map<String, List<MapNode>> common = new HashMap<>();

  /**
   * Of a connector.
   *
   * @param root its directory
   * @param connector its specification
   */
  ArgumentSchemas(Path root, MapNode connector) {
    List<MapNode> sections = new ArrayList<>(sections(connector));
    options(connector).forEach(option -> sections.add(option.value()));
    List<MapNode> inputs = new ArrayList<>(schemas(sections, "inputSchema"));
    for (MapNode section : sections) {
      MapNode ui = section.map("ui");
      inputs.addAll(ui == null ? List.of() : schemas(List.of(ui), "schema"));
    }
    put(common, "connectionInput", inputs);
    put(common, "connectorParameters", schemas(sections, "parametersSchema"));
    if (isTyped(root.resolve("auth"), sections)) {
      List<MapNode> credentials = new ArrayList<>(inputs);
      credentials.addAll(schemas(sections, "credentialsSchema"));
      credentials.addAll(schemas(sections, "customCredentialsSchema"));
      put(common, "credentials", credentials);
    }
  }

  /** An alternative way to authenticate. */
  record Option(String key, MapNode value) {}

  /** Where authentication stands: at the top of the specification, and in {@code auth}. */
  static List<MapNode> sections(MapNode connector) {
    MapNode auth = connector.map("auth");
    return auth == null ? List.of(connector) : List.of(connector, auth);
  }

  /** The alternatives. */
  static List<Option> options(MapNode connector) {
    List<Option> options = new ArrayList<>();
    for (MapNode section : sections(connector)) {
      MapNode all = section.map("options");
      for (MapNode.Entry entry : all == null ? List.<MapNode.Entry>of() : all.entries()) {
        if (entry.value() instanceof MapNode option) {
          options.add(new Option(entry.key(), option));
        }
      }
    }
    return options;
  }

  /** What every function is given. */
  Map<String, List<MapNode>> common() {
    return common;
  }

  Map<String, List<MapNode>> operation(@Nullable MapNode spec) {
    return with("input", spec, "inputSchema");
  }

  Map<String, List<MapNode>> event(@Nullable MapNode spec) {
    return with("parameters", spec, "parametersSchema");
  }

  Map<String, List<MapNode>> globalWebhook() {
    Map<String, List<MapNode>> known = new HashMap<>(common);
    put(known, "parameters", common.getOrDefault("connectorParameters", List.of()));
    return known;
  }

  Map<String, List<MapNode>> collection(FunctionKind kind, @Nullable MapNode spec, Path directory) {
    if (spec == null || spec.has("extends")) {
      return common;
    }
    MapNode methods = spec.map("methods");
    List<MapNode> holders =
        Stream.of(spec, spec.map(kind.key()), methods == null ? null : methods.map(kind.key()))
            .filter(Objects::nonNull)
            .toList();
    Map<String, List<MapNode>> known = new HashMap<>(common);
    put(known, "parameters", schemas(holders, "parametersSchema"));
    boolean writes =
        kind == FunctionKind.FIELDS_TO_API
            || kind == FunctionKind.CREATE
            || kind == FunctionKind.UPDATE;
    if (writes && !spec.has("customFieldsSchema") && !has(directory, CHANGE_FIELDS)) {
      put(known, "fields", schemas(List.of(spec), "fieldsSchema"));
    }
    return known;
  }

  private Map<String, List<MapNode>> with(String argument, @Nullable MapNode spec, String schema) {
    Map<String, List<MapNode>> known = new HashMap<>(common);
    put(known, argument, spec == null ? List.of() : schemas(List.of(spec), schema));
    return known;
  }

  private static void put(
      Map<String, List<MapNode>> known, String argument, List<MapNode> schemas) {
    if (!schemas.isEmpty()) {
      known.put(argument, List.copyOf(schemas));
    }
  }

  private static List<MapNode> schemas(List<MapNode> holders, String name) {
    return holders.stream().map(holder -> holder.map(name)).filter(Objects::nonNull).toList();
  }

  /**
   * Whether credentials have just the fields that a schema says: no token response adds to them.
   */
  private static boolean isTyped(Path directory, List<MapNode> sections) {
    List<Node> types =
        sections.stream().map(section -> section.get("type")).filter(Objects::nonNull).toList();
    boolean typed =
        sections.stream()
            .map(section -> section.text("type"))
            .allMatch(type -> type == null || type.equals("client-credentials"));
    boolean changed =
        sections.stream()
            .anyMatch(
                section ->
                    section.has("getCredentialsFromConnectionParameters")
                        || section.has("refreshCredentials"));
    return !types.isEmpty() && typed && !changed && !has(directory, CHANGE_CREDENTIALS);
  }

  /** Whether a file that begins so lies in a directory, or below it. */
  private static boolean has(Path directory, List<String> beginnings) {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(directory, 3)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .anyMatch(name -> beginnings.stream().anyMatch(name::startsWith));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
