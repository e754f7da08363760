package dev.connectors.maven.script;

import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstClass;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstFunction;
import com.caoccao.javet.swc4j.ast.enums.Swc4jAstType;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstArrowExpr;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportDecl;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportDefaultDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstTsEnumDecl;
import dev.connectors.maven.diag.DiagnosticCode;
import java.util.List;
import java.util.Optional;

/**
 * Makes JavaScript of TypeScript: puts spaces in place of types, so that each line and column stays
 * what it was. Enumerations and parameter properties are written as JavaScript on their own lines.
 */
final class TypeEraser {

  private final Syntax syntax;
  private final Edits edits;
  private final ErasedStatements statements;
  private final ErasedClasses classes;

  private TypeEraser(Syntax syntax) {
    this.syntax = syntax;
    this.edits = new Edits(syntax.source().text());
    this.statements = new ErasedStatements(syntax, edits);
    this.classes = new ErasedClasses(syntax, edits, statements);
  }

  /**
   * Erases.
   *
   * @param syntax of TypeScript
   * @return JavaScript, in which imports that are used as types only are still there
   * @throws CodeException when something in it cannot be erased
   */
  static SourceText erase(Syntax syntax) throws CodeException {
    TypeEraser eraser = new TypeEraser(syntax);
    eraser.visit(syntax.program());
    return syntax.source().with(eraser.edits.result());
  }

  private void visit(ISwc4jAst node) throws CodeException {
    if (statements.erase(node) || isTypeOfExpression(node)) {
      return;
    }
    switch (node.getType()) {
      case TsTypeAnn -> {
        annotation(node);
        return;
      }
      case TsTypeParamDecl, TsTypeParamInstantiation -> {
        edits.blank(syntax.start(node), syntax.end(node));
        return;
      }
      case TsAsExpr,
          TsConstAssertion,
          TsSatisfiesExpr,
          TsNonNullExpr,
          TsTypeAssertion,
          TsInstantiation ->
          expression(node);
      case TsEnumDecl -> new ErasedEnum(syntax, edits, (Swc4jAstTsEnumDecl) node).erase();
      case BindingIdent -> markerAfter(syntax.tokenAt(syntax.start(node)) + 1);
      case Class -> classes.erase((Swc4jAstClass) node);
      case Function -> thisParameter((Swc4jAstFunction) node);
      case Decorator, TsNamespaceExportDecl, AutoAccessor -> throw notErasable(syntax, node);
      default -> {}
    }
    if (classes.isErased(node)) {
      return;
    }
    for (ISwc4jAst child : node.getChildNodes()) {
      if (child != null) {
        visit(child);
      }
    }
    if (node instanceof Swc4jAstArrowExpr arrow) {
      arrow(arrow);
    }
    statements.end(node);
  }

  /** Types that stand in an expression, which is visited without them. */
  private static boolean isTypeOfExpression(ISwc4jAst node) {
    ISwc4jAst parent = node.getParent();
    return parent != null && isAssertion(parent) && node != operand(parent);
  }

  private static boolean isAssertion(ISwc4jAst node) {
    return switch (node.getType()) {
      case TsAsExpr,
          TsConstAssertion,
          TsSatisfiesExpr,
          TsNonNullExpr,
          TsTypeAssertion,
          TsInstantiation ->
          true;
      default -> false;
    };
  }

  /** The expression of an assertion: its first child. */
  private static ISwc4jAst operand(ISwc4jAst assertion) {
    return assertion.getChildNodes().get(0);
  }

  private void expression(ISwc4jAst node) throws CodeException {
    ISwc4jAst operand = operand(node);
    int start = syntax.start(node);
    int operandStart = syntax.start(operand);
    if (edits.hasLineEnd(start, operandStart)) {
      throw new CodeException(
          syntax.at(node),
          DiagnosticCode.SCRIPT_NOT_ERASABLE,
          "a type before its value, on more than one line (expected: value as Type)");
    }
    edits.blank(start, operandStart);
    edits.blank(syntax.end(operand), syntax.end(node));
  }

  /** A type after a colon, and the mark of what is optional or assigned later, before it. */
  private void annotation(ISwc4jAst node) {
    int start = syntax.start(node);
    edits.blank(start, syntax.end(node));
    markerAfter(syntax.tokenAt(start) - 1);
  }

  private void markerAfter(int token) {
    String text = syntax.token(token);
    if (text.equals("?") || text.equals("!")) {
      edits.blank(syntax.tokenStart(token), syntax.tokenEnd(token));
    }
  }

  /** A parameter named {@code this}, which only tells its type. */
  private void thisParameter(Swc4jAstFunction function) {
    function.getParams().stream()
        .findFirst()
        .map(syntax::start)
        .map(syntax::tokenAt)
        .filter(token -> syntax.token(token).equals("this"))
        .ifPresent(
            token -> {
              int end = syntax.end(function.getParams().get(0));
              int next = syntax.tokenAt(end);
              boolean more = syntax.token(next).equals(",");
              edits.blank(syntax.tokenStart(token), more ? syntax.tokenEnd(next) : end);
            });
  }

  /** Before the arrow of a function, and after {@code async}, no line may end. */
  private void arrow(Swc4jAstArrowExpr arrow) {
    arrow
        .getReturnType()
        .ifPresent(
            type -> {
              int start = syntax.start(type);
              int end = syntax.end(type);
              int parenthesis = syntax.tokenStart(syntax.tokenAt(start) - 1);
              if (edits.hasLineEnd(parenthesis, end)) {
                edits.blank(parenthesis, end);
                edits.put(end - 1, ")");
              }
            });
    Optional<Integer> parameters = arrow.getTypeParams().map(syntax::start);
    if (arrow.isAsync() && parameters.isPresent()) {
      int start = parameters.get();
      int parenthesis = syntax.tokenStart(syntax.tokenAt(syntax.end(arrow.getTypeParams().get())));
      if (edits.hasLineEnd(start, parenthesis)) {
        edits.blank(start, parenthesis + 1);
        edits.put(start, "(");
      }
    }
  }

  /** What to say of syntax that has an effect at run time and is no JavaScript. */
  static CodeException notErasable(Syntax syntax, ISwc4jAst node) {
    String message =
        switch (node.getType()) {
          case Decorator -> "decorators are not supported (expected: a call of the function)";
          case TsModuleDecl, TsNamespaceDecl ->
              "a namespace with values is not supported (expected: an object, or a file of its"
                  + " own)";
          case TsImportEqualsDecl -> "import ... = is not supported (expected: import ... from)";
          case TsExportAssignment -> "export = is not supported here (expected: export default)";
          case AutoAccessor ->
              "accessor is not supported (expected: a getter and a setter, or a field)";
          case TsParamProp ->
              "a parameter property is not supported where super(...) is no statement of the"
                  + " constructor (expected: an assignment to this)";
          default -> "is no JavaScript and cannot be made such";
        };
    return new CodeException(syntax.at(node), DiagnosticCode.SCRIPT_NOT_ERASABLE, message);
  }

  /** The declaration that an export exports, else the node itself. */
  static ISwc4jAst declaration(ISwc4jAst node) {
    if (node instanceof Swc4jAstExportDecl export) {
      return export.getDecl();
    }
    return node instanceof Swc4jAstExportDefaultDecl export ? export.getDecl() : node;
  }

  static boolean isOneOf(ISwc4jAst node, Swc4jAstType... types) {
    return List.of(types).contains(node.getType());
  }
}
