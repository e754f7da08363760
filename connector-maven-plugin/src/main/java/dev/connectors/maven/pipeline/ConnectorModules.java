package dev.connectors.maven.pipeline;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.model.Connector;
import dev.connectors.maven.model.ScriptModule;
import dev.connectors.maven.output.Fingerprint;
import dev.connectors.maven.output.OutputFiles;
import dev.connectors.maven.script.Scripts;
import dev.connectors.maven.spec.ConnectorSpec;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The modules of a connector in JavaScript: of all its functions, so that all are checked, and of
 * those that something calls, which become resources.
 */
final class ConnectorModules {

  private static final String NAME =
      "\"%s\" (expected: names of files and directories that every system allows, since the module"
          + " becomes a resource of that name)";

  private static final String CASE =
      "\"%s\" differs from \"%s\" in case only, which some systems take for the same (expected:"
          + " another name)";

  private final Path directory;
  private final List<ScriptModule> modules;
  private final Function<Path, String> displayName;
  private final Diagnostics diagnostics;

  private ConnectorModules(
      Path directory,
      List<ScriptModule> modules,
      Function<Path, String> displayName,
      Diagnostics diagnostics) {
    this.directory = directory;
    this.modules = modules;
    this.displayName = displayName;
    this.diagnostics = diagnostics;
  }

  /**
   * Compiles them.
   *
   * @param directory the connector's directory
   * @param project what file names in messages are relative to
   * @param diagnostics receives what is wrong
   */
  static ConnectorModules of(
      Path directory, ConnectorSpec spec, Path project, Diagnostics diagnostics) {
    Path root = directory.toAbsolutePath().normalize();
    Function<Path, String> displayName = file -> SourceLocation.name(project, file);
    List<ScriptModule> modules =
        spec.scripts().isEmpty()
            ? List.of() // without, neither a parser nor its native library is loaded
            : Scripts.compile(root, spec.scripts(), displayName, diagnostics);
    ConnectorModules compiled = new ConnectorModules(root, modules, displayName, diagnostics);
    compiled.checkNames();
    return compiled;
  }

  /** Those that functions which something calls lead to, in the order of their ids. */
  List<ScriptModule> called(Connector connector) {
    Map<String, ScriptModule> byId = new HashMap<>();
    modules.forEach(module -> byId.put(module.id(), module));
    Set<String> called = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(connector.scripts());
    while (!open.isEmpty()) {
      ScriptModule module = byId.get(open.remove());
      if (module != null && called.add(module.id())) { // null for what the environment has
        open.addAll(module.imports().values());
      }
    }
    return called.stream().map(byId::get).toList();
  }

  /**
   * The files of modules that a fingerprint of the connector's directory passes over, with the
   * files that say what a package is, whether they are there or not.
   */
  List<Path> passedOver() {
    Set<Path> files = new TreeSet<>();
    for (ScriptModule module : modules) {
      Path file = Path.of(module.file());
      if (Fingerprint.passesOver(file)) {
        files.add(directory.resolve(file));
        Path parent = file.getParent();
        while (parent != null && Fingerprint.passesOver(parent)) {
          files.add(directory.resolve(parent).resolve("package.json"));
          parent = parent.getParent();
        }
      }
    }
    return List.copyOf(files);
  }

  /** Names of modules become names of resources, on whatever system the connector is built. */
  private void checkNames() {
    Map<String, String> taken = new HashMap<>();
    Set<String> reported = new HashSet<>();
    for (ScriptModule module : modules) {
      String id = module.id();
      if (!OutputFiles.isPortable(id)) {
        String shown = id.replaceAll("\\p{Cc}", "?");
        report(module, DiagnosticCode.INVALID_VALUE, String.format(Locale.ROOT, NAME, shown));
      }
      for (int end = id.length(); end > 0; end = id.lastIndexOf('/', end - 1)) {
        String path = id.substring(0, end);
        String other = taken.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
        if (other != null && !other.equals(path) && reported.add(path)) {
          report(
              module, DiagnosticCode.NAME_CONFLICT, String.format(Locale.ROOT, CASE, path, other));
        }
      }
    }
  }

  private void report(ScriptModule module, DiagnosticCode code, String message) {
    String file = displayName.apply(directory.resolve(module.file()));
    diagnostics.error(SourceLocation.of(file), code, message);
  }
}
