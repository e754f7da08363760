package dev.connectors.maven.naming;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Names that must differ from each other. Every result depends on the names alone, never on their
 * order: of names that become the same identifier the one that is the identifier already keeps it,
 * the others get their symbols spelled ({@code a.b} becomes {@code aDotB}), and what is still the
 * same a mark made from the name.
 *
 * @param <K> what is named
 */
final class NameScope<K> {

  /** One wish. */
  private record Wish<K>(K key, String original) {}

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
    wishes.add(new Wish<>(key, original));
  }

  /** The names, in the order of asking. */
  Map<K, String> names() {
    Map<String, List<Wish<K>>> groups = new LinkedHashMap<>();
    for (Wish<K> wish : wishes) {
      groups.computeIfAbsent(fold(wanted(wish.original())), name -> new ArrayList<>()).add(wish);
    }
    Map<K, String> given = new HashMap<>();
    Set<String> taken = new HashSet<>(groups.keySet());
    groups.values().forEach(group -> give(group, given, taken));
    Map<K, String> ordered = new LinkedHashMap<>();
    wishes.forEach(wish -> ordered.put(wish.key(), given.getOrDefault(wish.key(), "")));
    return ordered;
  }

  private void give(List<Wish<K>> group, Map<K, String> given, Set<String> taken) {
    if (group.size() == 1) {
      given.put(group.get(0).key(), wanted(group.get(0).original()));
      return;
    }
    Wish<K> keeper = null;
    for (Wish<K> wish : group) {
      boolean exact = wish.original().equals(wanted(wish.original()));
      if (exact && (keeper == null || identity(wish).compareTo(identity(keeper)) < 0)) {
        keeper = wish;
      }
    }
    Map<String, Integer> spelled = new HashMap<>();
    for (Wish<K> wish : group) {
      spelled.merge(fold(spelled(wish)), 1, Integer::sum);
    }
    for (Wish<K> wish : group) {
      if (wish == keeper) {
        given.put(wish.key(), wanted(wish.original()));
        continue;
      }
      String name = spelled(wish);
      boolean free = spelled.getOrDefault(fold(name), 0) == 1 && !taken.contains(fold(name));
      given.put(wish.key(), free ? name : wanted(wish.original()) + "_" + mark(identity(wish), 4));
    }
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
    return reserved.contains(name) ? name + "_" : name;
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
