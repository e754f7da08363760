package dev.connectors.maven.load;

import dev.connectors.maven.diag.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes a GraphQL document apart into tokens (specification of October 2021, section 2.1). */
final class GraphQlLexer {

  /** What a token is. */
  enum Kind {
    NAME,
    PUNCTUATOR,
    NUMBER,
    STRING,
    END
  }

  /**
   * A token.
   *
   * @param kind what it is
   * @param text the text, of a string its value
   * @param start where it begins in the document
   * @param end where it ends
   * @param location where it begins
   */
  record Token(Kind kind, String text, int start, int end, SourceLocation location) {

    boolean is(String punctuatorOrName) {
      return kind != Kind.STRING && text.equals(punctuatorOrName);
    }

    /** The token for messages. */
    String shown() {
      return kind == Kind.END ? "the end of the file" : kind == Kind.STRING ? "a string" : text;
    }
  }

  /** What is not GraphQL, with its place. */
  static final class SyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient SourceLocation location;

    SyntaxException(SourceLocation location, String message) {
      super(message, null, false, false);
      this.location = location;
    }

    SourceLocation location() {
      return location;
    }
  }

  private static final String PUNCTUATORS = "!$&()[]{}:=@|";
  private static final String QUOTES = "\"\"\"";

  private final String text;
  private final String file;
  private int at;
  private int line = 1;
  private int lineStart;

  GraphQlLexer(String text, String file) {
    this.text = text;
    this.file = file;
  }

  /** The next token. */
  Token next() throws SyntaxException {
    skipIgnored();
    int start = at;
    SourceLocation location = new SourceLocation(file, line, at - lineStart + 1);
    if (at == text.length()) {
      return new Token(Kind.END, "", start, start, location);
    }
    char c = text.charAt(at);
    if (isNameStart(c)) {
      while (at < text.length() && (isNameStart(text.charAt(at)) || isDigit(text.charAt(at)))) {
        at++;
      }
      return token(Kind.NAME, start, location);
    }
    if (c == '"') {
      String value = text.startsWith(QUOTES, at) ? blockString(location) : string(location);
      return new Token(Kind.STRING, value, start, at, location);
    }
    if (c == '-' || isDigit(c)) {
      at++;
      while (at < text.length() && isNumberPart(text.charAt(at))) {
        at++;
      }
      return token(Kind.NUMBER, start, location);
    }
    boolean spread = text.startsWith("...", at);
    if (!spread && PUNCTUATORS.indexOf(c) < 0) {
      throw new SyntaxException(location, shown(c) + " (expected: a name or punctuator)");
    }
    at += spread ? 3 : 1;
    return token(Kind.PUNCTUATOR, start, location);
  }

  private Token token(Kind kind, int start, SourceLocation location) {
    return new Token(kind, text.substring(start, at), start, at, location);
  }

  private void skipIgnored() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
          at++;
        }
      } else if (isLineEnd(c)) {
        endLine();
      } else if (c == ' ' || c == '\t' || c == ',' || c == '\ufeff') {
        at++;
      } else {
        return;
      }
    }
  }

  /** Passes over the end of a line, which may have two characters. */
  private void endLine() {
    at += text.startsWith("\r\n", at) ? 2 : 1;
    line++;
    lineStart = at;
  }

  private String string(SourceLocation location) throws SyntaxException {
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
      char c = text.charAt(at);
      if (isLineEnd(c)) {
        break;
      }
      value.append(c == '\\' ? escape() : String.valueOf(c));
    }
    if (at >= text.length() || text.charAt(at) != '"') {
      throw new SyntaxException(location, "a string without end (expected: \" in the same line)");
    }
    at++;
    return value.toString();
  }

  /** What an escape stands for; the position is then that of its last character. */
  private String escape() throws SyntaxException {
    SourceLocation location = new SourceLocation(file, line, at - lineStart + 1);
    at++;
    char c = at < text.length() ? text.charAt(at) : 0;
    int known = "\"\\/bfnrt".indexOf(c);
    if (known >= 0) {
      return String.valueOf("\"\\/\b\f\n\r\t".charAt(known));
    }
    boolean braces = text.startsWith("u{", at);
    int from = at + (braces ? 2 : 1);
    int to = braces ? text.indexOf('}', from) : from + 4;
    if (c == 'u' && to > from && to <= text.length() && to - from <= 6) {
      String digits = text.substring(from, to);
      if (digits.matches("[0-9a-fA-F]+")
          && Character.isValidCodePoint(Integer.parseInt(digits, 16))) {
        at = braces ? to : to - 1;
        return Character.toString(Integer.parseInt(digits, 16));
      }
    }
    throw new SyntaxException(location, "\\" + c + " (expected: an escape such as \\n or \\u00e9)");
  }

  private String blockString(SourceLocation location) throws SyntaxException {
    StringBuilder raw = new StringBuilder();
    at += QUOTES.length();
    while (!text.startsWith(QUOTES, at)) {
      if (at >= text.length()) {
        throw new SyntaxException(location, "a string without end (expected: \"\"\")");
      }
      if (text.startsWith("\\" + QUOTES, at)) {
        raw.append(QUOTES);
        at += QUOTES.length() + 1;
      } else if (isLineEnd(text.charAt(at))) {
        raw.append('\n');
        endLine();
      } else {
        raw.append(text.charAt(at++));
      }
    }
    at += QUOTES.length();
    return dedented(raw.toString());
  }

  /** Section 2.9.4, BlockStringValue: without common indentation and blank lines around it. */
  private static String dedented(String raw) {
    List<String> lines = new ArrayList<>(List.of(raw.split("\n", -1)));
    int common =
        lines.stream()
            .skip(1)
            .filter(one -> !one.isBlank())
            .mapToInt(GraphQlLexer::indentation)
            .min()
            .orElse(0);
    for (int i = 1; i < lines.size(); i++) {
      String one = lines.get(i);
      lines.set(i, one.substring(Math.min(common, one.length())));
    }
    while (!lines.isEmpty() && lines.get(0).isBlank()) {
      lines.remove(0);
    }
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
      lines.remove(lines.size() - 1);
    }
    return String.join("\n", lines);
  }

  private static int indentation(String one) {
    int i = 0;
    while (i < one.length() && (one.charAt(i) == ' ' || one.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  private static String shown(char c) {
    return c < ' ' || c > '~' ? String.format(Locale.ROOT, "U+%04X", (int) c) : String.valueOf(c);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isNameStart(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isNumberPart(char c) {
    return isDigit(c) || "+-.eE".indexOf(c) >= 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
