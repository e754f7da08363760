package dev.connectors.maven.script;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes {@code with {type: 'json'}} off imports. What is imported is known here, and the engine
 * would want it to be what the attribute says: a file of data, where it gets a module.
 */
final class ImportAttributes {

  /** Cheaper than tokens, and true of nearly no text. */
  private static final Pattern CANDIDATE = Pattern.compile("['\"]\\s*with\\s*\\{");

  private ImportAttributes() {}

  /** The text without them, whose lines and columns stay. */
  static SourceText erase(SourceText source) {
    String text = source.text();
    if (!CANDIDATE.matcher(text).find()) {
      return source;
    }
    Edits edits = new Edits(text);
    List<Lexer.Token> tokens = new Lexer(text).tokens();
    for (int i = 1; i + 2 < tokens.size(); i++) {
      Lexer.Token word = tokens.get(i + 1);
      boolean imported =
          tokens.get(i).kind() == Lexer.Kind.STRING
              && (tokens.get(i - 1).is("from") || tokens.get(i - 1).is("import"));
      if (imported && word.is("with") && tokens.get(i + 2).is("{")) {
        edits.blank(word.start(), end(tokens, i + 2));
      }
    }
    return source.with(edits.result());
  }

  /** Where the bracket that a token opens is closed. */
  private static int end(List<Lexer.Token> tokens, int open) {
    for (int i = open; i < tokens.size(); i++) {
      if (tokens.get(i).is("}")) {
        return tokens.get(i).end();
      }
    }
    return tokens.get(open).end();
  }
}
