package dev.connectors.maven.script;

import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstClass;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstClassMethod;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstClassProp;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstConstructor;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstPrivateMethod;
import com.caoccao.javet.swc4j.ast.clazz.Swc4jAstPrivateProp;
import com.caoccao.javet.swc4j.ast.enums.Swc4jAstType;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstCallExpr;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstBlockStmt;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstExprStmt;
import com.caoccao.javet.swc4j.ast.ts.Swc4jAstTsParamProp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What TypeScript adds to classes. */
final class ErasedClasses {

  private static final Set<String> MODIFIERS =
      Set.of("public", "private", "protected", "readonly", "override", "abstract", "declare");

  private final Syntax syntax;
  private final Edits edits;
  private final ErasedStatements statements;
  private final Set<ISwc4jAst> erased = Collections.newSetFromMap(new IdentityHashMap<>());

  ErasedClasses(Syntax syntax, Edits edits, ErasedStatements statements) {
    this.syntax = syntax;
    this.edits = edits;
    this.statements = statements;
  }

  /** Whether a node was erased as a whole, so that nothing in it needs a look. */
  boolean isErased(ISwc4jAst node) {
    return erased.contains(node);
  }

  /** Erases what belongs to the class and not to what its members are made of. */
  void erase(Swc4jAstClass type) throws CodeException {
    int first = syntax.tokenAt(syntax.start(type));
    while (!syntax.token(first).equals("class")) {
      first++;
    }
    if (syntax.token(first - 1).equals("abstract")) {
      edits.blank(syntax.tokenStart(first - 1), syntax.tokenEnd(first - 1));
    }
    implemented(type);
    for (ISwc4jAst member : type.getBody()) {
      if (isType(member)) {
        erased.add(member);
        statements.blank(member);
      } else if (member instanceof Swc4jAstConstructor constructor) {
        modifiers(member, syntax.start(constructor.getKey()));
        parameterProperties(constructor, type.getSuperClass().isPresent());
      } else {
        member(member, key(member));
      }
    }
  }

  private void member(ISwc4jAst member, @Nullable ISwc4jAst key) {
    if (key != null) {
      modifiers(member, syntax.start(key));
      statements.separate(member);
      marker(syntax.tokenAt(syntax.end(key)));
    }
  }

  private void implemented(Swc4jAstClass type) {
    List<? extends ISwc4jAst> types = type.getImplements();
    if (!types.isEmpty()) {
      int word = syntax.tokenAt(syntax.start(types.get(0))) - 1;
      int end = syntax.end(types.get(types.size() - 1));
      edits.blank(syntax.tokenStart(word), end);
      erased.addAll(types);
    }
  }

  /** Members without code: abstract ones, overloads, signatures, declarations. */
  private static boolean isType(ISwc4jAst member) {
    if (member instanceof Swc4jAstClassMethod method) {
      return method.getFunction().getBody().isEmpty();
    }
    if (member instanceof Swc4jAstPrivateMethod method) {
      return method.getFunction().getBody().isEmpty();
    }
    if (member instanceof Swc4jAstConstructor constructor) {
      return constructor.getBody().isEmpty();
    }
    if (member instanceof Swc4jAstClassProp field) {
      return field.isAbstract() || field.isDeclare();
    }
    return member.getType() == Swc4jAstType.TsIndexSignature;
  }

  private static @Nullable ISwc4jAst key(ISwc4jAst member) {
    if (member instanceof Swc4jAstClassMethod method) {
      return method.getKey();
    }
    if (member instanceof Swc4jAstClassProp field) {
      return field.getKey();
    }
    if (member instanceof Swc4jAstPrivateProp field) {
      return field.getKey();
    }
    return member instanceof Swc4jAstPrivateMethod method ? method.getKey() : null;
  }

  private void modifiers(ISwc4jAst member, int key) {
    for (int token = syntax.tokenAt(syntax.start(member));
        syntax.tokenStart(token) < key;
        token++) {
      if (MODIFIERS.contains(syntax.token(token))) {
        edits.blank(syntax.tokenStart(token), syntax.tokenEnd(token));
      }
    }
  }

  private void marker(int token) {
    String text = syntax.token(token);
    if (text.equals("?") || text.equals("!")) {
      edits.blank(syntax.tokenStart(token), syntax.tokenEnd(token));
    }
  }

  /** {@code constructor(private a)} is {@code constructor(a) { this.a = a; ...}}. */
  private void parameterProperties(Swc4jAstConstructor constructor, boolean derived)
      throws CodeException {
    List<String> names = new ArrayList<>();
    for (ISwc4jAst parameter : constructor.getParams()) {
      if (parameter instanceof Swc4jAstTsParamProp property) {
        int pattern = syntax.start(property.getParam());
        modifiers(property, pattern);
        names.add(syntax.token(syntax.tokenAt(pattern)));
        if (derived && superCall(constructor) == 0) {
          throw TypeEraser.notErasable(syntax, property);
        }
      }
    }
    if (names.isEmpty() || constructor.getBody().isEmpty()) {
      return;
    }
    StringBuilder assignments = new StringBuilder(derived ? ";" : "");
    names.forEach(name -> assignments.append(" this.%s = %s;".formatted(name, name)));
    int body = syntax.start(constructor.getBody().get()) + 1;
    edits.insert(derived ? superCall(constructor) : body, assignments.toString());
  }

  /** The end of the call of {@code super}, if it is a statement of the constructor; else 0. */
  private int superCall(Swc4jAstConstructor constructor) {
    Swc4jAstBlockStmt body = constructor.getBody().orElseThrow();
    for (ISwc4jAst statement : body.getStmts()) {
      if (statement instanceof Swc4jAstExprStmt expression
          && expression.getExpr() instanceof Swc4jAstCallExpr call
          && call.getCallee().getType() == Swc4jAstType.Super) {
        return syntax.end(call);
      }
    }
    return 0;
  }
}
