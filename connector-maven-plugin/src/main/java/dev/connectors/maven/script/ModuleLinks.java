package dev.connectors.maven.script;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.Nearest;
import dev.connectors.maven.script.ModuleFacts.Exports;
import dev.connectors.maven.script.ModuleFacts.Fault;
import dev.connectors.maven.script.ModuleFacts.Import;
import dev.connectors.maven.script.ModuleFacts.Name;
import dev.connectors.maven.spec.ScriptSpec;
import dev.connectors.runtime.js.ScriptEnvironment;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether modules have what others import from them, and functions a default export. */
final class ModuleLinks {

  private final Map<String, LoadedModule> modules;
  private final Diagnostics diagnostics;

  ModuleLinks(Map<String, LoadedModule> modules, Diagnostics diagnostics) {
    this.modules = modules;
    this.diagnostics = diagnostics;
  }

  /** Looks for the default export of a function. */
  void function(ScriptSpec spec) {
    LoadedModule module = modules.get(spec.module());
    if (module == null) {
      return;
    }
    Exports exports = module.facts().exports();
    boolean exported =
        exports.names().contains("default")
            || (module.isCommonJs() && exports.names().contains(LoadedModule.WHOLE));
    Fault fault = exports.noFunction();
    if (fault != null) {
      diagnostics.error(
          module.source().at(fault.start()),
          DiagnosticCode.SCRIPT_DEFAULT_EXPORT,
          "the default export is " + fault.message() + " (expected: a function)");
    } else if (!exported) {
      diagnostics.error(
          spec.location(),
          DiagnosticCode.SCRIPT_DEFAULT_EXPORT,
          "has no default export (expected: export default async function (...) {...}, or"
              + " module.exports = async function (...) {...})");
    }
  }

  /** Checks what a module says about itself, and the names that it imports. */
  void check(LoadedModule module) {
    for (Fault fault : module.facts().faults()) {
      diagnostics.error(
          module.source().at(fault.start()),
          DiagnosticCode.SCRIPT_SYNTAX,
          fault.message() + module.chain());
    }
    if (!module.isOfPackage()) {
      module.facts().free().forEach(name -> free(module, name));
    }
    module.targets().forEach((each, target) -> imported(module, each, target));
  }

  private void free(LoadedModule module, Name name) {
    KnownNames.fault(name.name(), module.isEsm())
        .ifPresent(
            message ->
                diagnostics.error(
                    module.source().at(name.start()), DiagnosticCode.SCRIPT_NAME, message));
  }

  private void imported(LoadedModule module, Import each, Target target) {
    for (Name name : each.names()) {
      Set<String> exported = new TreeSet<>();
      boolean known = exports(target, exported, new HashSet<>());
      if (exported.contains(name.name())) {
        continue;
      }
      if (target instanceof Target.File file && !known) {
        modules.computeIfPresent(
            file.id(),
            (id, found) -> {
              found.want(name.name());
              return found;
            });
      } else if (!(target instanceof Target.Nowhere)) {
        report(module, each, name, exported);
      }
    }
  }

  private void report(LoadedModule module, Import each, Name name, Set<String> exported) {
    exported.remove(LoadedModule.WHOLE);
    String hint = Nearest.hint(name.name(), exported);
    String expected =
        exported.isEmpty() ? "; it exports nothing" : "; it exports " + String.join(", ", exported);
    diagnostics.error(
        module.source().at(name.start()),
        DiagnosticCode.SCRIPT_IMPORT,
        name.name()
            + ": not exported by "
            + Excerpt.of(String.valueOf(each.specifier()))
            + (hint.isEmpty() ? expected : hint)
            + module.chain());
  }

  /** The names that ES modules can import from a CommonJS module, {@code default} aside. */
  Set<String> exported(LoadedModule module) {
    Set<String> names = new TreeSet<>();
    if (module.isCommonJs()) {
      exports(new Target.File(module.id(), Path.of("")), names, new HashSet<>());
    }
    return names;
  }

  /** Collects the exports of a module. Returns whether these are all. */
  private boolean exports(@Nullable Target target, Set<String> names, Set<String> visited) {
    if (target instanceof Target.BuiltIn builtIn) {
      names.addAll(ScriptEnvironment.MODULES.get(builtIn.name()));
      names.add("default");
      return true;
    }
    LoadedModule module = target instanceof Target.File file ? modules.get(file.id()) : null;
    if (module == null) {
      return false;
    }
    if (!visited.add(module.id())) {
      return true;
    }
    Exports exports = module.facts().exports();
    names.addAll(exports.names());
    boolean known = exports.known();
    for (String star : exports.stars()) {
      Set<String> passed = new TreeSet<>();
      known &= exports(module.target(star), passed, visited);
      passed.remove("default");
      names.addAll(passed);
    }
    if (module.isCommonJs()) {
      names.add("default");
    }
    return known;
  }
}
