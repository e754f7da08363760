package dev.connectors.maven.script;

import com.caoccao.javet.swc4j.ast.enums.Swc4jAstMetaPropKind;
import com.caoccao.javet.swc4j.ast.enums.Swc4jAstType;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstAssignExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstCallExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstIdent;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstMetaPropExpr;
import com.caoccao.javet.swc4j.ast.expr.Swc4jAstTpl;
import com.caoccao.javet.swc4j.ast.expr.lit.Swc4jAstStr;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAstModuleExportName;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportAll;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportDecl;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportDefaultDecl;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportDefaultExpr;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportNamedSpecifier;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportNamespaceSpecifier;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstImportDecl;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstImportNamedSpecifier;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstNamedExport;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstAssignPatProp;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstBindingIdent;
import com.caoccao.javet.swc4j.ast.pat.Swc4jAstKeyValuePatProp;
import com.caoccao.javet.swc4j.ast.stmt.Swc4jAstVarDeclarator;
import dev.connectors.maven.script.ModuleFacts.Exports;
import dev.connectors.maven.script.ModuleFacts.Fault;
import dev.connectors.maven.script.ModuleFacts.Import;
import dev.connectors.maven.script.ModuleFacts.Kind;
import dev.connectors.maven.script.ModuleFacts.Name;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads off the syntax of a module what it imports and exports. */
final class ModuleReader {

  /** Names that only CommonJS has. */
  static final Set<String> COMMON_JS =
      Set.of("require", "module", "exports", "__filename", "__dirname");

  private final Syntax syntax;
  private final Scopes scopes;
  private final CommonJsExports commonJs;
  private final List<Import> imports = new ArrayList<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final List<String> stars = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  /** What is exported and not declared. */
  private final Set<Name> nothing = new HashSet<>();

  private @Nullable Fault noFunction;
  private boolean esm;

  private ModuleReader(Syntax syntax, Scopes scopes) {
    this.syntax = syntax;
    this.scopes = scopes;
    this.commonJs = new CommonJsExports(syntax, scopes);
  }

  /** Reads plain JavaScript. */
  static ModuleFacts read(Syntax syntax, Scopes scopes) {
    return new ModuleReader(syntax, scopes).read();
  }

  private ModuleFacts read() {
    for (ISwc4jAst statement : syntax.statements()) {
      item(statement);
    }
    visit(syntax.program(), false, false);
    imports.sort(Comparator.comparingInt(Import::start));
    faults.addAll(scopes.faults());
    faults.addAll(EarlyErrors.of(syntax, esm));
    Exports exports = esm ? new Exports(names, stars, true, noFunction) : commonJs.exports();
    boolean usesCommonJs =
        scopes.free().stream()
            .map(Name::name)
            .anyMatch(name -> name.matches("require|module|exports"));
    return new ModuleFacts(esm, usesCommonJs, imports, exports, unguarded(), faults);
  }

  private List<Name> unguarded() {
    Set<String> fine = new LinkedHashSet<>(scopes.guarded());
    if (!esm) {
      fine.addAll(scopes.assigned());
    }
    return scopes.free().stream()
        .filter(name -> !fine.contains(name.name()) && !nothing.contains(name))
        .toList();
  }

  private void item(ISwc4jAst node) {
    if (node instanceof Swc4jAstImportDecl declaration) {
      esm = true;
      List<Name> named = new ArrayList<>();
      declaration.getSpecifiers().forEach(each -> imported(each, named));
      add(Kind.IMPORT, declaration.getSrc(), named);
    } else if (node instanceof Swc4jAstExportAll all) {
      esm = true;
      stars.add(all.getSrc().getValue());
      add(Kind.IMPORT, all.getSrc(), List.of());
    } else if (node instanceof Swc4jAstNamedExport export) {
      esm = true;
      export(export);
    } else if (node instanceof Swc4jAstExportDecl declaration) {
      esm = true;
      declared(declaration.getDecl());
    } else if (node instanceof Swc4jAstExportDefaultDecl declaration) {
      exportDefault(declaration.getDecl());
    } else if (node instanceof Swc4jAstExportDefaultExpr expression) {
      exportDefault(expression.getExpr());
    }
  }

  private void exportDefault(ISwc4jAst value) {
    esm = true;
    exported("default", value);
    noFunction = NoFunction.of(value, syntax);
  }

  private void imported(ISwc4jAst specifier, List<Name> named) {
    switch (specifier.getType()) {
      case ImportDefaultSpecifier -> named.add(new Name("default", syntax.start(specifier)));
      case ImportNamedSpecifier -> {
        Swc4jAstImportNamedSpecifier each = (Swc4jAstImportNamedSpecifier) specifier;
        String name = each.getImported().map(ModuleReader::name).orElse(each.getLocal().getSym());
        named.add(new Name(name, syntax.start(specifier)));
      }
      default -> {}
    }
  }

  private void export(Swc4jAstNamedExport export) {
    List<Name> named = new ArrayList<>();
    for (ISwc4jAst each : export.getSpecifiers()) {
      if (each instanceof Swc4jAstExportNamedSpecifier specifier) {
        exported(name(specifier.getExported().orElse(specifier.getOrig())), specifier);
        named.add(new Name(name(specifier.getOrig()), syntax.start(specifier)));
      } else if (each instanceof Swc4jAstExportNamespaceSpecifier specifier) {
        exported(name(specifier.getName()), specifier);
      }
    }
    export
        .getSrc()
        .ifPresentOrElse(
            source -> add(Kind.IMPORT, source, named), () -> named.forEach(this::declared));
  }

  private void declared(Name name) {
    if (scopes.isFree(name.name(), name.start())) {
      nothing.add(name);
      faults.add(new Fault(name.start(), name.name() + ": exported, but not declared"));
    }
  }

  private void exported(String name, ISwc4jAst node) {
    if (!names.add(name)) {
      faults.add(new Fault(syntax.start(node), name + ": exported twice"));
    }
  }

  /** The names that a declaration declares, all of which are exported. */
  private void declared(ISwc4jAst node) {
    if (node instanceof Swc4jAstIdent name) {
      exported(name.getSym(), name);
    } else if (node instanceof Swc4jAstVarDeclarator variable) {
      declared(variable.getName());
    } else if (node instanceof Swc4jAstBindingIdent name) {
      exported(name.getId().getSym(), name);
    } else if (node instanceof Swc4jAstAssignPatProp property) {
      declared(property.getKey());
    } else if (node instanceof Swc4jAstKeyValuePatProp property) {
      declared(property.getValue());
    } else {
      switch (node.getType()) {
        case VarDecl, ObjectPat, ArrayPat, RestPat ->
            node.getChildNodes().stream().filter(each -> each != null).forEach(this::declared);
        case AssignPat -> declared(node.getChildNodes().get(0));
        case FnDecl, ClassDecl ->
            node.getChildNodes().stream()
                .filter(Swc4jAstIdent.class::isInstance)
                .forEach(this::declared);
        default -> {}
      }
    }
  }

  private void visit(ISwc4jAst node, boolean inFunction, boolean inTry) {
    boolean inner = inFunction;
    switch (node.getType()) {
      case Function, ArrowExpr, Constructor, GetterProp, SetterProp, ClassProp, StaticBlock ->
          inner = true;
      case MetaPropExpr ->
          esm |= ((Swc4jAstMetaPropExpr) node).getKind() == Swc4jAstMetaPropKind.ImportMeta;
      case AwaitExpr -> esm |= !inFunction;
      case CallExpr -> call((Swc4jAstCallExpr) node, inTry);
      case AssignExpr -> commonJs.assigned((Swc4jAstAssignExpr) node);
      default -> {}
    }
    for (ISwc4jAst child : node.getChildNodes()) {
      if (child != null) {
        visit(child, inner, inTry || node.getType() == Swc4jAstType.TryStmt);
      }
    }
  }

  private void call(Swc4jAstCallExpr call, boolean inTry) {
    ISwc4jAst callee = call.getCallee();
    commonJs.called(call);
    if (callee instanceof Swc4jAstIdent name
        && name.getSym().equals("require")
        && scopes.isFree("require", syntax.start(name))) {
      add(Kind.REQUIRE, call, inTry);
    } else if (callee.getType() == Swc4jAstType.Import) {
      add(Kind.DYNAMIC, call, inTry);
    }
  }

  private void add(Kind kind, Swc4jAstCallExpr call, boolean inTry) {
    Optional<ISwc4jAst> argument =
        call.getArgs().stream().findFirst().map(each -> (ISwc4jAst) each.getExpr());
    String specifier = argument.map(ModuleReader::literal).orElse(null);
    imports.add(new Import(kind, specifier, syntax.start(call), List.of(), inTry));
  }

  private void add(Kind kind, Swc4jAstStr source, List<Name> named) {
    imports.add(new Import(kind, source.getValue(), syntax.start(source), named, false));
  }

  /** What a string says, or a template without substitutions; null for anything else. */
  static @Nullable String literal(ISwc4jAst node) {
    if (node instanceof Swc4jAstStr string) {
      return string.getValue();
    }
    return node instanceof Swc4jAstTpl template && template.getExprs().isEmpty()
        ? template.getQuasis().get(0).getCooked().orElse(null)
        : null;
  }

  static String name(ISwc4jAstModuleExportName name) {
    return name instanceof Swc4jAstStr string ? string.getValue() : ((Swc4jAstIdent) name).getSym();
  }
}
