package dev.connectors.maven.script;

import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstKeyValueProp;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstMethodProp;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstAssignExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstCallExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstIdent;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstIdentName;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstMemberExpr;
import com.caoccao.javet.swc4j.ast.expr.lit.Swc4jAstObjectLit;
import com.caoccao.javet.swc4j.ast.expr.lit.Swc4jAstStr;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import dev.connectors.maven.script.ModuleFacts.Exports;
import dev.connectors.maven.script.ModuleFacts.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a CommonJS module exports, as far as one sees it without running the module. */
final class CommonJsExports {

  private final Syntax syntax;
  private final Scopes scopes;
  private final Set<String> names = new TreeSet<>();
  private final List<String> stars = new ArrayList<>();
  private boolean known = true;
  private @Nullable Fault noFunction;

  CommonJsExports(Syntax syntax, Scopes scopes) {
    this.syntax = syntax;
    this.scopes = scopes;
  }

  Exports exports() {
    return new Exports(names, stars, known, names.contains("default") ? null : noFunction);
  }

  /** Looks at an assignment: {@code exports.a =}, {@code module.exports =}. */
  void assigned(Swc4jAstAssignExpr assignment) {
    ISwc4jAst target = assignment.getLeft();
    if (isModuleExports(target)) {
      whole(assignment.getRight());
    } else if (target instanceof Swc4jAstMemberExpr member && isExports(member.getObj())) {
      String name = name(member.getProp());
      if (name == null) {
        known = false;
      } else {
        names.add(name);
      }
    }
  }

  /** Looks at a call: {@code Object.defineProperty(exports, 'a', ...)}, {@code __exportStar}. */
  void called(Swc4jAstCallExpr call) {
    List<ISwc4jAst> arguments = new ArrayList<>();
    call.getArgs().forEach(each -> arguments.add(each.getExpr()));
    int exports = -1;
    for (int i = 0; i < arguments.size(); i++) {
      exports = isExports(arguments.get(i)) ? i : exports;
    }
    if (exports == 0 && arguments.size() > 1 && syntax.text(call).startsWith("Object.define")) {
      String name = ModuleReader.literal(arguments.get(1));
      if (name != null) {
        names.add(name);
        return;
      }
    }
    String specifier = exports == 1 ? required(arguments.get(0)) : null;
    if (specifier != null) {
      stars.add(specifier);
    } else if (exports >= 0) {
      known = false;
    }
  }

  /** What is assigned to {@code module.exports}. */
  private void whole(ISwc4jAst value) {
    names.add("module.exports");
    noFunction = NoFunction.of(value, syntax);
    String specifier = required(value);
    if (value instanceof Swc4jAstObjectLit object) {
      object.getProps().forEach(this::property);
    } else if (specifier != null) {
      stars.add(specifier);
    } else {
      switch (value.getType()) {
        case ArrowExpr, FnExpr, ClassExpr -> {}
        default -> known = false;
      }
    }
  }

  private void property(ISwc4jAst property) {
    if (property instanceof Swc4jAstIdent name) {
      names.add(name.getSym());
    } else if (property instanceof Swc4jAstKeyValueProp value && name(value.getKey()) != null) {
      names.add(String.valueOf(name(value.getKey())));
    } else if (property instanceof Swc4jAstMethodProp method && name(method.getKey()) != null) {
      names.add(String.valueOf(name(method.getKey())));
    } else {
      known = false;
    }
  }

  /** The specifier of a call of {@code require}, else null. */
  private @Nullable String required(ISwc4jAst value) {
    return value instanceof Swc4jAstCallExpr call
            && call.getCallee() instanceof Swc4jAstIdent name
            && isFree(name, "require")
            && call.getArgs().size() == 1
        ? ModuleReader.literal(call.getArgs().get(0).getExpr())
        : null;
  }

  private boolean isExports(ISwc4jAst node) {
    return (node instanceof Swc4jAstIdent name && isFree(name, "exports")) || isModuleExports(node);
  }

  private boolean isModuleExports(ISwc4jAst node) {
    return node instanceof Swc4jAstMemberExpr member
        && member.getObj() instanceof Swc4jAstIdent name
        && isFree(name, "module")
        && "exports".equals(name(member.getProp()));
  }

  private boolean isFree(Swc4jAstIdent name, String expected) {
    return name.getSym().equals(expected) && scopes.isFree(expected, syntax.start(name));
  }

  private static @Nullable String name(ISwc4jAst key) {
    if (key instanceof Swc4jAstIdentName name) {
      return name.getSym();
    }
    if (key instanceof Swc4jAstStr string) {
      return string.getValue();
    }
    return key instanceof com.caoccao.javet.swc4j.ast.clazz.Swc4jAstComputedPropName computed
            && computed.getExpr() instanceof Swc4jAstStr string
        ? string.getValue()
        : null;
  }
}
