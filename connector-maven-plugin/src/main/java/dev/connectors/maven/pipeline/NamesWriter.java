package dev.connectors.maven.pipeline;

import dev.connectors.maven.model.KnownNames;
import dev.connectors.maven.model.KnownNames.KnownName;
import dev.connectors.maven.model.KnownNames.KnownOperation;
import dev.connectors.maven.model.KnownNames.KnownType;
import dev.connectors.runtime.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes the section {@code names} of the names file as YAML, for people who review changes: a line
 * for each class and operation, sorted, and none changes because of another.
 */
final class NamesWriter {

  private static final String HEADER =
      """
      # Java names that connectors were given; they keep them, whatever else is added to a document.
      # Written by "mvn connector:lock", read by connector:generate; belongs under version control.
      # A name may be changed here by hand. What is gone from a document keeps its line, so that
      # nothing else gets its name; delete the line to set it free.
      """;

  private static final String SECTION = "names:";

  /** What YAML reads as a string, as it stands and inside of braces. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?!(?i:true|false|null|yes|no|on|off)$)[A-Za-z_$][A-Za-z0-9_$./-]*"
              + "(?: [A-Za-z0-9_$./][A-Za-z0-9_$./-]*)*");

  /** What YAML reads as a string where it begins a line. */
  private static final Pattern PLAIN_KEY =
      Pattern.compile(PLAIN.pattern().replace("./-]", "./\\[\\]{}|%-]"));

  /** Longer names need a sign of their own (YAML 1.2, section 7.4.2). */
  private static final int MAX_KEY = 1_000;

  private final StringBuilder text = new StringBuilder("names:\n");

  private NamesWriter() {}

  /** The text of a file with its names replaced. */
  static String replace(String file, SortedMap<String, KnownNames> names) {
    NamesWriter writer = new NamesWriter();
    names.forEach(writer::connector);
    if (file.isBlank()) {
      return HEADER + writer.text;
    }
    StringBuilder result = new StringBuilder();
    boolean inside = false;
    boolean written = false;
    for (String line : file.lines().toList()) {
      inside = line.startsWith(SECTION) || (inside && isInner(line));
      if (!inside) {
        result.append(line).append('\n');
      } else if (!written) {
        result.append(writer.text);
        written = true;
      }
    }
    return written ? result.toString() : result.append(writer.text).toString();
  }

  private static boolean isInner(String line) {
    return line.isBlank() || line.startsWith(" ") || line.startsWith("\t");
  }

  private void connector(String key, KnownNames names) {
    line(1, key, null);
    field(2, "package", names.packagePart());
    field(2, "class", names.className());
    field(2, "root", names.operationsClass());
    if (!names.credentials().isEmpty()) {
      line(2, "credentials", list(names.credentials()));
    }
    section(
        "groups", names.groups(), group -> fields("class", group.type(), "method", group.method()));
    section("operations", names.operations(), NamesWriter::operation);
    section("types", names.types(), NamesWriter::type);
  }

  private <T> void section(String name, Map<String, T> entries, Function<T, List<String>> fields) {
    if (!entries.isEmpty()) {
      line(2, name, null);
      entries.forEach(
          (key, entry) -> line(3, key, "{" + String.join(", ", fields.apply(entry)) + "}"));
    }
  }

  private static List<String> operation(KnownOperation operation) {
    List<String> fields = new ArrayList<>();
    fields.add("request: " + scalar(operation.request()));
    if (operation.group() != null) {
      fields.add("group: " + scalar(operation.group()));
    }
    fields.addAll(
        fields(
            "method", operation.method(),
            "pages", operation.pages(),
            "options", operation.options()));
    addList(fields, "setters", operation.setters());
    fields.addAll(fields("form", operation.form()));
    addList(fields, "parts", operation.parts());
    return fields;
  }

  private static List<String> type(KnownType type) {
    List<String> fields = new ArrayList<>(fields("class", type.type()));
    addList(fields, "members", type.members());
    return fields;
  }

  private static List<String> fields(@Nullable Object... namesAndValues) {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] instanceof KnownName name) {
        fields.add(namesAndValues[i] + ": " + scalar(name.name()));
      }
    }
    return fields;
  }

  private static void addList(List<String> fields, String field, Map<String, KnownName> names) {
    if (!names.isEmpty()) {
      fields.add(field + ": " + list(names));
    }
  }

  private static String list(Map<String, KnownName> names) {
    List<String> items = new ArrayList<>();
    names.forEach(
        (original, name) -> {
          String item = scalar(original);
          String sign = item.length() > MAX_KEY ? "? " : "";
          items.add(name.name().isEmpty() ? item : sign + item + ": " + scalar(name.name()));
        });
    return "[" + String.join(", ", items) + "]";
  }

  private void field(int depth, String key, @Nullable KnownName name) {
    if (name != null) {
      line(depth, key, scalar(name.name()));
    }
  }

  private void line(int depth, String key, @Nullable String value) {
    String indent = "  ".repeat(depth);
    String name = PLAIN_KEY.matcher(key).matches() ? key : quoted(key);
    String sign = name.length() > MAX_KEY ? "? " : "";
    String end = name.length() > MAX_KEY ? "\n" + indent + ":" : ":";
    text.append(indent).append(sign).append(name).append(end);
    text.append(value == null ? "" : " " + value).append('\n');
  }

  private static String scalar(String value) {
    return PLAIN.matcher(value).matches() ? value : quoted(value);
  }

  /** JSON is YAML, but for characters that YAML has no place for (section 5.1). */
  private static String quoted(String value) {
    StringBuilder quoted = new StringBuilder();
    Json.write(value)
        .chars()
        .forEach(
            c -> {
              boolean escaped = c >= 0x7f && (c < 0xa0 || c >= 0xd800);
              if (escaped || c == 0x2028 || c == 0x2029) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                quoted.append((char) c);
              }
            });
    return quoted.toString();
  }
}
