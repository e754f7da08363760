package dev.connectors.runtime.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules for the names and values of HTTP headers. */
public final class HttpHeaders {

  /** Names, in lower case, of headers that say how, and not who: they may go to any origin. */
  public static final Set<String> HARMLESS =
      Set.of("accept", "accept-language", "content-type", "user-agent");

  private static final String MARKS_IN_NAMES = "!#$%&'*+-.^_`|~";
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
  private static final Set<String> RESERVED =
      Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

  private HttpHeaders() {}

  /**
   * Checks a header that somebody wants to send.
   *
   * @param name its name
   * @param value its value, which no message shows
   * @throws IllegalArgumentException when the name is no header name or belongs to the HTTP client,
   *     or the value has control characters or characters that are not ASCII
   */
  public static void check(String name, String value) {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "header \"" + name.replaceAll("\\p{Cntrl}", " ") + "\": no header name");
    }
    if (RESERVED.contains(lower(name))) {
      throw new IllegalArgumentException(
          "header " + name + ": reserved (the HTTP client itself sets it)");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c != '\t' && (c < ' ' || c > '~')) {
        throw new IllegalArgumentException(
            "header "
                + name
                + ": a "
                + (c < ' ' || c == 0x7f ? "control character" : "character outside ASCII")
                + " at position "
                + i
                + " (expected: visible ASCII characters and spaces)");
      }
    }
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!PercentEncoding.isLetterOrDigit(c) && MARKS_IN_NAMES.indexOf(c) < 0) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /**
   * A copy of headers.
   *
   * @param headers names in any case
   * @return names in lower case, in the same order, each with its values; unmodifiable
   */
  public static Map<String, List<String>> copyOf(Map<String, List<String>> headers) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    headers.forEach(
        (name, values) ->
            copy.merge(
                lower(name),
                List.copyOf(values),
                (before, more) -> {
                  List<String> all = new ArrayList<>(before);
                  all.addAll(more);
                  return List.copyOf(all);
                }));
    return Collections.unmodifiableMap(copy);
  }

  /**
   * The first value of a header.
   *
   * @param headers names in lower case
   * @param name a name in any case
   * @return the value, or empty when there is none
   */
  public static Optional<String> first(Map<String, List<String>> headers, String name) {
    List<String> values = headers.getOrDefault(lower(name), List.of());
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
  }

  /**
   * Headers with one value each, for formulas and the like.
   *
   * @param headers names in any case
   * @return names in lower case; several values of one name are joined by commas
   */
  public static Map<String, String> joined(Map<String, List<String>> headers) {
    Map<String, String> joined = new LinkedHashMap<>();
    headers.forEach((name, values) -> joined.put(lower(name), String.join(", ", values)));
    return joined;
  }

  /**
   * The encoding of a text.
   *
   * @param contentType the value of a header {@code Content-Type}, or the empty text
   * @return the encoding that it names; UTF-8 when it names none, or one that Java lacks
   */
  public static Charset charset(String contentType) {
    if (contentType.indexOf('=') < 0) {
      return StandardCharsets.UTF_8;
    }
    Matcher matcher = CHARSET.matcher(contentType);
    try {
      return matcher.find() ? Charset.forName(matcher.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalArgumentException ignored) { // an encoding that Java lacks; UTF-8 is likely
      return StandardCharsets.UTF_8;
    }
  }

  static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
