package dev.connectors.runtime;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureTest {

  private static final String ROOT = "dev.connectors.runtime";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|.auth .http .json .error",
        ".auth|.http .function .store .json .error",
        ".store|.json .error",
        ".oauth|.http .json .error",
        ".function|.json .error",
        ".js|.function .json .error",
        ".graphql|.json .error",
        ".http|.json .error",
        ".json|.error",
        ".value|.json .error",
        ".schema|.value .json .error",
        ".formula|.schema .value .json .error",
        ".error|''",
        ".testing|'' .auth .http .json .error",
        ".connection|.auth .oauth .http .function .formula .schema .value .json .error",
        ".internal|'' .auth .connection .oauth .http .graphql .function .js .formula .schema .value .json .error",
      })
  void packagesImportOnlyWhatTheDesignAllows(String name, String allowed) {
    Set<String> packages = new HashSet<>(Set.of(ROOT + name));
    Arrays.stream(allowed.split(" ")).forEach(each -> packages.add(ROOT + each.replace("''", "")));
    if (allowed.isEmpty()) {
      packages.remove(ROOT);
    }
    classes()
        .that()
        .resideInAPackage(ROOT + name)
        .should()
        .onlyDependOnClassesThat(
            describe(
                "are in " + packages + " or of no package of the runtime",
                type ->
                    !type.getPackageName().startsWith(ROOT)
                        || packages.contains(type.getPackageName())))
        .check(CLASSES);
  }

  @Test
  void onlyTheJsonPackageUsesJackson() {
    classes()
        .that()
        .resideOutsideOfPackage(ROOT + ".json")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackage("com.fasterxml..")
        .check(CLASSES);
  }

  @Test
  void onlyTheJsPackageUsesGraalJs() {
    classes()
        .that()
        .resideOutsideOfPackage(ROOT + ".js")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackage("org.graalvm..")
        .check(CLASSES);
  }

  @Test
  void onlyTwoClassesNeedTheLibraryForJsonata() {
    classes()
        .that()
        .haveNameNotMatching(".*\\.formula\\.Jsonata(Engine|Trees)(\\$.*)?")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackage("com.dashjoin..")
        .check(CLASSES);
  }
}
