package dev.connectors.maven.script;

import com.caoccao.javet.swc4j.ast.expr.Swc4jAstIdent;
import com.caoccao.javet.swc4j.ast.interfaces.ISwc4jAst;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportDecl;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportDefaultDecl;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstExportNamedSpecifier;
import com.caoccao.javet.swc4j.ast.module.Swc4jAstNamedExport;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Erases from modules what they import and pass on, if it is only a type where it comes from. One
 * file does not tell; the compiler of TypeScript looks into the other one, too.
 */
final class TypeExports {

  private final Map<String, LoadedModule> modules;
  private final CodeCompiler compiler;

  TypeExports(Map<String, LoadedModule> modules, CodeCompiler compiler) {
    this.modules = modules;
    this.compiler = compiler;
  }

  /** The names that TypeScript exports, types and values, but for those of other modules. */
  static Set<String> declared(Syntax syntax) {
    Set<String> names = new TreeSet<>();
    for (ISwc4jAst statement : syntax.statements()) {
      if (statement instanceof Swc4jAstExportDecl export) {
        ((ISwc4jAst) export.getDecl())
            .getChildNodes().stream()
                .filter(Swc4jAstIdent.class::isInstance)
                .forEach(name -> names.add(((Swc4jAstIdent) name).getSym()));
      } else if (statement instanceof Swc4jAstExportDefaultDecl) {
        names.add("default");
      } else if (statement instanceof Swc4jAstNamedExport export) {
        for (ISwc4jAst each : export.getSpecifiers()) {
          if (each instanceof Swc4jAstExportNamedSpecifier named) {
            names.add(ModuleReader.name(named.getExported().orElse(named.getOrig())));
          }
        }
      }
    }
    return names;
  }

  /** Erases until nothing is left to be erased: a type may be passed on by many. */
  void erase() throws CodeException {
    boolean again = true;
    while (again) {
      again = false;
      for (LoadedModule module : modules.values()) {
        Set<Integer> types = types(module);
        if (!types.isEmpty()) {
          module.reduce(compiler.without(types, module.code()));
          again = true;
        }
      }
    }
  }

  /** Where a module in TypeScript names types of others. */
  private Set<Integer> types(LoadedModule module) {
    Set<Integer> starts = new HashSet<>();
    if (!module.code().declared().isEmpty()) {
      module
          .targets()
          .forEach(
              (each, target) ->
                  each.names().stream()
                      .filter(name -> isType(target, name.name(), new HashSet<>()))
                      .forEach(name -> starts.add(name.start())));
    }
    return starts;
  }

  private boolean isType(@Nullable Target target, String name, Set<String> visited) {
    LoadedModule module = target instanceof Target.File file ? modules.get(file.id()) : null;
    if (module == null
        || !visited.add(module.id())
        || module.facts().exports().names().contains(name)) {
      return false;
    }
    return module.code().isType(name)
        || module.facts().exports().stars().stream()
            .anyMatch(star -> isType(module.target(star), name, visited));
  }
}
