package dev.connectors.maven.formula;

import dev.connectors.maven.spec.FunctionKind;
import dev.connectors.maven.spec.FunctionPlace;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.MappingSpec;
import dev.connectors.maven.spec.MappingSpec.Part;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import dev.connectors.runtime.formula.FormulaName;
import dev.connectors.runtime.value.Locator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a formula sees.
 *
 * @param names the variables; null when there may be any
 * @param older the newer name for each older one among these
 * @param schemas the Data Schemas one of which a variable has
 * @param outer what surrounds an iteration; null outside of one
 */
record Variables(
    @Nullable Set<String> names,
    Map<String, String> older,
    Map<String, List<MapNode>> schemas,
    @Nullable Variables outer) {

  /** Any variables. */
  static final Variables ANY = new Variables(null, Map.of(), Map.of(), null);

  private static final Set<String> ITERATION = Set.of("item", "parent", "index");

  /** What a mapping of a function sees (section 4). */
  static Variables of(MappingSpec mapping) {
    FunctionKind kind = mapping.function().kind();
    Set<String> arguments = kind.arguments();
    if (arguments == null) {
      return new Variables(null, Map.of(), mapping.function().schemas(), null);
    }
    Set<String> names = new TreeSet<>(arguments);
    if (mapping.part() == Part.RESPONSE) {
      names.add("response");
    } else if (mapping.part() == Part.OUTPUT) {
      names.add("output");
      names.add("result");
    }
    return new Variables(names, FunctionPlace.older(arguments), mapping.function().schemas(), null);
  }

  /** What the items of a list see. */
  Variables iteration(@Nullable Node source) {
    List<MapNode> items = List.of();
    if (Formula.of(source) == FormulaName.VAR
        && source instanceof MapNode map
        && Formula.argument(map) instanceof ScalarNode scalar) {
      Locator locator = Locator.find(scalar.value());
      items = locator == null ? List.of() : SchemaPath.items(this, locator);
    }
    return new Variables(
        ITERATION, Map.of(), items.isEmpty() ? Map.of() : Map.of("item", items), this);
  }
}
