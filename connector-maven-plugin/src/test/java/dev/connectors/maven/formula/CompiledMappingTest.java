package dev.connectors.maven.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.maven.testing.Compilation;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.formula.Mapping;
import dev.connectors.runtime.formula.ParsedMapping;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.Undefined;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Mappings as Java classes: the same results as the evaluator, within all limits of the JVM. */
class CompiledMappingTest {

  private static final Object VARIABLES =
      Json.parse(
          """
          {"a": {"b": {"list": [{"value": 1}]}}, "b": "x", "list": [{"a": 1}, {"a": null}, 0, "z"],
           "x.y": true, "value": null, "0": "zero"}
          """);

  private static String outcome(Mapping mapping, @Nullable Object variables) {
    try {
      Object result = mapping.build(variables);
      return result == Undefined.UNDEFINED ? "undefined" : Json.write(result);
    } catch (ConnectorException e) {
      return "fails";
    }
  }

  private static void assertSame(List<? extends @Nullable Object> trees) {
    List<Mapping> compiled = CompiledMappings.of(trees);
    for (int i = 0; i < trees.size(); i++) {
      assertThat(outcome(compiled.get(i), VARIABLES))
          .as(() -> "a mapping")
          .isEqualTo(outcome(ParsedMapping.of(trees.get(i)), VARIABLES));
    }
  }

  @Test
  void agreesWithTheEvaluatorOnThousandsOfRandomMappings() {
    RandomTrees random = new RandomTrees(20261124);
    for (int batch = 0; batch < 8; batch++) {
      List<Object> trees = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        Map<String, @Nullable Object> several = new LinkedHashMap<>();
        for (int j = 0; j < 8; j++) {
          several.put("tree" + j, random.mapping(4));
        }
        trees.add(several);
      }
      List<Mapping> compiled = CompiledMappings.of(trees);
      for (int i = 0; i < trees.size(); i++) {
        for (int j = 0; j < 3; j++) {
          Object variables = j == 0 ? VARIABLES : random.data(5);
          Object tree = trees.get(i);
          assertThat(outcome(compiled.get(i), variables))
              .as(() -> Json.write(tree) + " over " + Json.write(variables))
              .isEqualTo(outcome(ParsedMapping.of(tree), variables));
        }
      }
    }
  }

  @Test
  void longMappingsStayWithinTheLimitsOfClassFiles() {
    Map<String, Object> wide = new LinkedHashMap<>();
    IntStream.range(0, 6_000).forEach(i -> wide.put("field " + i, Map.of("$var", "a.b" + i % 7)));
    List<Object> elements = new ArrayList<>(wide.values());
    List<Object> table = new ArrayList<>();
    IntStream.range(0, 20_000)
        .forEach(i -> table.add(Map.of("from", "key " + i, "to", i + 5_000_000_000L)));
    List<Object> decimals = new ArrayList<>();
    IntStream.range(0, 5_000).forEach(i -> decimals.add(Map.of("n", new BigDecimal(i + ".5"))));
    List<Object> cases = new ArrayList<>();
    IntStream.range(0, 1_500)
        .forEach(i -> cases.add(Map.of("filter", eval("b", "is", "v" + i), "value", "r" + i)));
    List<Object> entries = new ArrayList<>();
    IntStream.range(0, 1_500)
        .forEach(i -> entries.add(Map.of("from", Map.of("$var", "b"), "to", "r" + i)));
    Map<String, Object> keys = new LinkedHashMap<>();
    IntStream.range(0, 400).forEach(i -> keys.put("k" + i, Map.of("$var", "b")));

    assertSame(
        List.of(
            wide,
            elements,
            Map.of("$map", Map.of("value", Map.of("$var", "b"), "mapping", table)),
            Map.of("$case", Map.of("cases", cases, "default", 1)),
            Map.of("$map", Map.of("value", "y", "mapping", entries)),
            Map.of("$tpl", Map.of("template", "{k1} {k399}", "values", keys)),
            Map.of("$concat", List.of("x".repeat(200_000), Map.of("$var", "b"))),
            Map.of("$plain", wide),
            Map.of("$formula", List.of(decimals)),
            Map.of("$plain", decimals)));
  }

  private static Map<String, Object> eval(String locator, String operator, Object operand) {
    Map<String, Object> eval = new LinkedHashMap<>();
    eval.put("$eval", Map.of("$var", locator));
    eval.put(operator, operand);
    return eval;
  }

  @Test
  void deepMappingsCompile() {
    Object tree = Map.of("$var", "b");
    for (int i = 0; i < 300; i++) {
      tree = i % 2 == 0 ? Map.of("a" + i, tree) : Map.of("$concat", List.of("<", tree));
    }
    assertSame(List.of(tree));
  }

  @Test
  void treesThatAreTooDeepOrHoldThemselvesAreRefused() {
    Object deep = "x";
    for (int i = 0; i < 10_000; i++) {
      deep = Map.of("$firstNotEmpty", List.of(deep));
    }
    Object tooDeep = deep;
    assertThatThrownBy(() -> ParsedMapping.of(tooDeep))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("mapping: $.$firstNotEmpty[0].")
        .hasMessageEndingWith(
            "more than 1,000 levels deep (expected: at most 1,000, and no value inside itself)");

    Map<String, Object> self = new LinkedHashMap<>();
    self.put("self", self);
    assertThatThrownBy(() -> ParsedMapping.of(self))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("no value inside itself");
    assertThatThrownBy(() -> ParsedMapping.of(Map.of("$var", "a")).build(self))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("variables: ");
  }

  @Test
  void textsOfAMappingStayTexts() {
    String hostile = "*/ } \u002a\u002f \\u000a // \" + System.exit(1) + \" $T $L %s \n\r\u2028";
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(hostile, Map.of("$var", "a"));
    tree.put("a", Map.of("$var", hostile.replace(".", "\\.").replace("[", "\\[")));
    tree.put("b", Map.of("$tpl", Map.of("template", hostile, "values", Map.of("a", hostile))));
    tree.put("c", eval("b", "contains", hostile));
    tree.put("class", Map.of("value", Map.of("$var", "class")));

    assertSame(List.of(tree, hostile, List.of(hostile, hostile)));
  }

  @Test
  void compiledMappingsKnowNeitherParserNorTree() {
    Object tree =
        Json.parse(
            """
            {"a": {"$var": "list[0].a"}, "b": {"$concat": ["x", {"$var": "b"}]},
             "c": {"$case": [{"filter": {"$eval": {"$var": "b"}, "is": "x"}, "value": {"$copy": "a"}}]},
             "d": {"$iterate": {"source": {"$var": "list"}, "item": {"$var": "item.a"}}},
             "e": {"$map": {"value": {"$var": "b"}, "mapping": [{"from": "x", "to": 1}]}},
             "f": {"$tpl": {"template": "{a}", "values": {"a": {"$var": "b"}}}}}
            """);
    Compilation compilation =
        Compilation.of(
            Map.of("com/acme/mapping/M.java", CompiledMappings.source(tree, "M").text()));

    assertThat(compilation.messages()).isEmpty();
    compilation
        .classes()
        .values()
        .forEach(
            bytes ->
                assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                    .contains("dev/connectors/runtime/formula/CompiledMapping")
                    .doesNotContain("formula/ParsedMapping")
                    .doesNotContain("formula/MappingReader")
                    .doesNotContain("formula/Expression")
                    .doesNotContain("value/Locator")
                    .doesNotContain("$var")
                    .doesNotContain("$iterate"));
  }
}
