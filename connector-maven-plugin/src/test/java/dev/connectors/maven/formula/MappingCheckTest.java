package dev.connectors.maven.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.maven.diag.Diagnostic;
import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.Severity;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.spec.ListNode;
import dev.connectors.maven.spec.MapNode;
import dev.connectors.maven.spec.Node;
import dev.connectors.maven.spec.ScalarNode;
import dev.connectors.maven.testing.Shared;
import dev.connectors.runtime.formula.FormulaName;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Locator;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MappingCheckTest {

  private static final SourceLocation HERE = new SourceLocation("a.yml", 1, 1);

  @Test
  void whatIsSaidToGiveNothingGivesNothingInTheOriginal() throws Exception {
    List<String> wrong = new ArrayList<>();
    int told = 0;
    for (VectorCase vector : cases()) {
      if (!vector.function().equals("buildData")
          || !(vector.argument("value") instanceof Map<?, ?> mapping)
          || FormulaName.of(mapping) != null) {
        continue;
      }
      for (Map.Entry<?, ?> member : mapping.entrySet()) {
        FormulaName formula = FormulaName.of(member.getValue());
        if (formula == null) {
          continue;
        }
        for (Diagnostic error : errors(formula, (MapNode) node(member.getValue()))) {
          told++;
          if (!vector.fails() && !isSo(error, vector.expected(), (String) member.getKey())) {
            wrong.add(vector.id() + ": " + error + ": " + Json.write(vector.line()));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(told).isGreaterThan(100);
  }

  private static boolean isSo(Diagnostic error, @Nullable Object expected, String name) {
    Object value = Locator.property(expected, name);
    String message = error.message();
    if (message.contains("result is null")) {
      return value == null;
    }
    if (message.contains("always true")) {
      return Boolean.TRUE.equals(value);
    }
    if (message.contains("always false")) {
      return Boolean.FALSE.equals(value);
    }
    return !message.contains("never a value") || value == Undefined.UNDEFINED;
  }

  /** What is found wrong with a formula itself. */
  private static List<Diagnostic> errors(FormulaName formula, MapNode node) {
    Diagnostics diagnostics = new Diagnostics(false);
    new FormulaShapes(diagnostics).check(formula, node, Formula.argument(node));
    if (formula == FormulaName.VAR) {
      new LocatorCheck(diagnostics).variable(Formula.argument(node), Variables.ANY);
    }
    return diagnostics.sorted().stream().filter(it -> it.severity() == Severity.ERROR).toList();
  }

  @Test
  void anyTreeCanBeChecked() throws Exception {
    Map<DiagnosticCode, Integer> told = new EnumMap<>(DiagnosticCode.class);
    for (VectorCase vector : cases()) {
      Object mapping = vector.argument("value");
      Diagnostics diagnostics = new Diagnostics(false);
      if (mapping != Undefined.UNDEFINED) {
        MappingCheck.check(node(mapping), diagnostics);
      }
      diagnostics.sorted().forEach(it -> told.merge(it.code(), 1, Integer::sum));
    }
    assertThat(told)
        .containsOnlyKeys(
            DiagnosticCode.UNKNOWN_FORMULA,
            DiagnosticCode.UNKNOWN_OPERATOR,
            DiagnosticCode.INVALID_LOCATOR,
            DiagnosticCode.FORMULA_ARGUMENTS,
            DiagnosticCode.MEMBER_IGNORED,
            DiagnosticCode.UNKNOWN_VARIABLE);
  }

  @Test
  void mappingsThatWereMeasuredAreFreeOfWarningsButForTheOldForm() throws IOException {
    Path bench = Shared.file("format/bench");

    assertThat(checked(bench.resolve("a-mapping.json"))).isEmpty();
    assertThat(checked(bench.resolve("b-mapping.json")))
        .extracting(Diagnostic::code)
        .containsOnly(DiagnosticCode.OLD_FORM);
    assertThat(checked(bench.resolve("c-mapping.json"))).isEmpty();
  }

  private static Set<Diagnostic> checked(Path file) throws IOException {
    Diagnostics diagnostics = new Diagnostics(false);
    MappingCheck.check(node(Json.parse(Files.readString(file))), diagnostics);
    return Set.copyOf(diagnostics.sorted());
  }

  private static List<VectorCase> cases() throws URISyntaxException {
    return VectorCase.in(Path.of(MappingCheckTest.class.getResource("/formula-vectors").toURI()));
  }

  private static Node node(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> object) {
      List<MapNode.Entry> entries = new ArrayList<>();
      object.forEach((name, it) -> entries.add(new MapNode.Entry((String) name, HERE, node(it))));
      return new MapNode(entries, HERE);
    }
    return tree instanceof List<?> list
        ? new ListNode(list.stream().map(MappingCheckTest::node).toList(), HERE)
        : new ScalarNode(tree, HERE);
  }
}
