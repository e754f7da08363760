package dev.connectors.runtime.oauth;

import dev.connectors.runtime.http.PercentEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Names and values as {@code application/x-www-form-urlencoded} in UTF-8 (RFC 6749, appendix B). A
 * space becomes {@code %20}, which every reader takes, unlike {@code +} in the query of a URI.
 */
public final class FormEncoding {

  /** A pair of a form, so that neither a page nor a sentence is taken for one. */
  private static final Pattern PAIR = Pattern.compile("[\\w.%\\[\\]-]++=[^\\s<>&]*+");

  private FormEncoding() {}

  /** Pairs as a form or a query, in their order. */
  static String encode(List<Map.Entry<String, String>> pairs) {
    StringJoiner joiner = new StringJoiner("&");
    for (Map.Entry<String, String> pair : pairs) {
      joiner.add(
          PercentEncoding.encode(pair.getKey()) + "=" + PercentEncoding.encode(pair.getValue()));
    }
    return joiner.toString();
  }

  /** Whether a text can be a form, whatever it is labelled. */
  static boolean isForm(String text) {
    for (String pair : text.split("&", -1)) {
      if (!PAIR.matcher(pair).matches()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads a form or a raw query.
   *
   * @param text the encoded text
   * @return the pairs, decoded, in their order; what has no {@code =} has an empty value, and a
   *     broken escape stays as it is
   */
  public static List<Map.Entry<String, String>> decode(String text) {
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      if (!pair.isEmpty()) {
        pairs.add(Map.entry(PercentEncoding.decode(name), PercentEncoding.decode(value)));
      }
    }
    return pairs;
  }
}
