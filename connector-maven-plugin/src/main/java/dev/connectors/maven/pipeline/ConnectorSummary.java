package dev.connectors.maven.pipeline;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A generated connector, in numbers.
 *
 * @param key its key
 * @param className the qualified name of the class that stands for it
 * @param operations how many operations it has
 * @param types how many types its documents declare
 * @param mappings how many mappings it has
 * @param scripts how many functions in JavaScript it has
 * @param typed how many of the properties and parameters that state a type are typed in Java
 * @param stated how many properties and parameters state a type
 * @param proposal how people could connect by the document's security schemes: a part of {@code
 *     spec.yml}; null when the connector says it itself, or the document does not
 */
public record ConnectorSummary(
    String key,
    String className,
    int operations,
    int types,
    int mappings,
    int scripts,
    int typed,
    int stated,
    @Nullable String proposal) {

  /** One line for people. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: %s, %s, %s%s%s, %.1f %% typed",
        key,
        className,
        count(operations, "operation"),
        count(types, "type"),
        mappings == 0 ? "" : ", " + count(mappings, "mapping"),
        scripts == 0 ? "" : ", " + count(scripts, "function") + " in JavaScript",
        stated == 0 ? 100.0 : Math.floor(typed * 1000.0 / stated) / 10);
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
