package dev.connectors.maven.load;

import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.spec.ScalarNode;
import dev.connectors.maven.spec.ScriptSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the place of code that stands in YAML or JSON, which begins behind what announces it. */
final class InlineCode {

  /** YAML 1.2, 6.9: anchors and tags stand before a scalar. */
  private static final Pattern PROPERTIES = Pattern.compile("(?:[&!]\\S*\\s+)*");

  /** What YAML takes for the end of a line, by the versions 1.1 and 1.2. */
  private static final Pattern BREAK = Pattern.compile("\r\n|[\r\n\u0085\u2028\u2029]");

  private InlineCode() {}

  /**
   * The code of a function.
   *
   * @param name the function's name
   * @param scalar its code as it was read
   * @param code the same
   * @param sources the connector's files
   */
  static ScriptSpec of(String name, ScalarNode scalar, String code, SourceFiles sources) {
    Path file = sources.path(scalar.location().file());
    String text = sources.text(file);
    SourceLocation start = text == null ? scalar.location() : start(scalar.location(), code, text);
    return new ScriptSpec(name + ".inline.js", file, code, start, start.column() - 1);
  }

  private static SourceLocation start(SourceLocation scalar, String code, String text) {
    List<String> lines = List.of(BREAK.split(text, -1));
    String line = lines.get(scalar.line() - 1);
    int from = line.offsetByCodePoints(0, scalar.column() - 1);
    Matcher properties = PROPERTIES.matcher(line).region(from, line.length());
    int at = properties.lookingAt() ? properties.end() : from;
    char first = at < line.length() ? line.charAt(at) : ' ';
    if (first == '|' || first == '>') {
      return block(scalar, code, lines);
    }
    int column = line.codePointCount(0, at) + (first == '"' || first == '\'' ? 2 : 1);
    return new SourceLocation(scalar.file(), scalar.line(), column);
  }

  /** A block begins on the next line; its indentation is what the first text in it has lost. */
  private static SourceLocation block(SourceLocation scalar, String code, List<String> lines) {
    int indent = 0;
    for (String line : lines.subList(scalar.line(), lines.size())) {
      if (!line.isBlank()) {
        String first = code.lines().filter(it -> !it.isBlank()).findFirst().orElse("");
        indent = Math.max(0, spaces(line) - spaces(first));
        break;
      }
    }
    return new SourceLocation(scalar.file(), scalar.line() + 1, indent + 1);
  }

  private static int spaces(String line) {
    return line.length() - line.stripLeading().length();
  }
}
