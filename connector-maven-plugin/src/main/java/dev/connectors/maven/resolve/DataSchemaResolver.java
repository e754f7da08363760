package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.model.Coverage;
import dev.connectors.maven.model.TypeDeclaration;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.spec.ApiDocument;
import dev.connectors.maven.spec.ConnectorSpec;
import dev.connectors.maven.spec.MapNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Data Schemas of the connector's own files (section 3 of the format) to types. One resolver for a
 * connector, so that what several files refer to is one type; its {@link #declared} types belong
 * among those of the API. Faults are errors.
 */
final class DataSchemaResolver {

  /**
   * A property of an object.
   *
   * @param name its name
   * @param stated what its schemas state, of which all hold; the last has the last word
   * @param facets what they say together
   * @param required whether the object must have it
   */
  record Member(String name, List<MapNode> stated, SchemaFacets facets, boolean required) {

    /** The schema whose comments count. */
    MapNode documented() {
      return stated.get(stated.size() - 1);
    }
  }

  private final References references;
  private final TypeResolver types;

  /**
   * Types of a connector.
   *
   * @param spec the connector
   * @param diagnostics receives what is wrong
   */
  DataSchemaResolver(ConnectorSpec spec, Diagnostics diagnostics) {
    Diagnostics strictly = diagnostics.ofOwnFiles();
    MapNode nothing = new MapNode(List.of(), spec.location());
    ApiDocument files = new ApiDocument(spec.location().file(), nothing, spec.files());
    this.references = new References(files, strictly);
    this.types = new TypeResolver(nothing, SchemaDialect.DATA_SCHEMA, references, strictly);
  }

  /**
   * Notes where a schema stands, so that a reference to it means the type there. All schemas that
   * others may refer to are noted before the first is resolved.
   *
   * @param schema the schema
   * @param keyword the name that it stands at in its file
   * @param place the identity of its type
   */
  void note(MapNode schema, String keyword, TypeId place) {
    types.places().note(schema, keyword, place);
  }

  /**
   * The type of a schema.
   *
   * @param schema the schema, or null for any value
   * @param place the identity of the type if it needs a class of its own
   */
  TypeUse resolve(@Nullable MapNode schema, TypeId place) {
    return types.resolve(schema, place);
  }

  /** The type of what several schemas state together. */
  TypeUse resolve(List<MapNode> stated, TypeId place) {
    return stated.size() == 1 ? types.resolve(stated.get(0), place) : types.resolve(stated, place);
  }

  /** The type of a property of an object whose properties are told one by one. */
  TypeUse resolve(Member member, TypeId place) {
    TypeUse type = resolve(member.stated(), place);
    types.properties().count(member.facets(), type);
    return type;
  }

  /** What a schema says, with what it refers to. */
  SchemaFacets facets(MapNode schema) {
    return types.schemas().of(schema);
  }

  /** The properties of an object, in the file's order. */
  List<Member> members(MapNode schema) {
    SchemaFacets facets = facets(schema);
    List<Member> members = new ArrayList<>();
    facets
        .properties()
        .forEach(
            (name, stated) ->
                members.add(
                    new Member(
                        name,
                        stated,
                        types.schemas().of(stated),
                        facets.required().contains(name))));
    return members;
  }

  /** The types declared so far, in the order of first use. */
  Map<TypeId, TypeDeclaration> declared() {
    return new LinkedHashMap<>(types.declared());
  }

  /** How much of what the schemas state is typed. */
  Coverage coverage() {
    return types.properties().coverage();
  }
}
