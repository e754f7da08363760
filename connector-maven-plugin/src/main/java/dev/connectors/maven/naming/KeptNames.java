package dev.connectors.maven.naming;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.diag.Diagnostics;
import dev.connectors.maven.model.KnownNames;
import dev.connectors.maven.model.KnownNames.KnownName;
import dev.connectors.maven.model.KnownNames.KnownOperation;
import dev.connectors.maven.model.KnownNames.KnownType;
import dev.connectors.maven.model.TypeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * Puts names that were given before into scopes, and checks that they go together there: people may
 * have edited them.
 */
final class KeptNames {

  /** The place of a type that is named after an operation; all others stand among the models. */
  private static final Pattern OF_OPERATION =
      Pattern.compile("[a-z0-9-]+ (request|response|error|path|query|header|cookie|input)\\b[^#]*");

  /** What the place of a type begins with that is named after what a connection is given. */
  private static final String OF_CONNECTION = "(";

  private final KnownNames known;
  private final Diagnostics diagnostics;

  /** Places that are known and not there any more, by the place around them. */
  private final Map<String, List<String>> gone = new HashMap<>();

  KeptNames(KnownNames known, Diagnostics diagnostics) {
    this.known = known;
    this.diagnostics = diagnostics;
  }

  KnownNames known() {
    return known;
  }

  /** Finds which types are there no more. */
  void planTypes(Set<TypeId> types) {
    if (known.types().isEmpty()) {
      return;
    }
    Map<String, TypeId> there = new HashMap<>();
    types.forEach(id -> there.put(id.place(), id));
    for (String place : known.types().keySet()) {
      if (!there.containsKey(place)) {
        String around = known.around(place);
        gone.computeIfAbsent(around == null ? scope(place) : around, k -> new ArrayList<>())
            .add(place);
      }
    }
  }

  /** What stands for the scope of a place that is inside of no other. */
  private static String scope(String place) {
    return place.startsWith(OF_CONNECTION)
        ? OF_CONNECTION
        : OF_OPERATION.matcher(place).matches() ? " " : "";
  }

  /** Keeps the name of a type's class, if it is known. */
  <K> void type(NameScope<K> scope, K key, TypeId id) {
    KnownType type = known.types().isEmpty() ? null : known.types().get(id.place());
    if (type != null) {
      one(scope, key, type.type(), Identifiers::isFreeType);
    }
  }

  /** Keeps the name of a class, if it is known. */
  <K> void type(NameScope<K> scope, K key, @Nullable KnownName name) {
    if (name != null) {
      one(scope, key, name, Identifiers::isFreeType);
    }
  }

  /** Keeps the name of a method, if it is known. */
  <K> void method(NameScope<K> scope, @Nullable K key, @Nullable KnownName name) {
    if (name != null) {
      one(scope, key, name, KeptNames::isMember);
    }
  }

  /** Reserves the names of classes of types that are gone: those among the models. */
  void reserveModels(NameScope<?> scope) {
    reserve(scope, "");
  }

  /** Reserves the names of classes of types that are gone: those of operations. */
  void reserveOperations(NameScope<?> scope) {
    reserve(scope, " ");
  }

  /** Reserves the names of classes of types that are gone: those of what a connection is given. */
  void reserveConnections(NameScope<?> scope) {
    reserve(scope, OF_CONNECTION);
  }

  /** Reserves the names of classes of types that are gone: those inside of another. */
  void reserveNested(NameScope<?> scope, TypeId owner) {
    if (!gone.isEmpty()) {
      reserve(scope, owner.place());
    }
  }

  private <K> void reserve(NameScope<K> scope, String around) {
    for (String place : gone.getOrDefault(around, List.of())) {
      KnownType type = known.types().get(place);
      if (type != null) {
        one(scope, null, type.type(), Identifiers::isFreeType);
      }
    }
  }

  /** The known members of a type. */
  Map<String, KnownName> members(TypeId id) {
    KnownType type = known.types().isEmpty() ? null : known.types().get(id.place());
    return type == null ? Map.of() : type.members();
  }

  /** What is known of an operation, or null. */
  @Nullable KnownOperation operation(String key) {
    return known.operations().get(key);
  }

  /**
   * Keeps names of members.
   *
   * @param there finds what is named, by its name in the file; null when it is not there any more
   * @param original the name in the document, by the name in the file
   */
  <K> void all(
      NameScope<K> scope,
      Map<String, KnownName> names,
      Function<String, @Nullable K> there,
      Function<String, String> original) {
    names.forEach(
        (key, name) -> {
          boolean plain = name.name().isEmpty();
          String given = plain ? scope.wanted(original.apply(key)) : name.name();
          one(
              scope,
              there.apply(key),
              new KnownName(given, name.location()),
              plain ? any -> true : KeptNames::isMember);
        });
  }

  private <K> void one(
      NameScope<K> scope, @Nullable K key, KnownName name, Predicate<String> isValid) {
    if (!isValid.test(name.name()) || !scope.allows(name.name())) {
      report(name, " (expected: a Java identifier that nothing else there or in java.lang has)");
    } else if (!scope.take(key, name.name())) {
      report(name, " is given twice (expected: a name of its own)");
    }
  }

  private void report(KnownName name, String problem) {
    diagnostics.error(
        name.location(), DiagnosticCode.KNOWN_NAME, "\"" + name.name() + "\"" + problem);
  }

  private static boolean isMember(String name) {
    return SourceVersion.isIdentifier(name)
        && !SourceVersion.isKeyword(name, SourceVersion.RELEASE_17)
        && name.chars().allMatch(c -> c < 128);
  }
}
