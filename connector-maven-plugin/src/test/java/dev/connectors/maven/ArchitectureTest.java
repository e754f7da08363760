package dev.connectors.maven;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.connectors.maven.pipeline.Generator;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table of packages in the design, and who may use which library. */
class ArchitectureTest {

  private static final String ROOT = "dev.connectors.maven.";
  private static final String RUNTIME = "dev.connectors.runtime..";

  /** Which packages of ours each may import; the JDK and JSpecify are free. */
  private static final Map<String, List<String>> MAY_IMPORT = new LinkedHashMap<>();

  /** Which libraries each may use; nobody else may. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.of(
          "mojo", List.of("org.apache.maven..", "org.sonatype.plexus.."),
          "load", List.of("org.yaml..", "com.fasterxml.."),
          "emit", List.of("com.palantir..", "org.commonmark.."),
          "script", List.of("com.caoccao.."),
          "template", List.of("com.github.mustachejava.."));

  /** Which packages of the runtime each may use: the generator's by class literal. */
  private static final Map<String, List<String>> OF_RUNTIME =
      Map.of(
          "emit", List.of(RUNTIME),
          "formula",
              List.of(
                  "dev.connectors.runtime.formula..",
                  "dev.connectors.runtime.schema..",
                  "dev.connectors.runtime.value..",
                  "dev.connectors.runtime.json..",
                  "dev.connectors.runtime.error.."),
          "eval",
              List.of(
                  "dev.connectors.runtime.formula..",
                  "dev.connectors.runtime.value..",
                  "dev.connectors.runtime.json..",
                  "dev.connectors.runtime.error.."),
          // How schemas are merged is one thing for the generator and at run time.
          "resolve", List.of("dev.connectors.runtime.schema..", "dev.connectors.runtime.json.."),
          // What connectors find in their environment is one thing for both.
          "script",
              List.of(
                  "dev.connectors.runtime.js..",
                  "dev.connectors.runtime.json..",
                  "dev.connectors.runtime.error.."),
          "pipeline", List.of("dev.connectors.runtime.json.."));

  static {
    MAY_IMPORT.put("diag", List.of());
    MAY_IMPORT.put("spec", List.of("diag"));
    MAY_IMPORT.put("model", List.of("diag"));
    MAY_IMPORT.put("formula", List.of("spec", "model", "diag"));
    MAY_IMPORT.put("script", List.of("spec", "model", "diag"));
    MAY_IMPORT.put("load", List.of("spec", "diag"));
    MAY_IMPORT.put("script", List.of("spec", "model", "diag"));
    MAY_IMPORT.put("resolve", List.of("spec", "model", "diag"));
    MAY_IMPORT.put("naming", List.of("model", "diag"));
    MAY_IMPORT.put("emit", List.of("model", "naming", "formula", "diag"));
    MAY_IMPORT.put("template", List.of("model", "naming"));
    MAY_IMPORT.put("output", List.of("diag"));
    MAY_IMPORT.put(
        "pipeline",
        List.of(
            "load",
            "spec",
            "resolve",
            "formula",
            "script",
            "model",
            "naming",
            "emit",
            "template",
            "output",
            "diag"));
    MAY_IMPORT.put("eval", List.of("load", "spec", "formula", "diag"));
    // Directories of output are part of what a goal asks the pipeline for.
    MAY_IMPORT.put("mojo", List.of("pipeline", "eval", "output", "template", "diag"));
  }

  private static JavaClasses all;

  @BeforeAll
  static void importClasses() throws Exception {
    URI home = Generator.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    all = new ClassFileImporter().importPath(Path.of(home));
  }

  @Test
  void everyPackageStandsInTheTable() {
    Set<String> packages = new TreeSet<>();
    all.stream()
        .filter(type -> !type.getSimpleName().equals("HelpMojo"))
        .filter(type -> type.getPackageName().startsWith(ROOT))
        .forEach(type -> packages.add(type.getPackageName().substring(ROOT.length())));

    assertThat(packages).isEqualTo(new TreeSet<>(MAY_IMPORT.keySet()));
  }

  @Test
  void importsGoDownwardsOnly() {
    MAY_IMPORT.forEach(
        (name, below) -> {
          List<String> allowed =
              new ArrayList<>(List.of(ROOT + name + "..", "java..", "javax.lang.model.."));
          allowed.add("org.jspecify..");
          below.forEach(other -> allowed.add(ROOT + other + ".."));
          allowed.addAll(LIBRARIES.getOrDefault(name, List.of()));
          allowed.addAll(OF_RUNTIME.getOrDefault(name, List.of()));
          classes()
              .that(resideInAPackage(ROOT + name + ".."))
              .should()
              .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
              .check(all);
        });
  }

  @Test
  void aLibraryHasOneUser() {
    LIBRARIES.forEach(
        (name, libraries) ->
            noClasses()
                .that(resideOutsideOfPackages(ROOT + name + ".."))
                .and()
                .doNotHaveSimpleName("HelpMojo")
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries.toArray(String[]::new)))
                .check(all));
  }
}
