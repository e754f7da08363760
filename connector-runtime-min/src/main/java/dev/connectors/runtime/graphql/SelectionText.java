package dev.connectors.runtime.graphql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks that a text is what stands between the braces of a selection (section 2.4), and nothing
 * that would end them: a text may come from far away. Variables and named fragments, which the text
 * could not declare, are refused.
 */
final class SelectionText {

  private static final int DEEPEST = 100;

  /** White space, commas and comments, then a punctuator, name, number or string. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:[\\s,\\ufeff]|#[^\\n\\r]*)*+"
              + "(\\.\\.\\.|[{}()\\[\\]:@]|[_A-Za-z][_0-9A-Za-z]*+"
              + "|-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?(?![.\\w])"
              + "|\"(?:[^\"\\\\\\n\\r\\x00-\\x08\\x0b-\\x1f]"
              + "|\\\\(?:[\"\\\\/bfnrt]|u[0-9a-fA-F]{4}))*+\"(?!\"))?");

  private static final String END = "";

  private final String text;
  private final Matcher tokens;
  private String token = END;
  private int start;

  private SelectionText(String text) {
    this.text = text;
    this.tokens = TOKEN.matcher(text);
    next();
  }

  /**
   * A text that is one or more selected fields.
   *
   * @throws IllegalArgumentException when it is not
   */
  static String checked(String text) {
    SelectionText check = new SelectionText(text);
    check.selections(0);
    if (!check.token.equals(END)) {
      throw check.unexpected("a field");
    }
    return text.strip() + (text.indexOf('#') < 0 ? "" : "\n"); // a comment ends with its line
  }

  private void selections(int depth) {
    if (depth > DEEPEST) {
      throw unexpected("fewer than " + DEEPEST + " levels");
    }
    do {
      if (token.equals("...")) {
        next();
        if (token.equals("on")) {
          next();
          name("a type");
        }
        directives(depth);
        block(depth);
      } else {
        field(depth);
      }
    } while (isName() || token.equals("..."));
  }

  private void field(int depth) {
    name("a field");
    if (token.equals(":")) {
      next();
      name("a field");
    }
    arguments(depth);
    directives(depth);
    if (token.equals("{")) {
      block(depth);
    }
  }

  private void block(int depth) {
    take("{");
    selections(depth + 1);
    take("}");
  }

  private void directives(int depth) {
    while (token.equals("@")) {
      next();
      name("a directive");
      arguments(depth);
    }
  }

  private void arguments(int depth) {
    if (!token.equals("(")) {
      return;
    }
    next();
    do {
      member("an argument", depth);
    } while (!token.equals(")"));
    next();
  }

  private void member(String what, int depth) {
    name(what);
    take(":");
    value(depth + 1);
  }

  private void value(int depth) {
    if (depth > DEEPEST) {
      throw unexpected("fewer than " + DEEPEST + " levels");
    }
    boolean list = token.equals("[");
    if (list || token.equals("{")) {
      next();
      while (!token.equals(list ? "]" : "}")) {
        if (list) {
          value(depth + 1);
        } else {
          member("a member", depth);
        }
      }
    } else if (!isName() && !token.startsWith("\"") && !token.matches("-?[0-9].*")) {
      throw unexpected("a value");
    }
    next();
  }

  private boolean isName() {
    return !token.isEmpty() && GraphQlNames.isName(token);
  }

  private void name(String what) {
    if (!isName()) {
      throw unexpected(what);
    }
    next();
  }

  private void take(String expected) {
    if (!token.equals(expected)) {
      throw unexpected(expected);
    }
    next();
  }

  private void next() {
    tokens.region(start + token.length(), text.length());
    if (!tokens.lookingAt()) {
      throw new IllegalStateException("a pattern that matches nothing, too");
    }
    String found = tokens.group(1);
    start = found == null ? tokens.end() : tokens.start(1);
    token = found == null ? END : found;
    if (found == null && start < text.length()) {
      throw unexpected("a selection of fields, without variables");
    }
  }

  private IllegalArgumentException unexpected(String expected) {
    String found = start == text.length() ? "the end" : text.substring(start, start + 1);
    String shown = token.equals(END) ? found : GraphQlNames.shown(token);
    return new IllegalArgumentException(
        "selection: character "
            + (start + 1)
            + ": "
            + (start == text.length() ? shown : "\"" + shown + "\"")
            + " (expected: "
            + expected
            + ")");
  }
}
