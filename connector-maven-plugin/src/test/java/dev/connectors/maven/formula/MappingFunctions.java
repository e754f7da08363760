package dev.connectors.maven.formula;

import static dev.connectors.runtime.json.Undefined.UNDEFINED;

import dev.connectors.runtime.formula.FormulaName;
import dev.connectors.runtime.formula.ParsedMapping;
import dev.connectors.runtime.formula.Resolvers;
import dev.connectors.runtime.json.JsonShape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Mappings: evaluating, and what they are made of. */
final class MappingFunctions {

  static final Map<String, VectorFunction> ALL =
      Map.ofEntries(
          Map.entry("buildData", it -> mapping(it).build(it.argument("variables"))),
          Map.entry("buildValue", it -> mapping(it).value(it.argument("variables"))),
          Map.entry("resolveFormulas", MappingFunctions::resolve),
          Map.entry("isFormula", it -> FormulaName.of(it.argument("value")) != null),
          Map.entry("hasFormulas", it -> FormulaName.anyIn(it.argument("value"))));

  private static final JsonShape LOOKUP = JsonShape.of("lookup", "schema", "fullValue");
  private static final JsonShape LINK = JsonShape.of("dataLinkTableKey", "recordId");
  private static final JsonShape COLLECTION = JsonShape.of("type", "stub", "key", "parameters");

  private MappingFunctions() {}

  private static ParsedMapping mapping(VectorCase vector) {
    return ParsedMapping.of(vector.argument("value"));
  }

  private static @Nullable Object resolve(VectorCase vector) {
    Stubs stubs =
        new Stubs(vector.argument("resolvers") instanceof List<?> names ? names : List.of());
    return mapping(vector)
        .resolve(vector.argument("variables"), vector.argument("schema"), stubs.resolvers());
  }

  /** Functions that answer with the call, if a case has a resolver for them. */
  private record Stubs(List<?> names) {

    Resolvers resolvers() {
      return new Resolvers(
          named(
              "resolveLookup",
              (lookup, schema, mapping) ->
                  call("resolveLookup", LOOKUP.object(lookup, schema, mapping))),
          link("resolveImportDataLink"),
          link("resolveExportDataLink"),
          named(
              "getDataCollection",
              (key, parameters) ->
                  JsonShape.of("fieldsSchema")
                      .object(COLLECTION.object("object", "getDataCollection", key, parameters))),
          named(
              "getInternalDataSchema",
              key -> COLLECTION.object("object", "getInternalDataSchema", key, UNDEFINED)));
    }

    private Resolvers.@Nullable PairFunction link(String name) {
      return named(name, (table, recordId) -> call(name, LINK.object(table, recordId)));
    }

    private <F> @Nullable F named(String name, F function) {
      return names.contains(name) ? function : null;
    }

    private static Object call(String name, Object arguments) {
      return JsonShape.of("stub", "call").object(name, arguments);
    }
  }
}
