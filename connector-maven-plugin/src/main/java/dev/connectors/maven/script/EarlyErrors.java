package dev.connectors.maven.script;

import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstClass;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstFunction;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstPrivateName;
import com.caoccao.javet.swc4j.ast.enums.Swc4jAstBinaryOp;
import com.caoccao.javet.swc4j.ast.enums.Swc4jAstType;
import com.caoccao.javet.swc4j.ast.enums.Swc4jAstUnaryOp;
import com.caoccao.javet.swc4j.ast.enums.Swc4jAstVarDeclKind;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstArrowExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstBinExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstIdent;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstUnaryExpr;
import com.caoccao.javet.swc4j.ast.expr.lit.Swc4jAstStr;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstBreakStmt;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstContinueStmt;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstForOfStmt;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstLabeledStmt;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstVarDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstVarDeclarator;
import dev.connectors.maven.script.ModuleFacts.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is wrong with code that the parser lets pass, and that an engine would refuse when it loads
 * the code.
 */
final class EarlyErrors {

  private final Syntax syntax;
  private final List<Fault> faults = new ArrayList<>();

  private EarlyErrors(Syntax syntax) {
    this.syntax = syntax;
  }

  /**
   * Looks for them.
   *
   * @param esm whether the module is an ES module
   */
  static List<Fault> of(Syntax syntax, boolean esm) {
    EarlyErrors errors = new EarlyErrors(syntax);
    CodeContext top = CodeContext.ofModule(esm);
    boolean directive = !esm && isStrict(syntax.statements());
    errors.visit(syntax.program(), directive ? top.inFunction(false, true) : top);
    errors.openComment();
    return errors.faults;
  }

  private void visit(ISwc4jAst node, CodeContext context) {
    check(node, context);
    CodeContext inner = inside(node, context);
    for (ISwc4jAst child : node.getChildNodes()) {
      if (child != null) {
        // The name of a member, when it is computed, is code of the class and not of the member.
        boolean outer = child.getType() == Swc4jAstType.ComputedPropName;
        visit(child, outer ? context : inner);
      }
    }
  }

  private static CodeContext inside(ISwc4jAst node, CodeContext context) {
    return switch (node.getType()) {
      case Function -> {
        Swc4jAstFunction function = (Swc4jAstFunction) node;
        yield context.inFunction(function.isAsync(), isStrict(function.getBody()));
      }
      case ArrowExpr -> {
        Swc4jAstArrowExpr arrow = (Swc4jAstArrowExpr) node;
        yield context.inArrow(arrow.isAsync(), isStrict(Optional.of(arrow.getBody())));
      }
      case GetterProp, SetterProp -> context.inFunction(false, false);
      case Constructor -> {
        Swc4jAstClass type = (Swc4jAstClass) node.getParent();
        yield context.inFunction(false, true).inConstructor(type.getSuperClass().isPresent());
      }
      case ClassProp, PrivateProp, StaticBlock -> context.inInitializer();
      case Class -> context.inClass(privates((Swc4jAstClass) node));
      case ForStmt, ForInStmt, ForOfStmt, WhileStmt, DoWhileStmt -> context.inLoop();
      case SwitchStmt -> context.inSwitch();
      case LabeledStmt -> {
        Swc4jAstLabeledStmt statement = (Swc4jAstLabeledStmt) node;
        yield context.inLabel(statement.getLabel().getSym(), isLoop(statement.getBody()));
      }
      default -> context;
    };
  }

  private void check(ISwc4jAst node, CodeContext context) {
    switch (node.getType()) {
      case Str -> string((Swc4jAstStr) node);
      case AwaitExpr -> await(node, context);
      case ForOfStmt -> {
        if (((Swc4jAstForOfStmt) node).isAwait()) {
          await(node, context);
        }
      }
      case ReturnStmt -> {
        if (!context.function()) {
          report(node, "return: not in a function");
        }
      }
      case BreakStmt -> breaks(node, ((Swc4jAstBreakStmt) node).getLabel(), context);
      case ContinueStmt -> continues(node, ((Swc4jAstContinueStmt) node).getLabel(), context);
      case VarDecl -> constants((Swc4jAstVarDecl) node);
      case Class -> constructors((Swc4jAstClass) node);
      case Super -> superCall(node, context);
      case PrivateName -> privateName((Swc4jAstPrivateName) node, context);
      case AssignExpr, UpdateExpr -> target(node);
      case AssignProp -> {
        if (node.getParent().getType() == Swc4jAstType.ObjectLit) {
          report(node, "= is not allowed in an object (expected: a colon)");
        }
      }
      case BinExpr -> mixed((Swc4jAstBinExpr) node);
      case WithStmt, Number, UnaryExpr -> strict(node, context);
      default -> {}
    }
  }

  private void await(ISwc4jAst node, CodeContext context) {
    if (!context.async()) {
      report(node, "await: only allowed in an async function");
    }
  }

  /** The parser takes the end of a line for the end of a string. */
  private void string(Swc4jAstStr node) {
    Lexer.Token token = new Lexer.Token(Lexer.Kind.STRING, syntax.text(node), syntax.start(node));
    if (token.isOpenString()) {
      report(node, token.noEnd());
    }
  }

  private void breaks(ISwc4jAst node, Optional<Swc4jAstIdent> label, CodeContext context) {
    if (label.isEmpty() && !context.breakable()) {
      report(node, "break: not in a loop or switch");
    }
    label
        .map(Swc4jAstIdent::getSym)
        .filter(name -> !context.labels().containsKey(name))
        .ifPresent(name -> report(node, "break " + name + ": no such label around it"));
  }

  private void continues(ISwc4jAst node, Optional<Swc4jAstIdent> label, CodeContext context) {
    if (label.isEmpty() && !context.loop()) {
      report(node, "continue: not in a loop");
    }
    label
        .map(Swc4jAstIdent::getSym)
        .filter(name -> !context.labels().getOrDefault(name, false))
        .ifPresent(
            name -> report(node, "continue " + name + ": no loop with that label around it"));
  }

  private void constants(Swc4jAstVarDecl node) {
    Swc4jAstType parent = node.getParent().getType();
    boolean head = parent == Swc4jAstType.ForInStmt || parent == Swc4jAstType.ForOfStmt;
    if (node.getKind() == Swc4jAstVarDeclKind.Const && !head) {
      for (Swc4jAstVarDeclarator each : node.getDecls()) {
        if (each.getInit().isEmpty()) {
          report(each, Excerpt.of(syntax.text(each)) + ": a const needs a value");
        }
      }
    }
  }

  private void constructors(Swc4jAstClass node) {
    node.getBody().stream()
        .filter(each -> each.getType() == Swc4jAstType.Constructor)
        .skip(1)
        .forEach(each -> report(each, "constructor: the class has another one"));
  }

  private void superCall(ISwc4jAst node, CodeContext context) {
    if (node.getParent().getType() == Swc4jAstType.CallExpr && !context.constructor()) {
      report(node, "super(): only allowed in the constructor of a class that extends another");
    }
  }

  private void privateName(Swc4jAstPrivateName node, CodeContext context) {
    if (!context.privates().contains(node.getName())) {
      report(node, "#" + node.getName() + ": not declared by a class around it");
    }
  }

  /** What a value is assigned to. Calls are let pass, as by engines that are lenient there. */
  private void target(ISwc4jAst node) {
    ISwc4jAst target = node.getChildNodes().get(0);
    while (target.getType() == Swc4jAstType.ParenExpr) {
      target = target.getChildNodes().get(0);
    }
    boolean literal =
        switch (target.getType()) {
          case OptChainExpr, Number, Str, Bool, Null, Tpl, ThisExpr, BinExpr, UnaryExpr -> true;
          default -> false;
        };
    if (literal) {
      report(node, Excerpt.of(syntax.text(target)) + ": cannot be assigned to");
    }
  }

  private void mixed(Swc4jAstBinExpr node) {
    boolean coalesces = node.getOp() == Swc4jAstBinaryOp.NullishCoalescing;
    if (!coalesces && !isLogical(node)) {
      return;
    }
    for (ISwc4jAst side : List.of((ISwc4jAst) node.getLeft(), (ISwc4jAst) node.getRight())) {
      if (side instanceof Swc4jAstBinExpr other
          && (coalesces ? isLogical(other) : other.getOp() == Swc4jAstBinaryOp.NullishCoalescing)) {
        report(node, "?? beside || or && (expected: parentheses around one of them)");
      }
    }
  }

  private static boolean isLogical(Swc4jAstBinExpr node) {
    return node.getOp() == Swc4jAstBinaryOp.LogicalOr
        || node.getOp() == Swc4jAstBinaryOp.LogicalAnd;
  }

  /** What only sloppy code may have. */
  private void strict(ISwc4jAst node, CodeContext context) {
    if (!context.strict()) {
      return;
    }
    if (node.getType() == Swc4jAstType.WithStmt) {
      report(node, "with: not allowed in strict code, which ES modules and classes are");
    } else if (node instanceof Swc4jAstUnaryExpr unary
        && unary.getOp() == Swc4jAstUnaryOp.Delete
        && unary.getArg() instanceof Swc4jAstIdent name) {
      report(node, "delete " + name.getSym() + ": not allowed in strict code");
    } else if (node.getType() == Swc4jAstType.Number && syntax.text(node).matches("0[0-9].*")) {
      report(node, syntax.text(node) + ": not allowed in strict code (expected: 0o before it)");
    }
  }

  /** A comment that is not closed ends at the end of the text, and so after all statements. */
  private void openComment() {
    String text = syntax.source().text();
    List<ISwc4jAst> statements = syntax.statements();
    int at = statements.isEmpty() ? 0 : syntax.end(statements.get(statements.size() - 1));
    while (at < text.length()) {
      if (text.startsWith("//", at) || (at == 0 && text.startsWith("#!"))) {
        at = text.indexOf('\n', at);
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
          faults.add(new Fault(at, "the comment has no end (expected: */)"));
          return;
        }
        at = end + 2;
      } else if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ';') {
        at++;
      } else {
        return;
      }
      if (at < 0) {
        return;
      }
    }
  }

  private static boolean isStrict(Optional<? extends ISwc4jAst> body) {
    return body.filter(each -> each.getType() == Swc4jAstType.BlockStmt)
        .map(each -> isStrict(each.getChildNodes()))
        .orElse(false);
  }

  /** Whether the statements begin with the directive. */
  private static boolean isStrict(List<? extends ISwc4jAst> statements) {
    for (ISwc4jAst each : statements) {
      if (each.getType() != Swc4jAstType.ExprStmt
          || !(each.getChildNodes().get(0) instanceof Swc4jAstStr directive)) {
        return false;
      }
      if (directive.getValue().equals("use strict")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLoop(ISwc4jAst node) {
    return switch (node.getType()) {
      case ForStmt, ForInStmt, ForOfStmt, WhileStmt, DoWhileStmt -> true;
      case LabeledStmt -> isLoop(((Swc4jAstLabeledStmt) node).getBody());
      default -> false;
    };
  }

  private static Set<String> privates(Swc4jAstClass type) {
    Set<String> names = new TreeSet<>();
    for (ISwc4jAst member : type.getBody()) {
      member.getChildNodes().stream()
          .filter(Swc4jAstPrivateName.class::isInstance)
          .forEach(name -> names.add(((Swc4jAstPrivateName) name).getName()));
    }
    return names;
  }

  private void report(ISwc4jAst node, String message) {
    faults.add(new Fault(syntax.start(node), message));
  }
}
