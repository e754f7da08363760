package dev.connectors.runtime.connection;

import dev.connectors.runtime.http.PercentEncoding;
import dev.connectors.runtime.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts that no message may show. */
public final class Redaction {

  /** A shorter text, such as {@code de}, would tear holes into every message. */
  private static final int SHORTEST = 4;

  /** Shorter numbers are seconds, ports and the like. */
  private static final int SHORTEST_NUMBER = 6;

  private static final String HIDDEN = "***";

  private Redaction() {}

  /** All texts in trees that are secret as a whole. */
  public static List<String> secretsIn(@Nullable Object... trees) {
    Set<String> found = new LinkedHashSet<>();
    for (Object tree : trees) {
      collect(tree, found);
    }
    return List.copyOf(found);
  }

  /**
   * All texts in what functions are called with that are secret: not an operation's input, which is
   * the caller's to show.
   *
   * @param arguments the arguments of a function
   */
  public static List<String> secretsOf(Map<String, ? extends @Nullable Object> arguments) {
    Object config = arguments.get("oAuthConfig");
    Map<?, ?> oauth = config instanceof Map<?, ?> map ? map : Map.of();
    return secretsIn(
        arguments.get("credentials"),
        arguments.get("connectorParameters"),
        arguments.get("connectionInput"),
        arguments.get("tokenResponse"),
        arguments.get("queryParameters"),
        oauth.get("clientSecret"),
        oauth.get("consumerSecret"));
  }

  /**
   * Secrets with the forms in which they may be written: encoded in a URL, in base 64, and in JSON.
   *
   * @param secrets the secrets
   */
  public static List<String> written(Collection<String> secrets) {
    Set<String> all = new LinkedHashSet<>(secrets);
    for (String secret : secrets) {
      all.add(PercentEncoding.encode(secret));
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      all.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
      String json = Json.write(secret);
      all.add(json.substring(1, json.length() - 1));
    }
    return List.copyOf(all);
  }

  private static void collect(@Nullable Object tree, Set<String> found) {
    if (tree instanceof Map<?, ?> map) {
      map.values().forEach(value -> collect(value, found));
    } else if (tree instanceof Collection<?> list) {
      list.forEach(value -> collect(value, found));
    } else if (tree instanceof String text && text.length() >= SHORTEST) {
      found.add(text);
    } else if (tree instanceof Number && tree.toString().length() >= SHORTEST_NUMBER) {
      found.add(tree.toString());
    }
  }

  /**
   * Takes secrets out of a text; one that begins with another is hidden whole.
   *
   * @param text the text
   * @param secrets what must not be in it
   */
  public static String hide(String text, Collection<String> secrets) {
    List<String> longestFirst = new ArrayList<>(secrets);
    longestFirst.sort(Comparator.comparingInt(String::length).reversed());
    String result = text;
    for (String secret : longestFirst) {
      result = secret.isEmpty() ? result : result.replace(secret, HIDDEN);
    }
    return result;
  }
}
