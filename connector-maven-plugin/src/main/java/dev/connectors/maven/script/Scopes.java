package dev.connectors.maven.script;

import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstClass;
import com.caoccao.javet.swc4j.ast.enums.Swc4jAstType;
import com.caoccao.javet.swc4j.ast.enums.Swc4jAstUnaryOp;
import com.caoccao.javet.swc4j.ast.enums.Swc4jAstVarDeclKind;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstAssignExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstClassExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstFnExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstIdent;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstUnaryExpr;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportNamedSpecifier;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstNamedExport;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstAssignPat;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstAssignPatProp;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstBindingIdent;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstKeyValuePatProp;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstClassDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstFnDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstLabeledStmt;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstVarDecl;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstVarDeclarator;
import dev.connectors.maven.script.ModuleFacts.Fault;
import dev.connectors.maven.script.ModuleFacts.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which name means which declaration, in plain JavaScript. */
final class Scopes {

  private static final class Scope {

    private final @Nullable Scope parent;
    private final boolean function;

    private final Map<String, Declared> names = new HashMap<>();

    Scope(@Nullable Scope parent, boolean function) {
      this.parent = parent;
      this.function = function;
    }

    /** The scope that {@code var} declares in. */
    Scope ofVar() {
      return function || parent == null ? this : parent.ofVar();
    }
  }

  /** How a name is declared, the least first. */
  private enum Declared {
    /** Without a word of the author: anything else may have the name. */
    IMPLIED,
    /** As often as one likes. */
    VARIABLE,
    /** Once. */
    LEXICAL
  }

  private record Use(Name name, Scope scope) {}

  private final Syntax syntax;
  private final Scope top = new Scope(null, true);
  private final List<Use> uses = new ArrayList<>();
  private final Set<String> guarded = new HashSet<>();
  private final Set<String> assigned = new HashSet<>();
  private final Set<String> usedOfTop = new HashSet<>();
  private final Set<Name> free = new LinkedHashSet<>();
  private final List<Fault> faults = new ArrayList<>();

  private Scopes(Syntax syntax) {
    this.syntax = syntax;
  }

  static Scopes of(Syntax syntax) {
    Scopes scopes = new Scopes(syntax);
    scopes.visit(syntax.program(), scopes.top);
    scopes.resolve();
    return scopes;
  }

  /** The names that are used and not declared, in the order of the text. */
  List<Name> free() {
    return List.copyOf(free);
  }

  /** Whether a name that is used at an offset is not declared. */
  boolean isFree(String name, int start) {
    return free.contains(new Name(name, start));
  }

  /** The free names for which the code looks whether they exist. */
  Set<String> guarded() {
    return guarded;
  }

  /** The free names that the code gives a value. */
  Set<String> assigned() {
    return assigned;
  }

  /** Whether a name of the module's own scope is used anywhere. */
  boolean isUsed(String name) {
    return usedOfTop.contains(name);
  }

  /** Whether a name is declared in the module's own scope. */
  boolean isDeclared(String name) {
    return top.names.containsKey(name);
  }

  /** What is declared twice. */
  List<Fault> faults() {
    return faults;
  }

  private void resolve() {
    uses.sort(Comparator.comparingInt(use -> use.name().start()));
    for (Use use : uses) {
      Scope scope = use.scope();
      while (scope != null && !scope.names.containsKey(use.name().name())) {
        scope = scope.parent;
      }
      if (scope == null) {
        free.add(use.name());
      } else if (scope == top) {
        usedOfTop.add(use.name().name());
      }
    }
  }

  private void visitAll(List<? extends @Nullable ISwc4jAst> nodes, Scope scope) {
    for (ISwc4jAst node : nodes) {
      if (node != null) {
        visit(node, scope);
      }
    }
  }

  private void visit(ISwc4jAst node, Scope scope) {
    switch (node.getType()) {
      case Ident -> use((Swc4jAstIdent) node, scope);
      case ImportDefaultSpecifier, ImportStarAsSpecifier, ImportNamedSpecifier ->
          declareLexical((Swc4jAstIdent) node.getChildNodes().get(0), scope);
      case NamedExport -> visitExport((Swc4jAstNamedExport) node, scope);
      case BreakStmt, ContinueStmt, MetaPropExpr -> {}
      case LabeledStmt -> visit(((Swc4jAstLabeledStmt) node).getBody(), scope);
      case VarDecl -> visitVariables((Swc4jAstVarDecl) node, scope);
      case FnDecl -> {
        Swc4jAstFnDecl function = (Swc4jAstFnDecl) node;
        declare(function.getIdent(), scope);
        // Outside of its block the name is there, too, unless something else has it.
        scope.ofVar().names.putIfAbsent(function.getIdent().getSym(), Declared.IMPLIED);
        visit(function.getFunction(), scope);
      }
      case FnExpr -> {
        Swc4jAstFnExpr function = (Swc4jAstFnExpr) node;
        Scope own = new Scope(scope, false);
        function.getIdent().ifPresent(name -> declare(name, isDefault(node) ? scope : own));
        visit(function.getFunction(), own);
      }
      case ClassDecl -> {
        declareLexical(((Swc4jAstClassDecl) node).getIdent(), scope);
        visit(((Swc4jAstClassDecl) node).getClazz(), scope);
      }
      case ClassExpr -> {
        Scope own = new Scope(scope, false);
        Swc4jAstClassExpr type = (Swc4jAstClassExpr) node;
        type.getIdent().ifPresent(name -> declare(name, isDefault(node) ? scope : own));
        visit(type.getClazz(), own);
      }
      case Class -> visitClass((Swc4jAstClass) node, scope);
      case Function, ArrowExpr, Constructor, GetterProp, SetterProp ->
          visitFunction(node, new Scope(scope, true));
      case StaticBlock -> visitAll(node.getChildNodes(), new Scope(scope, true));
      case BlockStmt, ForStmt, ForInStmt, ForOfStmt, SwitchStmt, CatchClause ->
          visitBlock(node, new Scope(scope, false));
      case AssignExpr -> {
        Swc4jAstAssignExpr assignment = (Swc4jAstAssignExpr) node;
        if (assignment.getLeft() instanceof Swc4jAstBindingIdent name) {
          assigned.add(name.getId().getSym());
        }
        visitAll(node.getChildNodes(), scope);
      }
      case UnaryExpr -> visitUnary((Swc4jAstUnaryExpr) node, scope);
      default -> visitAll(node.getChildNodes(), scope);
    }
  }

  /** The name of a function or class that is exported as default is one of the module. */
  private static boolean isDefault(ISwc4jAst node) {
    return node.getParent().getType() == Swc4jAstType.ExportDefaultDecl;
  }

  private void visitExport(Swc4jAstNamedExport export, Scope scope) {
    if (export.getSrc().isPresent()) {
      return;
    }
    for (Object each : export.getSpecifiers()) {
      if (each instanceof Swc4jAstExportNamedSpecifier specifier
          && specifier.getOrig() instanceof Swc4jAstIdent name) {
        use(name, scope);
      }
    }
  }

  private void visitVariables(Swc4jAstVarDecl variables, Scope scope) {
    boolean var = variables.getKind() == Swc4jAstVarDeclKind.Var;
    for (Swc4jAstVarDeclarator declarator : variables.getDecls()) {
      pattern(declarator.getName(), var ? scope.ofVar() : scope, scope, !var);
      declarator.getInit().ifPresent(value -> visit(value, scope));
    }
  }

  private void visitClass(Swc4jAstClass type, Scope scope) {
    visitAll(type.getChildNodes(), new Scope(scope, true));
  }

  private void visitFunction(ISwc4jAst node, Scope scope) {
    if (node.getType() != Swc4jAstType.ArrowExpr) {
      scope.names.put("arguments", Declared.IMPLIED);
    }
    for (ISwc4jAst child : node.getChildNodes()) {
      switch (child.getType()) {
        case Param -> pattern(child.getChildNodes().get(0), scope, scope, false);
        case BindingIdent, ObjectPat, ArrayPat, RestPat, AssignPat ->
            pattern(child, scope, scope, false);
        // What the body declares must not be a parameter, so it is one scope with them.
        case BlockStmt -> visitAll(child.getChildNodes(), scope);
        default -> visit(child, scope);
      }
    }
  }

  private void visitBlock(ISwc4jAst node, Scope scope) {
    for (ISwc4jAst child : node.getChildNodes()) {
      boolean parameter =
          node.getType() == Swc4jAstType.CatchClause && child.getType() != Swc4jAstType.BlockStmt;
      if (parameter) {
        pattern(child, scope, scope, false);
      } else {
        visit(child, scope);
      }
    }
  }

  private void visitUnary(Swc4jAstUnaryExpr expression, Scope scope) {
    if (expression.getOp() == Swc4jAstUnaryOp.TypeOf
        && expression.getArg() instanceof Swc4jAstIdent name) {
      guarded.add(name.getSym());
    } else {
      visitAll(expression.getChildNodes(), scope);
    }
  }

  /** Declares the names of a pattern in one scope; its defaults are expressions in another. */
  private void pattern(ISwc4jAst node, Scope declaring, Scope scope, boolean lexical) {
    if (node instanceof Swc4jAstBindingIdent name) {
      declare(name.getId(), declaring, lexical);
    } else if (node instanceof Swc4jAstAssignPat withDefault) {
      pattern(withDefault.getLeft(), declaring, scope, lexical);
      visit(withDefault.getRight(), scope);
    } else if (node instanceof Swc4jAstAssignPatProp property) {
      declare(property.getKey().getId(), declaring, lexical);
      property.getValue().ifPresent(value -> visit(value, scope));
    } else if (node instanceof Swc4jAstKeyValuePatProp property) {
      visit(property.getKey(), scope);
      pattern(property.getValue(), declaring, scope, lexical);
    } else {
      for (ISwc4jAst child : node.getChildNodes()) {
        if (child != null) {
          pattern(child, declaring, scope, lexical);
        }
      }
    }
  }

  private void use(Swc4jAstIdent name, Scope scope) {
    uses.add(new Use(new Name(name.getSym(), syntax.start(name)), scope));
  }

  private void declareLexical(Swc4jAstIdent name, Scope scope) {
    declare(name, scope, true);
  }

  private void declare(Swc4jAstIdent name, Scope scope) {
    declare(name, scope, false);
  }

  private void declare(Swc4jAstIdent name, Scope scope, boolean lexical) {
    Declared now = lexical ? Declared.LEXICAL : Declared.VARIABLE;
    Declared before = scope.names.getOrDefault(name.getSym(), Declared.IMPLIED);
    boolean once = before == Declared.LEXICAL || lexical;
    if (before != Declared.IMPLIED && once) {
      faults.add(new Fault(syntax.start(name), name.getSym() + ": declared twice"));
    }
    scope.names.put(name.getSym(), now.compareTo(before) < 0 ? before : now);
  }
}
