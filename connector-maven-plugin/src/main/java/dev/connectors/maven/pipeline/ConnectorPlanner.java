package dev.connectors.maven.pipeline;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.diag.Nearest;
import dev.connectors.maven.diag.SourceLocation;
import dev.connectors.maven.model.Connector;
import dev.connectors.maven.model.KnownNames;
import dev.connectors.maven.model.KnownNames.KnownName;
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
import org.jspecify.annotations.Nullable;

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

  /** The Java names of a connector. */
  NameTable plan(Connector connector, SourceLocation location, KnownNames known) {
    String key = connector.key();
    SourceLocation other = keys.putIfAbsent(key, location);
    if (other != null) {
      diagnostics.error(
          location,
          DiagnosticCode.DUPLICATE_KEY,
          "key: \"" + key + "\" is the key of " + other.file() + ", too");
    }
    String className = className(key, known);
    String packageName = packageName(key, known);
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
    return NamePlanner.plan(connector, packageName, className, known, diagnostics);
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

  /** An option says more than the names file, and that more than the key. */
  private String className(String key, KnownNames known) {
    String chosen = request.classNames().get(key);
    if (chosen == null) {
      KnownName before = known.className();
      if (before != null && NamePlanner.isClassName(before.name())) {
        return before.name();
      }
      if (before != null) {
        unknown(before, "the simple name of a Java class, in ASCII, and none of java.lang");
      }
      return NamePlanner.className(key);
    }
    if (!NamePlanner.isClassName(chosen)) {
      invalid(
          "connector.classNames: " + key + "=" + chosen,
          "the simple name of a Java class, in ASCII, and none of java.lang");
    }
    return chosen;
  }

  private String packageName(String key, KnownNames known) {
    String chosen = request.packageNames().get(key);
    String name = chosen == null ? derivedPackage(key, known.packagePart()) : chosen;
    if (!SourceVersion.isName(name) || !name.chars().allMatch(c -> c < 128)) {
      String option =
          chosen == null
              ? "connector.basePackage: " + request.basePackage()
              : "connector.packageNames: " + key + "=" + chosen;
      invalid(option, "the name of a Java package");
    }
    return name;
  }

  private String derivedPackage(String key, @Nullable KnownName part) {
    if (part == null) {
      return NamePlanner.packageName(request.basePackage(), key);
    }
    if (!NamePlanner.isPackagePart(part.name())) {
      unknown(part, "one part of the name of a Java package, in lower case");
      return NamePlanner.packageName(request.basePackage(), key);
    }
    return request.basePackage() + "." + part.name();
  }

  private void unknown(KnownName name, String expected) {
    diagnostics.error(
        name.location(),
        DiagnosticCode.KNOWN_NAME,
        "\"" + name.name() + "\" (expected: " + expected + ")");
  }

  private void invalid(String option, String expected) {
    diagnostics.error(
        OPTIONS, DiagnosticCode.INVALID_OPTION, option + " (expected: " + expected + ")");
  }
}
