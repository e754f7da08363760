package dev.connectors.maven.script;

import com.caoccao.javet.swc4j.ast.expr.Swc4jAstBinExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstIdent;
import com.caoccao.javet.swc4j.ast.expr.lit.Swc4jAstNumber;
import com.caoccao.javet.swc4j.ast.expr.lit.Swc4jAstStr;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstTsEnumDecl;
import com.caoccao.javet.swc4j.ast.ts.Swc4jAstTsEnumMember;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An enumeration as the object that TypeScript makes of it, on the same lines: names to values, and
 * numbers back to names.
 */
final class ErasedEnum {

  private final Syntax syntax;
  private final Edits edits;
  private final Swc4jAstTsEnumDecl declaration;
  private final String name;

  /** The members so far: whether each is a string. */
  private final Map<String, Boolean> members = new HashMap<>();

  ErasedEnum(Syntax syntax, Edits edits, Swc4jAstTsEnumDecl declaration) {
    this.syntax = syntax;
    this.edits = edits;
    this.declaration = declaration;
    this.name = declaration.getId().getSym();
  }

  void erase() {
    List<Swc4jAstTsEnumMember> all = declaration.getMembers();
    int start = syntax.start(declaration);
    int brace = syntax.tokenAt(syntax.end(declaration.getId()));
    int end = syntax.end(declaration);
    edits.blank(start, syntax.tokenEnd(brace));
    edits.insert(start, "var %1$s; (function (%1$s) {".formatted(name));
    String value = "0";
    for (Swc4jAstTsEnumMember member : all) {
      value = member(member, value);
    }
    edits.insert(end, ")(%1$s || (%1$s = {}));".formatted(name));
  }

  /** Writes a member. Returns the value of the next one, if that has none of its own. */
  private String member(Swc4jAstTsEnumMember member, String automatic) {
    ISwc4jAst id = member.getId();
    String key = id instanceof Swc4jAstIdent ident ? ident.getSym() : ((Swc4jAstStr) id).getValue();
    String quoted = quote(key);
    ISwc4jAst init = member.getInit().map(ISwc4jAst.class::cast).orElse(null);
    int start = syntax.start(member);
    int end = syntax.end(member);
    boolean string = init != null && isString(init);
    if (init == null) {
      edits.blank(start, end);
    } else {
      edits.blank(start, syntax.start(init));
      references(init);
    }
    String target = "%s[%s] = ".formatted(name, quoted);
    String text = init == null ? automatic : "";
    if (string) {
      edits.insert(start, target);
      edits.insert(end, ";");
    } else {
      edits.insert(start, "%s[%s%s".formatted(name, target, text));
      edits.insert(end, "] = %s;".formatted(quoted));
    }
    int next = syntax.tokenAt(end);
    if (syntax.token(next).equals(",")) {
      edits.blank(syntax.tokenStart(next), syntax.tokenEnd(next));
    }
    members.put(key, string);
    return next(init, automatic, quoted);
  }

  private String next(@Nullable ISwc4jAst init, String automatic, String quoted) {
    String value = init == null ? automatic : literal(init);
    return value != null && value.matches("\\d{1,9}")
        ? String.valueOf(Integer.parseInt(value) + 1)
        : "%s[%s] + 1".formatted(name, quoted);
  }

  private @Nullable String literal(ISwc4jAst init) {
    return init instanceof Swc4jAstNumber ? syntax.text(init) : null;
  }

  private boolean isString(ISwc4jAst value) {
    if (value instanceof Swc4jAstIdent reference) {
      return members.getOrDefault(reference.getSym(), false);
    }
    if (value instanceof Swc4jAstBinExpr sum) {
      return isString(sum.getLeft()) || isString(sum.getRight());
    }
    return switch (value.getType()) {
      case Str, Tpl -> true;
      case ParenExpr, TsAsExpr, TsSatisfiesExpr -> isString(value.getChildNodes().get(0));
      default -> false;
    };
  }

  /** Other members are named without the enumeration in TypeScript. */
  private void references(ISwc4jAst value) {
    if (value instanceof Swc4jAstIdent reference && members.containsKey(reference.getSym())) {
      edits.insert(syntax.start(reference), name + ".");
    }
    for (ISwc4jAst child : value.getChildNodes()) {
      if (child != null) {
        references(child);
      }
    }
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= ' ' && c < 127 && c != '"' && c != '\\';
      quoted.append(plain ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return quoted.append('"').toString();
  }
}
