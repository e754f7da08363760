package dev.connectors.maven.script;

import dev.connectors.maven.diag.DiagnosticCode;

/** Keeps from the native parser what would overflow its stack. */
final class Nesting {

  /** How deep brackets may be nested in a file that is big enough to be dangerous. */
  private static final int DEEPEST = 500;

  /** How many operators may follow each other without a separator there. */
  private static final int LONGEST = 60_000;

  /** Bytes of stack for a bracket and for an operator, as measured, and a little more. */
  private static final long OF_BRACKET = 8_000;

  private static final long OF_OPERATOR = 4_000;

  private Nesting() {}

  /**
   * Looks at a text.
   *
   * @throws CodeException when it may be nested too deeply
   */
  static void check(SourceText source) throws CodeException {
    if (bound(source.text()) < Parser.STACK) {
      return;
    }
    int depth = 0;
    int[] runs = new int[DEEPEST + 2];
    for (Lexer.Token token : new Lexer(source.text()).tokens()) {
      if (token.opens()) {
        depth++;
        runs[Math.min(depth, DEEPEST + 1)] = 0;
      } else if (token.closes()) {
        depth = Math.max(0, depth - 1);
      } else if (token.separates()) {
        runs[Math.min(depth, DEEPEST + 1)] = 0;
      } else {
        runs[Math.min(depth, DEEPEST + 1)]++;
      }
      if (depth > DEEPEST || runs[depth] > LONGEST) {
        throw new CodeException(
            source.at(token.start()),
            DiagnosticCode.SCRIPT_SYNTAX,
            "nested too deeply to be parsed (expected: at most " + DEEPEST + " levels)");
      }
    }
  }

  /** What stack the text could need at most: as if nothing in it were ever closed. */
  private static long bound(String text) {
    long bytes = 0;
    boolean word = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean part = Character.isLetterOrDigit(c) || c == '_' || c == '$' || c > 127;
      if (c == '(' || c == '[' || c == '{') {
        bytes += OF_BRACKET;
      } else if (part ? !word : c > ' ' && c != ')' && c != ']' && c != '}') {
        bytes += OF_OPERATOR;
      }
      word = part;
    }
    return bytes;
  }
}
