package dev.connectors.maven.naming;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Names that must differ from each other. Every result depends on the names alone, never on their
 * order: of names that become the same identifier the first by rank keeps it, else the one that is
 * it already, the others get their symbols spelled ({@code a.b} becomes {@code aDotB}), and what is
 * still the same a mark made from the name.
 *
 * @param <K> what is named
 */
final class NameScope<K> {

  /** Of who asks in vain for what somebody of a lower rank has, too. */
  private static final int LAST = 9;

  /** One wish. */
  private record Wish<K>(K key, String original, int rank) {}

  private final UnaryOperator<String> style;
  private final boolean ignoreCase;
  private final Set<String> reserved;
  private final List<Wish<K>> wishes = new ArrayList<>();

  /**
   * A scope.
   *
   * @param style makes an identifier of a name
   * @param ignoreCase whether names that differ in case only are the same, as for files
   * @param reserved identifiers that are taken; who wants one gets it with {@code _}
   */
  NameScope(UnaryOperator<String> style, boolean ignoreCase, Set<String> reserved) {
    this.style = style;
    this.ignoreCase = ignoreCase;
    this.reserved = reserved;
  }

  /**
   * Asks for a name.
   *
   * @param key what is named
   * @param original its name in the document
   */
  void add(K key, String original) {
    add(key, original, LAST);
  }

  /**
   * Asks for a name that is not given up to those who come after.
   *
   * @param key what is named
   * @param original its name in the document
   * @param rank who of several with the same name keeps it: the one with the lowest
   */
  void add(K key, String original, int rank) {
    wishes.add(new Wish<>(key, original, rank));
  }

  /** The names, in the order of asking. */
  Map<K, String> names() {
    Map<String, List<Wish<K>>> groups = new LinkedHashMap<>();
    for (Wish<K> wish : wishes) {
      groups.computeIfAbsent(fold(wanted(wish.original())), name -> new ArrayList<>()).add(wish);
    }
    Map<K, String> given = new HashMap<>();
    Map<String, Integer> spelled = new HashMap<>();
    for (List<Wish<K>> group : groups.values()) {
      if (group.size() > 1) {
        group.forEach(wish -> spelled.merge(fold(spelled(wish)), 1, Integer::sum));
      }
    }
    for (List<Wish<K>> group : groups.values()) {
      give(group, given, name -> spelled.getOrDefault(name, 0) == 1 && !groups.containsKey(name));
    }
    Map<K, String> ordered = new LinkedHashMap<>();
    wishes.forEach(wish -> ordered.put(wish.key(), given.getOrDefault(wish.key(), "")));
    return ordered;
  }

  private void give(List<Wish<K>> group, Map<K, String> given, Predicate<String> free) {
    if (group.size() == 1) {
      given.put(group.get(0).key(), wanted(group.get(0).original()));
      return;
    }
    Wish<K> keeper = keeper(group);
    for (Wish<K> wish : group) {
      if (wish.equals(keeper)) {
        given.put(wish.key(), wanted(wish.original()));
        continue;
      }
      String name = spelled(wish);
      given.put(
          wish.key(),
          free.test(fold(name)) ? name : wanted(wish.original()) + "_" + mark(identity(wish), 4));
    }
  }

  /** Who keeps the name: the only one of the lowest rank, else who is called exactly so. */
  private @Nullable Wish<K> keeper(List<Wish<K>> group) {
    int rank = group.stream().mapToInt(Wish::rank).min().orElse(LAST);
    List<Wish<K>> first = group.stream().filter(wish -> wish.rank() == rank).toList();
    if (first.size() == 1) {
      return first.get(0);
    }
    return first.stream()
        .filter(wish -> wish.original().equals(wanted(wish.original())))
        .min(Comparator.comparing(NameScope::identity))
        .orElse(null);
  }

  /** What tells wishes of the same name apart. */
  private static String identity(Wish<?> wish) {
    return wish.original() + " " + wish.key();
  }

  private String spelled(Wish<K> wish) {
    return wanted(Identifiers.spelled(wish.original()));
  }

  private String wanted(String original) {
    String name = style.apply(original);
    return isReserved(name) ? name + "_" : name;
  }

  private boolean isReserved(String name) {
    return reserved.contains(name)
        || (ignoreCase && reserved.stream().anyMatch(taken -> taken.equalsIgnoreCase(name)));
  }

  private String fold(String name) {
    return ignoreCase ? name.toLowerCase(Locale.ROOT) : name;
  }

  /** The first hexadecimal digits of the text's SHA-256. */
  static String mark(String text, int digits) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, digits);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
