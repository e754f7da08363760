package dev.connectors.maven.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * The tokens of JavaScript: knows strings, templates, regular expressions and comments, and no
 * grammar. A text that is no JavaScript has some tokens, too.
 */
final class Lexer {

  /** What a token is. */
  enum Kind {
    WORD,
    STRING,
    /** The text of a template up to a substitution or its end. */
    TEMPLATE,
    REGEX,
    NUMBER,
    PUNCTUATOR
  }

  /**
   * A token.
   *
   * @param text as written; of a punctuator one character, but for {@code =>}
   */
  record Token(Kind kind, String text, int start) {

    boolean is(String word) {
      return (kind == Kind.WORD || kind == Kind.PUNCTUATOR) && text.equals(word);
    }

    boolean opens() {
      return is("(") || is("[") || is("{");
    }

    boolean closes() {
      return is(")") || is("]") || is("}");
    }

    boolean separates() {
      return is(",") || is(";");
    }

    int end() {
      return start + text.length();
    }

    /** Whether it is a string that does not end with its quote. */
    boolean isOpenString() {
      int last = text.length() - 1;
      int escape = last - 1;
      while (escape > 0 && text.charAt(escape) == '\\') {
        escape--;
      }
      boolean escaped = (last - escape) % 2 == 0;
      return kind == Kind.STRING && (last < 1 || text.charAt(last) != text.charAt(0) || escaped);
    }

    /** What to say of one. */
    String noEnd() {
      return "the string has no end (expected: " + text.charAt(0) + " on the same line)";
    }

    /** What a string says, if it is an ordinary one. */
    String unquoted() {
      return text.length() < 2 ? "" : text.substring(1, text.length() - 1);
    }
  }

  /** Words after which an expression begins, and so a regular expression may. */
  private static final Set<String> BEFORE_EXPRESSION =
      Set.of(
          "return",
          "typeof",
          "instanceof",
          "in",
          "of",
          "new",
          "delete",
          "void",
          "throw",
          "case",
          "do",
          "else",
          "await",
          "yield",
          "default",
          "extends");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  /** Of each open bracket: whether it is a substitution in a template. */
  private final Deque<Boolean> brackets = new ArrayDeque<>();

  private int at;

  Lexer(String text) {
    this.text = text;
  }

  List<Token> tokens() {
    if (text.startsWith("#!")) {
      at = lineEnd(0);
    }
    while (at < text.length()) {
      next();
    }
    return tokens;
  }

  private void next() {
    char c = text.charAt(at);
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      at++;
    } else if (text.startsWith("//", at)) {
      at = lineEnd(at);
    } else if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      at = end < 0 ? text.length() : end + 2;
    } else if (isWordPart(c) || c == '#') {
      word(c);
    } else if (c == '"' || c == '\'') {
      add(Kind.STRING, stringEnd(c));
    } else if (c == '`') {
      template();
    } else if (c == '/' && startsRegex()) {
      add(Kind.REGEX, regexEnd());
    } else {
      punctuator(c);
    }
  }

  private void word(char first) {
    int end = at + 1;
    boolean number = first >= '0' && first <= '9';
    while (end < text.length()
        && (isWordPart(text.charAt(end)) || (number && text.charAt(end) == '.'))) {
      end++;
    }
    add(number ? Kind.NUMBER : Kind.WORD, end);
  }

  private void punctuator(char c) {
    if (c == '{' || c == '(' || c == '[') {
      brackets.push(false);
    } else if (c == '}' || c == ')' || c == ']') {
      boolean substitution = !brackets.isEmpty() && brackets.pop();
      if (substitution && c == '}') {
        add(Kind.PUNCTUATOR, at + 1);
        templateText();
        return;
      }
    }
    add(Kind.PUNCTUATOR, text.startsWith("=>", at) ? at + 2 : at + 1);
  }

  private void template() {
    add(Kind.TEMPLATE, at + 1);
    templateText();
  }

  /** The text of a template from here to the next substitution, or to its end. */
  private void templateText() {
    int end = at;
    while (end < text.length() && text.charAt(end) != '`' && !text.startsWith("${", end)) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end, text.length());
    boolean substitution = text.startsWith("${", end);
    add(Kind.TEMPLATE, Math.min(end + 1, text.length()));
    if (substitution) {
      brackets.push(true);
      add(Kind.PUNCTUATOR, at + 1);
    }
  }

  private int stringEnd(char quote) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, text.length());
  }

  private int regexEnd() {
    int end = at + 1;
    boolean inClass = false;
    while (end < text.length() && text.charAt(end) != '\n') {
      char c = text.charAt(end);
      if (c == '/' && !inClass) {
        break;
      }
      inClass = c == '[' || (inClass && c != ']');
      end += c == '\\' ? 2 : 1;
    }
    end = Math.min(end + 1, text.length());
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean startsRegex() {
    if (tokens.isEmpty()) {
      return true;
    }
    Token last = tokens.get(tokens.size() - 1);
    return switch (last.kind()) {
      case WORD -> BEFORE_EXPRESSION.contains(last.text());
      case STRING, REGEX, NUMBER -> false;
      case TEMPLATE -> !last.text().endsWith("`");
      case PUNCTUATOR -> !last.is(")") && !last.is("]") && !last.is("}");
    };
  }

  private int lineEnd(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private void add(Kind kind, int end) {
    if (end > at) {
      tokens.add(new Token(kind, text.substring(at, end), at));
    }
    at = end;
  }

  private static boolean isWordPart(char c) {
    return c == '\\'
        || (Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c))
        || c == '$'
        || Character.isSurrogate(c);
  }
}
