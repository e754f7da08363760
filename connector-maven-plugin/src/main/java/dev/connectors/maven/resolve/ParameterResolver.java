package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.model.Parameter.In;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.spec.MapNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parameters of an operation, with those of its path. */
final class ParameterResolver {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}/]+)}");
  private static final Map<String, In> LOCATIONS =
      Map.of("path", In.PATH, "query", In.QUERY, "header", In.HEADER, "cookie", In.COOKIE);

  /** Headers that a document may not describe as parameters (OpenAPI 3.0.3, Parameter Object). */
  private static final Set<String> IGNORED_HEADERS =
      Set.of("accept", "content-type", "authorization");

  private final References references;
  private final TypeResolver types;
  private final SerializationResolver serializations;
  private final Diagnostics diagnostics;

  ParameterResolver(
      References references,
      TypeResolver types,
      SerializationResolver serializations,
      Diagnostics diagnostics) {
    this.references = references;
    this.types = types;
    this.serializations = serializations;
    this.diagnostics = diagnostics;
  }

  /**
   * The parameters, those of the path first; the operation's own replace them by name and place.
   *
   * @param operation the operation's key
   * @param path its path template
   * @param pathItem the object of the path
   * @param node the object of the operation
   */
  List<Parameter> resolve(String operation, String path, MapNode pathItem, MapNode node) {
    Map<String, Parameter> byPlace = new LinkedHashMap<>();
    List<String> placeholders = placeholders(path);
    add(operation, path, placeholders, pathItem, byPlace);
    add(operation, path, placeholders, node, byPlace);
    for (String placeholder : placeholders) {
      if (!byPlace.containsKey(place(In.PATH, placeholder))) {
        fault(node, "{" + placeholder + "} of the path is not described, and is taken as a string");
        byPlace.put(place(In.PATH, placeholder), Parameter.undescribed(placeholder, In.PATH, true));
      }
    }
    return List.copyOf(byPlace.values());
  }

  private void add(
      String operation,
      String path,
      List<String> placeholders,
      MapNode owner,
      Map<String, Parameter> byPlace) {
    Set<String> seen = new HashSet<>();
    for (MapNode item : owner.maps("parameters")) {
      MapNode node = references.follow(item);
      In in = node == null ? null : in(node, placeholders);
      if (node != null && in != null) {
        String name = String.valueOf(node.text("name"));
        if (seen.add(place(in, name))) {
          byPlace.put(place(in, name), parameter(operation, path, name, in, item, node));
        } else {
          fault(item, name + ": is described twice, and the second description is left out");
        }
      }
    }
  }

  /** Names of headers have no case (RFC 9110, section 5.1). */
  private static String place(In in, String name) {
    return in + " " + (in == In.HEADER ? name.toLowerCase(Locale.ROOT) : name);
  }

  /** Where a parameter is sent; null when it is not, which was reported if it is a fault. */
  private @Nullable In in(MapNode node, List<String> placeholders) {
    String name = node.text("name");
    In in = LOCATIONS.get(String.valueOf(node.text("in")));
    if (name == null || name.isEmpty()) {
      return fault(node, "a parameter without a name is left out");
    }
    if (in == null) {
      return fault(
          node,
          name + ": in: " + node.text("in") + " (expected one of: cookie, header, path, query)");
    }
    if (in == In.PATH && !placeholders.contains(name)) {
      return fault(node, name + ": the path has no {" + name + "}, and the parameter is left out");
    }
    boolean ignored = in == In.HEADER && IGNORED_HEADERS.contains(name.toLowerCase(Locale.ROOT));
    return ignored ? null : in;
  }

  private Parameter parameter(
      String operation, String path, String name, In in, MapNode written, MapNode node) {
    MapNode schema = schema(node);
    MapNode meant = schema == null ? null : references.follow(schema);
    boolean required = in == In.PATH || node.isTrue("required");
    String constant = required ? constant(path, name, in, node, meant) : null;
    // What a call does not ask for needs no class.
    TypeUse type =
        constant == null
            ? types.parameter(schema, typePlace(schema, written, operation, in, name))
            : TypeUse.Scalar.STRING;
    return new Parameter(
        name,
        in,
        required,
        type,
        serializations.parameter(name, in, node, type),
        constant,
        ParameterFacts.of(meant),
        node.text("description"),
        node.isTrue("deprecated"));
  }

  private TypeId typePlace(
      @Nullable MapNode schema, MapNode written, String operation, In in, String name) {
    TypeId own = new TypeId.Argument(operation, in, name);
    return types.places().of(schema, written, "/schema", "parameter", own);
  }

  /** Notes that the schemas of an operation's parameters stand here. */
  void note(String operation, MapNode node) {
    for (MapNode item : node.maps("parameters")) {
      In in = LOCATIONS.get(String.valueOf(item.text("in")));
      String name = item.text("name");
      if (in != null && name != null) {
        types.places().note(schema(item), new TypeId.Argument(operation, in, name));
      }
    }
  }

  /**
   * The only value of a required parameter: its {@code const}, or what the path's fragment says, as
   * in {@code /#X-Amz-Target=Service.Action}. An {@code enum} of one value is no constant, since
   * documents add to these, and then the caller must choose.
   */
  private static @Nullable String constant(
      String path, String name, In in, MapNode node, @Nullable MapNode schema) {
    int fragment = path.indexOf('#');
    if (fragment >= 0 && in != In.PATH) {
      for (String pair : path.substring(fragment + 1).split("&")) {
        if (pair.startsWith(name + "=")) {
          return pair.substring(name.length() + 1);
        }
      }
    }
    return node.has("content") ? null : ParameterFacts.constant(schema);
  }

  /** The schema; that of the first media type for a parameter that is written as one. */
  private static @Nullable MapNode schema(MapNode node) {
    MapNode content = node.map("content");
    if (content == null || content.entries().isEmpty()) {
      return node.map("schema");
    }
    return content.entries().iterator().next().value() instanceof MapNode media
        ? media.map("schema")
        : null;
  }

  private static List<String> placeholders(String path) {
    List<String> names = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(path);
    while (matcher.find()) {
      if (!names.contains(matcher.group(1))) {
        names.add(matcher.group(1));
      }
    }
    return names;
  }

  private @Nullable In fault(MapNode node, String message) {
    diagnostics.fault(node.location(), DiagnosticCode.PARAMETER_LEFT_OUT, message);
    return null;
  }
}
