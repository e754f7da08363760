package dev.connectors.maven.script;

import com.caoccao.javet.swc4j.ast.expr.Swc4jAstParenExpr;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import dev.connectors.maven.script.ModuleFacts.Fault;
import org.jspecify.annotations.Nullable;

/** Values of which one sees that they are no functions. */
final class NoFunction {

  private NoFunction() {}

  /** What a value is when it is visibly no function, else null. */
  static @Nullable Fault of(ISwc4jAst value, Syntax syntax) {
    if (value instanceof Swc4jAstParenExpr inner) {
      return of(inner.getExpr(), syntax);
    }
    String what =
        switch (value.getType()) {
          case ObjectLit -> "an object";
          case ArrayLit -> "an array";
          case ClassExpr, ClassDecl -> "a class";
          case Str, Tpl -> "a string";
          case Number, BigInt -> "a number";
          case Bool -> "a boolean";
          case Null -> "null";
          case Regex -> "a regular expression";
          default -> null;
        };
    return what == null ? null : new Fault(syntax.start(value), what);
  }
}
