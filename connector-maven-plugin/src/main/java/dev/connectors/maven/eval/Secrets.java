package dev.connectors.maven.eval;

import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Values that an explanation must not show: those of variables that hold credentials, or are called
 * as secrets are, wherever they come to stand.
 */
final class Secrets {

  private static final String HIDDEN = "***";
  private static final int LONGEST = 200;

  /** Shorter texts stand in too many others. */
  private static final int SHORTEST_PART = 4;

  /** Sections 2 and 5 of the format: what is stored for an account, and for an installation. */
  private static final Set<String> WHOLE =
      Set.of("credentials", "connectorParameters", "oAuthConfig", "tokenResponse", "tokenData");

  private static final Pattern NAME =
      Pattern.compile(
          "(?i).*(password|passwd|secret|token|api[_-]?key|authorization|private[_-]?key"
              + "|credential).*");

  /** The longer ones first, since a shorter one may be a part of them. */
  private final Set<String> texts =
      new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(it -> it));

  /** Of variables. */
  Secrets(@Nullable Object variables) {
    find(variables, false);
  }

  /** A value as JSON, cut when it is long. */
  String shown(@Nullable Object value) {
    if (value == Undefined.UNDEFINED) {
      return "undefined";
    }
    String text = Json.write(hidden(value));
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }

  private void find(@Nullable Object value, boolean secret) {
    if (value instanceof Map<?, ?> object) {
      object.forEach((name, member) -> find(member, secret || isSecret((String) name)));
    } else if (value instanceof List<?> list) {
      list.forEach(element -> find(element, secret));
    } else if (secret && (value instanceof String || value instanceof Number)) {
      texts.add(value.toString());
    }
  }

  private static boolean isSecret(String name) {
    return WHOLE.contains(name) || NAME.matcher(name).matches();
  }

  private @Nullable Object hidden(@Nullable Object value) {
    if (value instanceof Map<?, ?> object) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      object.forEach((name, member) -> members.put(hidden((String) name), hidden(member)));
      return JsonShape.objectOf(members);
    }
    if (value instanceof List<?> list) {
      return JsonShape.array(list.stream().map(this::hidden).toArray());
    }
    if (value instanceof String text) {
      return hidden(text);
    }
    return value instanceof Number && texts.contains(value.toString()) ? HIDDEN : value;
  }

  private String hidden(String text) {
    if (texts.contains(text)) {
      return HIDDEN;
    }
    String shown = text;
    for (String secret : texts) {
      shown = secret.length() < SHORTEST_PART ? shown : shown.replace(secret, HIDDEN);
    }
    return shown;
  }
}
