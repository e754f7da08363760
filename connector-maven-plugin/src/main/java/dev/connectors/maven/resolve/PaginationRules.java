package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.Nearest;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.model.Pagination;
import dev.connectors.maven.resolve.PaginationStatement.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code connector.pagination} says about the operations of one connector. */
final class PaginationRules {

  /** The pages that a rule gives an operation, or null for none. */
  record Found(@Nullable Pagination pagination) {}

  private static final SourceLocation OPTIONS = SourceLocation.of("pom.xml");
  private static final String OPTION = "connector.pagination: ";
  private static final String FORMS =
      "none, link, url:next, page:parameter, offset:parameter or cursor:parameter:next, each with"
          + " :items behind it where needed";

  /** One entry of the option; what is wrong with it is told when it fits nowhere. */
  private static final class Rule {
    final String entry;
    final Pattern operations;
    final String glob;
    final PaginationStatement statement;
    boolean matches;
    boolean fits;
    @Nullable String problem;

    Rule(String entry, String glob, PaginationStatement statement) {
      this.entry = entry;
      this.operations = Pattern.compile(("\\Q" + glob + "\\E").replace("*", "\\E.*\\Q"));
      this.glob = glob;
      this.statement = statement;
    }
  }

  private final Diagnostics diagnostics;
  private final List<Rule> rules = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();

  /**
   * The rules of one connector.
   *
   * @param connector its key
   * @param options pages by {@code connector/operation}
   * @param diagnostics receives what is wrong
   */
  PaginationRules(String connector, Map<String, String> options, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    new TreeMap<>(options)
        .forEach(
            (name, value) -> {
              if (name.startsWith(connector + "/")) {
                add(name, name.substring(connector.length() + 1), value);
              }
            });
  }

  private void add(String name, String glob, String value) {
    String entry = name + "=" + value;
    String[] parts = value.split(":", -1);
    Style style = Style.of(parts[0]);
    int at = 1;
    String parameter = null;
    String next = null;
    if (style != null && style.hasParameter() && at < parts.length) {
      parameter = parts[at++];
    }
    if (style != null && style.hasNext() && at < parts.length) {
      next = parts[at++];
    }
    String items = at < parts.length ? parts[at++] : null;
    boolean complete =
        style != null
            && (!style.hasParameter() || parameter != null)
            && (!style.hasNext() || next != null)
            && !(style == Style.NONE && items != null);
    if (style == null || !complete || at < parts.length) {
      invalid(entry, " (expected: " + FORMS + ")");
      return;
    }
    rules.add(new Rule(entry, glob, new PaginationStatement(style, parameter, next, items)));
  }

  /** What the first rule that fits an operation says, or null when none does. */
  @Nullable Found find(PagedOperation operation) {
    keys.add(operation.key());
    for (Rule rule : rules) {
      if (rule.operations.matcher(operation.key()).matches()) {
        rule.matches = true;
        List<String> problems = new ArrayList<>();
        Pagination pagination = rule.statement.apply(operation, problems::add);
        if (problems.isEmpty()) {
          rule.fits = true;
          return new Found(pagination);
        }
        rule.problem = problems.get(0);
      }
    }
    return null;
  }

  /** Reports the rules that match or fit no operation. */
  void reportUnused() {
    for (Rule rule : rules) {
      if (!rule.matches) {
        diagnostics.warning(
            OPTIONS,
            DiagnosticCode.PATTERN_UNMATCHED,
            OPTION + rule.entry + " matches no operation" + Nearest.hint(rule.glob, keys));
      } else if (!rule.fits) {
        invalid(rule.entry, ": " + rule.problem);
      }
    }
  }

  private void invalid(String entry, String problem) {
    diagnostics.error(OPTIONS, DiagnosticCode.INVALID_OPTION, OPTION + entry + problem);
  }
}
