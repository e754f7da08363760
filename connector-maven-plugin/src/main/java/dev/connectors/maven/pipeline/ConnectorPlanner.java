package dev.connectors.maven.pipeline;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.Nearest;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.model.Connector;
import dev.connectors.maven.naming.NamePlanner;
import dev.connectors.maven.naming.NameTable;
import dev.connectors.maven.resolve.OperationSelection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/** Gives connectors their packages and classes, by the request's options. */
final class ConnectorPlanner {

  private static final SourceLocation OPTIONS = SourceLocation.of("pom.xml");

  private final GeneratorRequest request;
  private final Diagnostics diagnostics;
  private final Map<String, SourceLocation> keys = new HashMap<>();
  private final Map<String, String> packages = new HashMap<>();

  ConnectorPlanner(GeneratorRequest request, Diagnostics diagnostics) {
    this.request = request;
    this.diagnostics = diagnostics;
  }

  PlannedConnector plan(Connector connector, SourceLocation location) {
    String key = connector.key();
    SourceLocation other = keys.putIfAbsent(key, location);
    if (other != null) {
      diagnostics.error(
          location,
          DiagnosticCode.DUPLICATE_KEY,
          "key: \"" + key + "\" is the key of " + other.file() + ", too");
    }
    String className = className(key);
    String packageName = packageName(key);
    String taken = packages.putIfAbsent(packageName.toLowerCase(Locale.ROOT), key);
    if (taken != null && other == null) {
      diagnostics.error(
          location,
          DiagnosticCode.NAME_CONFLICT,
          "package "
              + packageName
              + " is that of the connector "
              + taken
              + ", too (expected: a package of its own; set connector.packageNames)");
    }
    NameTable names = NamePlanner.plan(connector, packageName, className);
    return new PlannedConnector(connector, names);
  }

  /** Reports options that name connectors or operations which are not there. */
  void checkOptions(OperationSelection selection) {
    if (diagnostics.hasErrors()) {
      return; // a connector that could not be read is there all the same
    }
    Set<String> named = new TreeSet<>(request.packageNames().keySet());
    named.addAll(request.classNames().keySet());
    checkKeys("connector.packageNames or connector.classNames", named);
    checkKeys("connector.operations", selection.connectors());
    Set<String> paged = new TreeSet<>();
    request.pagination().keySet().forEach(name -> paged.add(name.replaceFirst("/.*", "")));
    checkKeys("connector.pagination", paged);
    selection.reportUnmatched(diagnostics);
  }

  private void checkKeys(String option, Set<String> named) {
    List<String> known = new ArrayList<>(keys.keySet());
    for (String key : named) {
      if (!keys.containsKey(key)) {
        diagnostics.error(
            OPTIONS,
            DiagnosticCode.UNKNOWN_CONNECTOR,
            option + ": " + key + " is no connector here" + Nearest.hint(key, known));
      }
    }
  }

  private String className(String key) {
    String chosen = request.classNames().get(key);
    if (chosen == null) {
      return NamePlanner.className(key);
    }
    if (!NamePlanner.isClassName(chosen)) {
      invalid(
          "connector.classNames: " + key + "=" + chosen,
          "the simple name of a Java class, in ASCII, and none of java.lang");
    }
    return chosen;
  }

  private String packageName(String key) {
    String chosen = request.packageNames().get(key);
    String name = chosen == null ? NamePlanner.packageName(request.basePackage(), key) : chosen;
    if (!SourceVersion.isName(name) || !name.chars().allMatch(c -> c < 128)) {
      String option =
          chosen == null
              ? "connector.basePackage: " + request.basePackage()
              : "connector.packageNames: " + key + "=" + chosen;
      invalid(option, "the name of a Java package");
    }
    return name;
  }

  private void invalid(String option, String expected) {
    diagnostics.error(
        OPTIONS, DiagnosticCode.INVALID_OPTION, option + " (expected: " + expected + ")");
  }
}
