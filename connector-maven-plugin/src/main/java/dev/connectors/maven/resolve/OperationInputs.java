package dev.connectors.maven.resolve;

import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.model.Parameter.In;
import dev.connectors.maven.model.Serialization;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.resolve.DataSchemaResolver.Member;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.OperationSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The input of hand-written operations as parameters: the properties of an object one by one; what
 * is no such object as one argument.
 */
final class OperationInputs {

  private static final String WHOLE = "input";

  private final DataSchemaResolver schemas;

  OperationInputs(DataSchemaResolver schemas) {
    this.schemas = schemas;
  }

  /** Notes where schemas stand, before the first reference is followed. */
  void note(OperationSpec operation) {
    MapNode schema = operation.inputSchema();
    if (schema == null) {
      return;
    }
    schemas.note(schema, "inputSchema", new TypeId.Request(operation.key()));
    MapNode properties = schema.map("properties");
    if (properties != null) {
      for (MapNode.Entry entry : properties.entries()) {
        if (entry.value() instanceof MapNode property) {
          schemas.note(property, entry.key(), place(operation, entry.key()));
        }
      }
    }
  }

  /** The parameters, in the file's order. */
  List<Parameter> parameters(OperationSpec operation) {
    MapNode schema = operation.inputSchema();
    if (schema == null) {
      return List.of(whole(new TypeUse.MapOf(TypeUse.JSON), false, null));
    }
    SchemaFacets facets = schemas.facets(schema);
    if (!facets.isObject()) {
      TypeUse type = schemas.resolve(schema, new TypeId.Argument(operation.key(), In.WHOLE, WHOLE));
      return List.of(whole(type, !(type instanceof TypeUse.MapOf), facets));
    }
    List<Parameter> parameters = new ArrayList<>();
    for (Member member : schemas.members(schema)) {
      parameters.add(parameter(operation, member));
    }
    return parameters;
  }

  private Parameter parameter(OperationSpec operation, Member member) {
    MapNode schema = member.documented();
    String own = schema.text("description");
    String described = own == null ? member.facets().description() : own;
    return new Parameter(
        member.name(),
        In.INPUT,
        member.required(),
        schemas.resolve(member, place(operation, member.name())),
        Serialization.standard(In.INPUT),
        null,
        ParameterFacts.of(schema.has("default") ? schema : member.facets().documented()),
        Documentation.ofArgument(member.name(), described, member.facets().documented()),
        schema.isTrue("deprecated"));
  }

  private static Parameter whole(TypeUse type, boolean required, @Nullable SchemaFacets facets) {
    return new Parameter(
        WHOLE,
        In.WHOLE,
        required,
        type,
        Serialization.standard(In.WHOLE),
        null,
        List.of(),
        facets == null ? null : facets.description(),
        false);
  }

  private static TypeId place(OperationSpec operation, String name) {
    return new TypeId.Argument(operation.key(), In.INPUT, name);
  }
}
