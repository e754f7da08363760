package dev.connectors.maven.script;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.SourceLocation;

/** Makes JavaScript of the code of one module, and reads off what it says about itself. */
final class CodeCompiler {

  private static final String NO_PARSER =
      "TypeScript cannot be compiled on this platform, %s (expected: linux-x86_64 with glibc,"
          + " macos-arm64 or windows-x86_64; compile it to JavaScript before, or build elsewhere)";

  /** The parser; without it, on some platforms, JavaScript is only scanned. */
  private final boolean parses;

  CodeCompiler(boolean parses) {
    this.parses = parses;
  }

  CompiledText compile(SourceText source, Language language) throws CodeException {
    if (!parses) {
      return scanned(source, language);
    }
    Parser parser = new Parser();
    if (language == Language.JAVASCRIPT) {
      return read(source, parser.javaScript(source));
    }
    SourceText erased = TypeEraser.erase(parser.typeScript(source));
    boolean typed = language == Language.TYPESCRIPT || !erased.text().equals(source.text());
    return typed ? withoutTypes(parser, erased) : read(source, parser.javaScript(source));
  }

  private static CompiledText withoutTypes(Parser parser, SourceText erased) throws CodeException {
    Syntax syntax = parser.erased(erased);
    SourceText text = UnusedNames.erase(syntax, Scopes.of(syntax));
    boolean changed = !text.text().equals(erased.text());
    return read(text, changed ? parser.javaScript(text) : syntax);
  }

  private static CompiledText read(SourceText text, Syntax syntax) {
    return new CompiledText(
        ImportAttributes.erase(text), ModuleReader.read(syntax, Scopes.of(syntax)));
  }

  private static CompiledText scanned(SourceText source, Language language) throws CodeException {
    if (language == Language.TYPESCRIPT) {
      throw new CodeException(
          SourceLocation.of(source.file()),
          DiagnosticCode.SCRIPT_PLATFORM,
          NO_PARSER.formatted(NativeLibrary.platform()));
    }
    return new CompiledText(ImportAttributes.erase(source), Scanner.read(source));
  }
}
