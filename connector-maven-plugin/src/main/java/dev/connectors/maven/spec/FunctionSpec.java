package dev.connectors.maven.spec;

import dev.connectors.maven.spec.MappingSpec.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function as written.
 *
 * @param name its name, which is its own in the connector, such as {@code data/deals/list}
 * @param kind which function of the format it is
 * @param type how it is implemented
 * @param body what implements it: an object, but for a {@link FunctionType#MAPPING}; for {@link
 *     FunctionType#JAVASCRIPT} its code, which is null where a file is the code
 * @param script where its code is; null unless it is in JavaScript
 * @param schemas what is known of its arguments: the Data Schemas one of which an argument has
 */
public record FunctionSpec(
    String name,
    FunctionKind kind,
    FunctionType type,
    Node body,
    @Nullable ScriptSpec script,
    Map<String, List<MapNode>> schemas) {

  /** Copies the schemas. */
  public FunctionSpec {
    schemas = Map.copyOf(schemas);
  }

  /** A function in YAML. */
  public FunctionSpec(
      String name,
      FunctionKind kind,
      FunctionType type,
      Node body,
      Map<String, List<MapNode>> schemas) {
    this(name, kind, type, body, null, schemas);
  }

  /** A function in JavaScript. */
  public FunctionSpec(
      String name, FunctionKind kind, ScriptSpec script, Map<String, List<MapNode>> schemas) {
    this(
        name,
        kind,
        FunctionType.JAVASCRIPT,
        new ScalarNode(script.code(), script.location()),
        script,
        schemas);
  }

  /** The formula trees in it. */
  public List<MappingSpec> mappings() {
    return switch (type) {
      case MAPPING -> List.of(new MappingSpec(name, this, Part.WHOLE, body));
      case REST, GRAPHQL -> parts(Part.REQUEST, Part.RESPONSE);
      case OPERATION -> parts(Part.INPUT, Part.OUTPUT);
      case JAVASCRIPT -> List.of();
    };
  }

  private List<MappingSpec> parts(Part... parts) {
    List<MappingSpec> mappings = new ArrayList<>();
    for (Part part : parts) {
      Node tree = body instanceof MapNode map ? map.get(part.key()) : null;
      if (tree != null) {
        mappings.add(new MappingSpec(name + "#" + part.key(), this, part, tree));
      }
    }
    return mappings;
  }
}
