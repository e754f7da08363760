package dev.connectors.maven.script;

import com.caoccao.javet.swc4j.Swc4j;
import com.caoccao.javet.swc4j.enums.Swc4jMediaType;
import com.caoccao.javet.swc4j.enums.Swc4jParseMode;
import com.caoccao.javet.swc4j.exceptions.Swc4jCoreException;
import com.caoccao.javet.swc4j.options.Swc4jParseOptions;
import com.caoccao.javet.swc4j.outputs.Swc4jParseOutput;
import com.caoccao.javet.swc4j.tokens.Swc4jToken;
import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses JavaScript and TypeScript.
 *
 * <p>The native parser is recursive and has no limit: code that is nested too deeply would end the
 * process. So it is called on a thread with a big stack ({@link #STACK}), and what could need more
 * is refused before.
 */
final class Parser {

  /** The stack of the thread that parses, in bytes. What is not used of it costs no memory. */
  static final long STACK = 512L << 20;

  private static final Pattern PLACE = Pattern.compile("at \\S+?:(\\d+):(\\d+)\\s*$");

  private static final String UNTERMINATED = "Unterminated template";

  private final Swc4j swc = new Swc4j();

  /** Parses JavaScript. */
  Syntax javaScript(SourceText source) throws CodeException {
    return parse(source, Swc4jMediaType.JavaScript, false);
  }

  /** Parses JavaScript that was TypeScript. */
  Syntax erased(SourceText source) throws CodeException {
    return parse(source, Swc4jMediaType.JavaScript, true);
  }

  /** Parses TypeScript, which most JavaScript is. */
  Syntax typeScript(SourceText source) throws CodeException {
    return parse(source, Swc4jMediaType.TypeScript, true);
  }

  private Syntax parse(SourceText source, Swc4jMediaType type, boolean tokens)
      throws CodeException {
    Nesting.check(source);
    Swc4jParseOptions options =
        new Swc4jParseOptions()
            .setMediaType(type)
            .setParseMode(Swc4jParseMode.Program)
            .setCaptureAst(true)
            .setCaptureTokens(tokens);
    try {
      Swc4jParseOutput output = swc.parse(source.text(), options);
      List<Swc4jToken> all = output.getTokens();
      return new Syntax(source, output.getProgram(), all == null ? List.of() : all);
    } catch (Swc4jCoreException e) {
      throw failure(source, String.valueOf(e.getMessage()));
    }
  }

  private static CodeException failure(SourceText source, String message) {
    Matcher matcher = PLACE.matcher(message);
    if (!matcher.find()) {
      return failure(SourceLocation.of(source.file()), reason(message));
    }
    int place =
        source.offset(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    return openString(source.text(), place)
        .map(open -> failure(source.at(open.start()), open.noEnd()))
        .orElseGet(() -> failure(source.at(place), reason(message)));
  }

  private static CodeException failure(SourceLocation place, String reason) {
    return new CodeException(place, DiagnosticCode.SCRIPT_SYNTAX, "cannot be parsed: " + reason);
  }

  /**
   * A string without an end after which the parser could not go on: it takes it for a whole one.
   */
  private static Optional<Lexer.Token> openString(String text, int place) {
    return new Lexer(text)
        .tokens().stream()
            .filter(token -> token.start() < place && token.isOpenString())
            .filter(token -> text.substring(Math.min(token.end(), place), place).isBlank())
            .findFirst();
  }

  /** What the parser says, without what only its own authors understand. */
  private static String reason(String message) {
    return message
        .lines()
        .findFirst()
        .orElse("")
        .replaceFirst("^SyntaxError: ", "")
        .replaceFirst("^Unexpected token `<lexing error: .*UnterminatedTpl.*$", UNTERMINATED)
        .replaceFirst("<lexing error: .*>`", "<no token>`");
  }
}
