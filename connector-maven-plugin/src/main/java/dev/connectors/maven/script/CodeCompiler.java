package dev.connectors.maven.script;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.SourceLocation;
import java.util.Set;

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
    Syntax typeScript = parser.typeScript(source);
    SourceText erased = TypeEraser.erase(typeScript);
    boolean typed = language == Language.TYPESCRIPT || !erased.text().equals(source.text());
    return typed
        ? withoutTypes(parser, erased, TypeExports.declared(typeScript))
        : read(source, parser.javaScript(source));
  }

  /**
   * Erases what TypeScript imports or exports that is a type in another module.
   *
   * @param types where their names stand
   */
  CompiledText without(Set<Integer> types, CompiledText code) throws CodeException {
    Parser parser = new Parser();
    Syntax syntax = parser.erased(code.text());
    SourceText text = UnusedNames.erase(syntax, Scopes.of(syntax), types);
    return withoutTypes(parser, text, code.declared());
  }

  private static CompiledText withoutTypes(Parser parser, SourceText erased, Set<String> declared)
      throws CodeException {
    Syntax syntax = parser.erased(erased);
    SourceText text = UnusedNames.erase(syntax, Scopes.of(syntax), Set.of());
    boolean changed = !text.text().equals(erased.text());
    return read(text, changed ? parser.javaScript(text) : syntax).ofTypeScript(declared);
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
