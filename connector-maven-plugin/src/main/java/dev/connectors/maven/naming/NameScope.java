package dev.connectors.maven.naming;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
 * it already, else the one with the fewest symbols. The others get what they ask for in the second
 * place: their symbols spelled ({@code a.b} becomes {@code aDotB}), if they do not say otherwise;
 * and what is still the same gets a mark made from the name.
 *
 * <p>Names that were given before are kept, whoever else would have them by these rules, and a name
 * is given to nobody as long as it is reserved for what is not there any more.
 *
 * @param <K> what is named
 */
final class NameScope<K> {

  /** Of who asks in vain for what somebody of a lower rank has, too. */
  private static final int LAST = 9;

  /** One wish, and a second one. */
  private record Wish<K>(K key, String original, int rank, String second) {}

  private final UnaryOperator<String> style;
  private final boolean ignoreCase;
  private final Set<String> reserved;
  private final List<Wish<K>> wishes = new ArrayList<>();
  private final Map<K, String> kept = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

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
    add(key, original, rank, Identifiers.spelled(original));
  }

  /**
   * Asks for a name, or else for another.
   *
   * @param key what is named
   * @param original its name in the document
   * @param rank who of several with the same name keeps it: the one with the lowest
   * @param second what it is called when it does not keep it
   */
  void add(K key, String original, int rank, String second) {
    wishes.add(new Wish<>(key, original, rank, second));
  }

  /**
   * Gives a name as it stands, whoever else would have it.
   *
   * @param key what is named, which asks for a name as well; null for what is not there any more
   * @param name the identifier
   * @return whether nothing else was given it before
   */
  boolean take(@Nullable K key, String name) {
    if (key != null) {
      kept.put(key, name);
    }
    return taken.add(fold(name));
  }

  /** Whether an identifier is not one of those that are reserved. */
  boolean allows(String name) {
    return !isReserved(name);
  }

  /** The identifier that a name gets when nobody else asks for it. */
  String wanted(String original) {
    String name = style.apply(original);
    return isReserved(name) ? name + "_" : name;
  }

  /** The names, in the order of asking. */
  Map<K, String> names() {
    Map<String, List<Wish<K>>> groups = new LinkedHashMap<>();
    for (Wish<K> wish : wishes) {
      if (!kept.containsKey(wish.key())) {
        groups.computeIfAbsent(fold(wanted(wish.original())), name -> new ArrayList<>()).add(wish);
      }
    }
    Map<K, String> given = new HashMap<>(kept);
    Map<String, Integer> seconds = new HashMap<>();
    groups.forEach(
        (name, group) -> {
          if (isContested(name, group)) {
            group.forEach(wish -> seconds.merge(fold(second(wish)), 1, Integer::sum));
          }
        });
    groups.forEach(
        (name, group) ->
            give(
                name,
                group,
                given,
                other ->
                    seconds.getOrDefault(other, 0) == 1
                        && !groups.containsKey(other)
                        && !taken.contains(other)));
    Map<K, String> ordered = new LinkedHashMap<>();
    wishes.forEach(wish -> ordered.put(wish.key(), given.getOrDefault(wish.key(), "")));
    return ordered;
  }

  private boolean isContested(String name, List<Wish<K>> group) {
    return group.size() > 1 || taken.contains(name);
  }

  private void give(
      String name, List<Wish<K>> group, Map<K, String> given, Predicate<String> isFree) {
    Wish<K> keeper = taken.contains(name) ? null : group.size() == 1 ? group.get(0) : keeper(group);
    for (Wish<K> wish : group) {
      String second = second(wish);
      if (wish.equals(keeper)) {
        given.put(wish.key(), wanted(wish.original()));
      } else {
        given.put(wish.key(), isFree.test(fold(second)) ? second : marked(wish));
      }
    }
  }

  private String marked(Wish<K> wish) {
    String name = wanted(wish.original()) + "_" + mark(identity(wish), 4);
    return taken.contains(fold(name))
        ? wanted(wish.original()) + "_" + mark(identity(wish), 12)
        : name;
  }

  /**
   * Who keeps the name: of those of the lowest rank the only one, else who is called exactly so,
   * else who has the fewest symbols, else the first of those whom symbols do not tell apart.
   */
  private @Nullable Wish<K> keeper(List<Wish<K>> group) {
    int rank = group.stream().mapToInt(Wish::rank).min().orElse(LAST);
    List<Wish<K>> first = group.stream().filter(wish -> wish.rank() == rank).toList();
    List<Wish<K>> exact =
        first.stream().filter(wish -> wish.original().equals(wanted(wish.original()))).toList();
    List<Wish<K>> best = exact.isEmpty() ? first : exact;
    long symbols = best.stream().mapToLong(NameScope::symbols).min().orElse(0);
    best = best.stream().filter(wish -> symbols(wish) == symbols).toList();
    boolean alike = best.stream().map(wish -> fold(second(wish))).distinct().count() == 1;
    return alike ? best.stream().min(Comparator.comparing(NameScope::identity)).orElse(null) : null;
  }

  private static long symbols(Wish<?> wish) {
    return wish.original().chars().filter(c -> !Character.isLetterOrDigit(c)).count();
  }

  /** What tells wishes of the same name apart. */
  private static String identity(Wish<?> wish) {
    return wish.original() + " " + wish.key();
  }

  private String second(Wish<K> wish) {
    return wanted(wish.second());
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
