package dev.connectors.maven.contract;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import dev.connectors.maven.testing.Compilation;
import dev.connectors.maven.testing.FileTree;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which classes and members of the runtime there are, and which of them classes use. */
final class RuntimeUse {

  private static final String RUNTIME = "dev.connectors.runtime";

  private RuntimeUse() {}

  /**
   * What generated code uses: classes that it names, members that it calls, and methods that it
   * overrides.
   *
   * @param sources source by path
   * @param directory where its classes are put
   * @return signatures, members with their types as class files have them
   */
  static SortedSet<String> of(Map<String, String> sources, Path directory) {
    Compilation compilation = Compilation.of(sources);
    if (!compilation.messages().isEmpty()) {
      throw new IllegalStateException(compilation.messages().toString());
    }
    compilation
        .classes()
        .forEach(
            (name, content) ->
                FileTree.write(directory.resolve(name.replace('.', '/') + ".class"), content));
    SortedSet<String> used = new TreeSet<>();
    Set<Location> all = runtime();
    all.add(Location.of(directory));
    for (JavaClass type : new ClassFileImporter().importLocations(all)) {
      if (!isOfRuntime(type)) {
        addClasses(type, used);
        addCalls(type, used);
        addOverridden(type, used);
      }
    }
    return used;
  }

  /** Everything in the runtime that other code can use. */
  static SortedSet<String> offered() {
    SortedSet<String> offered = new TreeSet<>();
    JavaClasses classes = new ClassFileImporter().importLocations(runtime());
    for (JavaClass type : classes) {
      if (isOpen(type.getModifiers())) {
        offered.add(type.getName());
        type.getMembers().stream()
            .filter(member -> isOpen(member.getModifiers()))
            .forEach(member -> offered.add(signature(member)));
      }
    }
    return offered;
  }

  private static boolean isOpen(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static void addClasses(JavaClass type, SortedSet<String> used) {
    type.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
        .filter(RuntimeUse::isOfRuntime)
        .forEach(target -> used.add(target.getName()));
  }

  private static void addCalls(JavaClass type, SortedSet<String> used) {
    Stream.concat(
            type.getAccessesFromSelf().stream(), type.getCodeUnitReferencesFromSelf().stream())
        .flatMap(access -> access.getTarget().resolveMember().stream())
        .filter(member -> isOfRuntime(member.getOwner()))
        .forEach(member -> used.add(signature(member)));
  }

  private static void addOverridden(JavaClass type, SortedSet<String> used) {
    List<JavaClass> above =
        Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
            .filter(RuntimeUse::isOfRuntime)
            .toList();
    for (JavaMethod method : type.getMethods()) {
      for (JavaClass each : above) {
        each.tryGetMethod(method.getName(), parameters(method))
            .filter(overridden -> isOpen(overridden.getModifiers()))
            .ifPresent(overridden -> used.add(signature(overridden)));
      }
    }
  }

  private static String[] parameters(JavaCodeUnit method) {
    return method.getRawParameterTypes().stream().map(HasName::getName).toArray(String[]::new);
  }

  private static boolean isOfRuntime(JavaClass type) {
    return type.getPackageName().equals(RUNTIME) || type.getPackageName().startsWith(RUNTIME + ".");
  }

  /** A member as code is linked to it: with its types, and whether it is static. */
  private static String signature(JavaMember member) {
    String kind = member.getModifiers().contains(JavaModifier.STATIC) ? "static " : "";
    String name = member.getOwner().getName() + "." + member.getName();
    if (member instanceof JavaField field) {
      return kind + name + ": " + field.getRawType().getName();
    }
    JavaCodeUnit method = (JavaCodeUnit) member;
    String types = Stream.of(parameters(method)).collect(Collectors.joining(", ", "(", ")"));
    return kind + name + types + ": " + method.getRawReturnType().getName();
  }

  /** A directory of classes in the reactor, or the jar that was packaged from it. */
  private static Set<Location> runtime() {
    return new HashSet<>(Locations.ofPackage(RUNTIME));
  }
}
