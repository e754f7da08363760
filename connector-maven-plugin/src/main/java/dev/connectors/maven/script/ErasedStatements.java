package dev.connectors.maven.script;

import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstFunction;
import com.caoccao.javet.swc4j.ast.enums.Swc4jAstType;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstFnExpr;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportAll;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportNamedSpecifier;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstImportDecl;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstImportNamedSpecifier;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstNamedExport;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstTsExternalModuleRef;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstTsImportEqualsDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstClassDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstFnDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstTsEnumDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstTsModuleDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstVarDecl;
import java.util.List;
import java.util.Set;

/** Statements that are types only, and what keeps the ones before and after them apart. */
final class ErasedStatements {

  /** Tokens after which a statement begins anyway. */
  private static final Set<String> BEGINNINGS = Set.of("", ";", "{");

  private final Syntax syntax;
  private final Edits edits;

  ErasedStatements(Syntax syntax, Edits edits) {
    this.syntax = syntax;
    this.edits = edits;
  }

  /** Erases a statement that is only a type. Returns whether it was one. */
  boolean erase(ISwc4jAst node) throws CodeException {
    if (isType(TypeEraser.declaration(node))) {
      blank(node);
      return true;
    }
    if (node instanceof Swc4jAstImportDecl declaration) {
      return specifiers(node, declaration.isTypeOnly(), declaration.getSpecifiers());
    }
    if (node instanceof Swc4jAstNamedExport export) {
      return specifiers(node, export.isTypeOnly(), export.getSpecifiers());
    }
    if (node instanceof Swc4jAstTsImportEqualsDecl declaration) {
      return importEquals(declaration);
    }
    if (TypeEraser.isOneOf(node, Swc4jAstType.TsExportAssignment, Swc4jAstType.TsModuleDecl)) {
      throw TypeEraser.notErasable(syntax, node);
    }
    return false;
  }

  /**
   * Keeps the end of a statement that ended with a type: without the type, what follows on the next
   * line could continue it.
   */
  void end(ISwc4jAst node) {
    switch (node.getType()) {
      case ExprStmt, VarDecl, ReturnStmt, ThrowStmt, ExportDefaultExpr, ClassProp, PrivateProp -> {
        int last = syntax.tokenAt(syntax.end(node)) - 1;
        int next = last + 1;
        boolean erased = edits.isBlank(syntax.tokenStart(last), syntax.tokenEnd(last));
        if (erased && mayContinue(syntax.token(next))) {
          edits.put(syntax.tokenStart(last), ";");
        }
      }
      default -> {}
    }
  }

  private static boolean mayContinue(String token) {
    return !token.isEmpty() && "([`+-*/.,<?&|^%=".indexOf(token.charAt(0)) >= 0;
  }

  /** Puts spaces in place of a statement or a member. */
  void blank(ISwc4jAst node) {
    edits.blank(syntax.start(node), syntax.end(node));
    separate(node);
  }

  /**
   * Puts a semicolon at the beginning of a statement that lost its beginning, if what is left could
   * continue the one before it.
   */
  void separate(ISwc4jAst node) {
    int first = syntax.tokenAt(syntax.start(node));
    int next = first;
    while (!syntax.token(next).isEmpty()
        && edits.isBlank(syntax.tokenStart(next), syntax.tokenEnd(next))) {
      next++;
    }
    if (next > first
        && mayContinue(syntax.token(next))
        && !BEGINNINGS.contains(syntax.token(first - 1))) {
      edits.put(syntax.tokenStart(first), ";");
    }
  }

  private boolean isType(ISwc4jAst node) {
    if (node instanceof Swc4jAstFnDecl function) {
      return function.isDeclare() || function.getFunction().getBody().isEmpty();
    }
    if (node instanceof Swc4jAstFnExpr function) {
      Swc4jAstFunction body = function.getFunction();
      return body.getBody().isEmpty();
    }
    if (node instanceof Swc4jAstVarDecl variables) {
      return variables.isDeclare();
    }
    if (node instanceof Swc4jAstClassDecl type) {
      return type.isDeclare();
    }
    if (node instanceof Swc4jAstTsEnumDecl type) {
      return type.isDeclare();
    }
    if (node instanceof Swc4jAstTsModuleDecl module) {
      return module.isDeclare()
          || module.isGlobal()
          || module.getBody().map(this::holdsTypesOnly).orElse(true);
    }
    if (node instanceof Swc4jAstExportAll all) {
      return all.isTypeOnly();
    }
    return TypeEraser.isOneOf(
        node,
        Swc4jAstType.TsInterfaceDecl,
        Swc4jAstType.TsTypeAliasDecl,
        Swc4jAstType.TsNamespaceExportDecl);
  }

  private boolean holdsTypesOnly(ISwc4jAst body) {
    if (body.getType() == Swc4jAstType.TsNamespaceDecl) {
      return body.getChildNodes().stream()
          .filter(each -> each.getType() != Swc4jAstType.Ident)
          .allMatch(this::holdsTypesOnly);
    }
    return body.getChildNodes().stream()
        .allMatch(
            each ->
                each.getType() == Swc4jAstType.EmptyStmt || isType(TypeEraser.declaration(each)));
  }

  /** What is imported or exported as a type. Returns whether nothing else is left. */
  private boolean specifiers(
      ISwc4jAst node, boolean typeOnly, List<? extends ISwc4jAst> specifiers) {
    boolean all = typeOnly;
    if (!all && !specifiers.isEmpty()) {
      all = specifiers.stream().allMatch(ErasedStatements::isTypeSpecifier);
    }
    if (all) {
      blank(node);
    } else {
      specifiers.stream().filter(ErasedStatements::isTypeSpecifier).forEach(this::specifier);
    }
    return all;
  }

  private void specifier(ISwc4jAst node) {
    int end = syntax.end(node);
    int next = syntax.tokenAt(end);
    boolean comma = syntax.token(next).equals(",");
    edits.blank(syntax.start(node), comma ? syntax.tokenEnd(next) : end);
  }

  private static boolean isTypeSpecifier(ISwc4jAst node) {
    return (node instanceof Swc4jAstImportNamedSpecifier imported && imported.isTypeOnly())
        || (node instanceof Swc4jAstExportNamedSpecifier exported && exported.isTypeOnly());
  }

  /** {@code import a = require('b')} is {@code import a from 'b'} here. */
  private boolean importEquals(Swc4jAstTsImportEqualsDecl declaration) throws CodeException {
    if (declaration.isTypeOnly()) {
      blank(declaration);
      return true;
    }
    if (!(declaration.getModuleRef() instanceof Swc4jAstTsExternalModuleRef module)
        || declaration.isExport()) {
      throw TypeEraser.notErasable(syntax, declaration);
    }
    int string = syntax.start(module.getExpr());
    edits.blank(syntax.end(declaration.getId()), string);
    edits.put(string - "from ".length(), "from ");
    edits.blank(syntax.end(module.getExpr()), syntax.end(module));
    return true;
  }
}
