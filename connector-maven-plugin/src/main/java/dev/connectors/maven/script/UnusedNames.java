package dev.connectors.maven.script;

import com.caoccao.javet.swc4j.ast.expr.Swc4jAstIdent;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportNamedSpecifier;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstImportDecl;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstNamedExport;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Takes out of TypeScript whose types are erased what was a type, too: imports that nothing uses
 * any more, and exports of what is not there any more. So does the compiler of TypeScript.
 */
final class UnusedNames {

  private final Syntax syntax;
  private final Scopes scopes;
  private final Set<Integer> types;
  private final Edits edits;

  private UnusedNames(Syntax syntax, Scopes scopes, Set<Integer> types) {
    this.syntax = syntax;
    this.scopes = scopes;
    this.types = types;
    this.edits = new Edits(syntax.source().text());
  }

  /**
   * Erases them.
   *
   * @param syntax of the erased text
   * @param scopes of it
   * @param types where something is imported or exported that is a type in another module
   */
  static SourceText erase(Syntax syntax, Scopes scopes, Set<Integer> types) {
    UnusedNames unused = new UnusedNames(syntax, scopes, types);
    for (ISwc4jAst statement : syntax.statements()) {
      if (statement instanceof Swc4jAstImportDecl declaration) {
        unused.erase(statement, declaration.getSpecifiers(), unused::isUnused);
      } else if (statement instanceof Swc4jAstNamedExport export) {
        unused.erase(statement, export.getSpecifiers(), unused::isGone);
      }
    }
    return syntax.source().with(unused.edits.result());
  }

  private void erase(
      ISwc4jAst statement, List<? extends ISwc4jAst> specifiers, Predicate<ISwc4jAst> test) {
    if (!specifiers.isEmpty() && specifiers.stream().allMatch(test)) {
      // A semicolon, since what follows could continue what is before.
      edits.blank(syntax.start(statement), syntax.end(statement));
      edits.put(syntax.start(statement), ";");
      return;
    }
    for (ISwc4jAst specifier : specifiers) {
      if (test.test(specifier)) {
        int next = syntax.tokenAt(syntax.end(specifier));
        boolean comma = syntax.token(next).equals(",");
        edits.blank(syntax.start(specifier), comma ? syntax.tokenEnd(next) : syntax.end(specifier));
      }
    }
  }

  private boolean isUnused(ISwc4jAst specifier) {
    return isType(specifier)
        || !scopes.isUsed(((Swc4jAstIdent) specifier.getChildNodes().get(0)).getSym());
  }

  private boolean isGone(ISwc4jAst specifier) {
    return isType(specifier)
        || (specifier instanceof Swc4jAstExportNamedSpecifier named
            && named.getOrig() instanceof Swc4jAstIdent name
            && scopes.isFree(name.getSym(), syntax.start(name)));
  }

  private boolean isType(ISwc4jAst specifier) {
    return types.contains(syntax.start(specifier));
  }
}
