package dev.connectors.maven.formula;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.Nearest;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.runtime.formula.FormulaName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds data that looks like a formula. */
final class FormulaNames {

  private static final List<String> KNOWN =
      Arrays.stream(FormulaName.values()).map(FormulaName::key).toList();

  /** What other languages and the vendor's documentation have, with what there is instead. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("$cond", "$case"),
          Map.entry("$if", "$case"),
          Map.entry("$switch", "$case"),
          Map.entry("$join", "$concat"),
          Map.entry("$string", "$concat"),
          Map.entry("$number", "$jsonata"),
          Map.entry("$sum", "$jsonata"),
          Map.entry("$not", "$eval"),
          Map.entry("$eq", "$eval"),
          Map.entry("$is", "$eval"),
          Map.entry("$forEach", "$iterate"),
          Map.entry("$filter", "$iterate"),
          Map.entry("$coalesce", "$firstNotEmpty"),
          Map.entry("$merge", "$mergeObjects"),
          Map.entry("$literal", "$plain"),
          Map.entry("$template", "$tpl"),
          Map.entry("$variable", "$var"));

  /** Names of JSON Schema, which are data on purpose. */
  private static final Set<String> DATA =
      Set.of("$ref", "$schema", "$id", "$defs", "$comment", "$anchor");

  private final Diagnostics diagnostics;

  FormulaNames(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Checks an object that is data. */
  void check(MapNode map) {
    if (map.keys().isEmpty()) {
      return;
    }
    List<String> names = Formula.names(map);
    String first = names.get(0);
    if (first.startsWith("$") && !DATA.contains(first)) {
      diagnostics.warning(
          map.keyLocation(first),
          DiagnosticCode.UNKNOWN_FORMULA,
          first + ": no formula, so this object is plain data" + hint(first));
    }
    for (String name : names.subList(1, names.size())) {
      if (FormulaName.of(name) != null) {
        diagnostics.warning(
            map.keyLocation(name),
            DiagnosticCode.UNKNOWN_FORMULA,
            name + ": stands after " + first + ", so this object is plain data (expected: first)");
      }
    }
  }

  private static String hint(String name) {
    String meant = MEANT.get(name);
    return meant == null ? Nearest.hint(name, KNOWN) : " (did you mean " + meant + "?)";
  }
}
