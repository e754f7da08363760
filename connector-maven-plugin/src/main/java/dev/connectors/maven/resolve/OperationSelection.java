package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.Nearest;
import dev.connectors.maven.diag.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The operations that shall be generated. An operation is selected when no pattern leaves it out,
 * and one takes it or none takes any.
 */
public final class OperationSelection {

  /**
   * An operation as patterns see it.
   *
   * @param key its key
   * @param id the operation id as written, or null
   * @param method the HTTP method in upper case
   * @param path the path's template
   * @param tags its tags
   */
  record Candidate(
      String key, @Nullable String id, String method, String path, List<String> tags) {}

  private static final SourceLocation OPTIONS = SourceLocation.of("pom.xml");

  private final Map<OperationPattern, Pattern> patterns = new LinkedHashMap<>();
  private final Set<OperationPattern> matched = new HashSet<>();
  private final Map<OperationPattern, Set<String>> names = new LinkedHashMap<>();

  private OperationSelection() {}

  /** Selects all operations. */
  static OperationSelection all() {
    return new OperationSelection();
  }

  /**
   * Reads the option {@code connector.operations}.
   *
   * @param texts its patterns
   * @param diagnostics receives those that are none
   */
  public static OperationSelection of(List<String> texts, Diagnostics diagnostics) {
    OperationSelection selection = new OperationSelection();
    for (String text : texts) {
      OperationPattern pattern = OperationPattern.parse(text);
      if (pattern == null) {
        diagnostics.error(
            OPTIONS,
            DiagnosticCode.INVALID_OPTION,
            "connector.operations: \""
                + text
                + "\" (expected: a glob of keys such as list-*, of tags such as tag:Invoices, or of"
                + " paths and methods such as /deals/**#GET; after ! to leave out, after key= for"
                + " one connector)");
      } else {
        selection.patterns.put(pattern, pattern.expression());
      }
    }
    return selection;
  }

  /** The keys of connectors that patterns name. */
  public Set<String> connectors() {
    Set<String> keys = new TreeSet<>();
    for (OperationPattern pattern : patterns.keySet()) {
      if (pattern.connector() != null) {
        keys.add(pattern.connector());
      }
    }
    return keys;
  }

  /** Whether an operation of a connector shall be generated. */
  boolean includes(String connector, Candidate operation) {
    boolean takes = false;
    boolean chooses = false;
    boolean leavesOut = false;
    for (Map.Entry<OperationPattern, Pattern> entry : patterns.entrySet()) {
      OperationPattern pattern = entry.getKey();
      if (pattern.isFor(connector)) {
        boolean matches = matches(pattern, entry.getValue(), operation);
        chooses |= !pattern.excludes();
        takes |= matches && !pattern.excludes();
        leavesOut |= matches && pattern.excludes();
      }
    }
    return !leavesOut && (takes || !chooses);
  }

  private boolean matches(OperationPattern pattern, Pattern expression, Candidate operation) {
    List<String> candidates = pattern.names(operation);
    names.computeIfAbsent(pattern, key -> new LinkedHashSet<>()).addAll(candidates);
    boolean matches = candidates.stream().anyMatch(name -> expression.matcher(name).matches());
    if (matches) {
      matched.add(pattern);
    }
    return matches;
  }

  /** Reports patterns that matched no operation of any connector. */
  public void reportUnmatched(Diagnostics diagnostics) {
    List<OperationPattern> unmatched = new ArrayList<>(patterns.keySet());
    unmatched.removeAll(matched);
    for (OperationPattern pattern : unmatched) {
      Set<String> known = names.getOrDefault(pattern, Set.of());
      diagnostics.warning(
          OPTIONS,
          DiagnosticCode.PATTERN_UNMATCHED,
          "connector.operations: "
              + pattern.text()
              + " matches no operation"
              + Nearest.hint(pattern.text(), pattern.alternatives(known)));
    }
  }
}
