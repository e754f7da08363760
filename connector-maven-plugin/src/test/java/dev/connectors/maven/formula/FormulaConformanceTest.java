package dev.connectors.maven.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.formula.Mapping;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.Undefined;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * That the mapping language means what it means in the original: runs the cases that were recorded
 * there, those in the test resources and any in the directory {@code -Dformula.vectors}.
 */
class FormulaConformanceTest {

  /** Permissive fall-backs of one JavaScript engine, of which the share that holds is reported. */
  private static final Set<String> BEST_EFFORT = Set.of("dates-legacy", "tpl-regex");

  /** Helpers for editors and user interfaces, which no connector needs. */
  private static final Set<String> NOT_CLAIMED =
      Set.of(
          "compressDataSchema",
          "evalGetAvailableOperators",
          "evalGetOperator",
          "getConnectorSpecPath",
          "getConnectorVersionPath",
          "getFormulaLocators",
          "getFullNameForLocator",
          "getIconUriForLocator",
          "getMembraneElementPath",
          "getNameComponentsForLocator",
          "getNameForLocator",
          "getOperatorsBySchema",
          "getVariableLocators",
          "mergeWithFormulas",
          "nonEmptyObjectProperties",
          "parseMembraneElementPath",
          "populateSchemaTitles",
          "removeNonExistentVars",
          "schemaWithTitle",
          "transformVars",
          "valueToString");

  private static final Map<String, VectorFunction> FUNCTIONS =
      Stream.of(
              LocatorFunctions.ALL,
              FilterFunctions.ALL,
              SchemaFunctions.ALL,
              PathFunctions.ALL,
              MappingFunctions.ALL)
          .flatMap(all -> all.entrySet().stream())
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  /** Objects of JavaScript have these from their prototype; ours have not. */
  private static final Pattern PROTOTYPE =
      Pattern.compile(
          "\"\\$?(?:constructor|toString|toLocaleString|valueOf|hasOwnProperty|isPrototypeOf"
              + "|propertyIsEnumerable|__\\w+__)\":");

  /** What compiled mappings do. */
  private static final Set<String> COMPILED = Set.of("buildData", "buildValue");

  /** So many mappings are compiled at once. */
  private static final int BATCH = 400;

  /** What became of the cases of a group. */
  private static final class Score {
    int held;
    int failed;
    int notClaimed;
  }

  private final Map<String, Score> scores = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();

  @Test
  void meansWhatTheOriginalMeans() throws URISyntaxException {
    score(cases(), FUNCTIONS);
    print();
    assertThat(String.join("\n", failures)).isEmpty();
  }

  @Test
  void meansTheSameWhenItIsCompiled() throws URISyntaxException {
    List<VectorCase> cases = new ArrayList<>(cases());
    cases.removeIf(vector -> !COMPILED.contains(vector.function()));
    Map<String, Mapping> mappings = compiled(cases);
    score(
        cases,
        Map.of(
            "buildData", it -> mappings.get(text(it)).build(it.argument("variables")),
            "buildValue", it -> mappings.get(text(it)).value(it.argument("variables"))));
    print();
    assertThat(String.join("\n", failures)).isEmpty();
  }

  /** Many cases are about the same mapping with other variables. */
  private static Map<String, Mapping> compiled(List<VectorCase> cases) {
    Map<String, Object> trees = new LinkedHashMap<>();
    cases.forEach(vector -> trees.put(text(vector), vector.argument("value")));
    List<String> texts = List.copyOf(trees.keySet());
    List<Object> values = new ArrayList<>(trees.values());
    Map<String, Mapping> compiled = new HashMap<>();
    for (int from = 0; from < values.size(); from += BATCH) {
      int to = Math.min(values.size(), from + BATCH);
      List<Mapping> batch = CompiledMappings.of(values.subList(from, to));
      for (int i = from; i < to; i++) {
        compiled.put(texts.get(i), batch.get(i - from));
      }
    }
    return compiled;
  }

  private static String text(VectorCase vector) {
    Object tree = vector.argument("value");
    return tree == Undefined.UNDEFINED ? tree.toString() : Json.write(tree);
  }

  private void score(List<VectorCase> cases, Map<String, VectorFunction> functions) {
    for (VectorCase vector : cases) {
      Score score = scores.computeIfAbsent(vector.group(), group -> new Score());
      if (NOT_CLAIMED.contains(vector.function())) {
        score.notClaimed++;
        continue;
      }
      String problem = problem(vector, functions.get(vector.function()));
      if (problem == null) {
        score.held++;
      } else {
        score.failed++;
        if (!BEST_EFFORT.contains(vector.group())) {
          failures.add(vector.id() + ": " + problem);
        }
      }
    }
  }

  private static List<VectorCase> cases() throws URISyntaxException {
    List<VectorCase> cases = new ArrayList<>();
    cases.addAll(
        VectorCase.in(
            Path.of(FormulaConformanceTest.class.getResource("/formula-vectors").toURI())));
    String more = System.getProperty("formula.vectors", "");
    if (!more.isEmpty()) {
      cases.addAll(VectorCase.in(Path.of(more)));
    }
    return cases;
  }

  private static @Nullable String problem(VectorCase vector, @Nullable VectorFunction function) {
    if (function == null) {
      return "there is no " + vector.function();
    }
    try {
      Object actual = function.call(vector);
      if (vector.fails()) {
        return vector.stumbles() && (actual == Undefined.UNDEFINED || namesPrototype(vector))
            ? null
            : "expected an error, got " + actual;
      }
      return VectorResult.equal(vector.expected(), actual)
          ? null
          : "expected " + vector.expected() + ", got " + actual;
    } catch (ConnectorException e) {
      return vector.fails() ? null : e.toString();
    } catch (RuntimeException | StackOverflowError e) {
      return e + " at " + Stream.of(e.getStackTrace()).limit(3).toList();
    }
  }

  private static boolean namesPrototype(VectorCase vector) {
    return PROTOTYPE.matcher(Json.write(vector.line())).find();
  }

  private void print() {
    System.out.printf(
        "%-20s %6s %6s %6s %12s%n", "group", "cases", "held", "failed", "not claimed");
    scores.forEach(
        (group, score) ->
            System.out.printf(
                "%-20s %6d %6d %6d %12d%n",
                group,
                score.held + score.failed + score.notClaimed,
                score.held,
                score.failed,
                score.notClaimed));
  }
}
