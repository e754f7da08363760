package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.model.Parameter.In;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.spec.MapNode;
import java.util.ArrayList;
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
  private final Diagnostics diagnostics;

  ParameterResolver(References references, TypeResolver types, Diagnostics diagnostics) {
    this.references = references;
    this.types = types;
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
    List<MapNode> written = new ArrayList<>(pathItem.maps("parameters"));
    written.addAll(node.maps("parameters"));
    List<String> placeholders = placeholders(path);
    for (MapNode item : written) {
      MapNode parameter = references.follow(item);
      if (parameter != null) {
        Parameter resolved = parameter(operation, parameter, placeholders);
        if (resolved != null) {
          byPlace.put(resolved.in() + " " + resolved.name(), resolved);
        }
      }
    }
    for (String placeholder : placeholders) {
      if (!byPlace.containsKey(In.PATH + " " + placeholder)) {
        fault(node, "{" + placeholder + "} of the path is not described, and is taken as a string");
        byPlace.put(
            In.PATH + " " + placeholder,
            new Parameter(placeholder, In.PATH, true, TypeUse.Scalar.STRING, false, null, false));
      }
    }
    return List.copyOf(byPlace.values());
  }

  private @Nullable Parameter parameter(String operation, MapNode node, List<String> placeholders) {
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
    if (in == In.HEADER && IGNORED_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
      return null;
    }
    boolean required = in == In.PATH || node.isTrue("required");
    TypeUse type = types.parameter(schema(node), new TypeId.Argument(operation, in, name));
    return new Parameter(
        name,
        in,
        required,
        type,
        explode(node, in),
        node.text("description"),
        node.isTrue("deprecated"));
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

  /** OpenAPI 3.0.3, Parameter Object: {@code explode} is true by default for the style form. */
  private static boolean explode(MapNode node, In in) {
    return node.has("explode") ? node.isTrue("explode") : in == In.QUERY || in == In.COOKIE;
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

  private @Nullable Parameter fault(MapNode node, String message) {
    diagnostics.fault(node.location(), DiagnosticCode.PARAMETER_LEFT_OUT, message);
    return null;
  }
}
