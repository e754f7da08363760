package dev.connectors.runtime.graphql;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON trees as values of GraphQL (section 2.9), for arguments whose types are not known, so
 * that no variable can be declared for them. No text gets out of its quotes, and no name is
 * anything else.
 */
final class GraphQlLiteral {

  private final StringBuilder out;
  private final String place;

  private GraphQlLiteral(StringBuilder out, String place) {
    this.out = out;
    this.place = place;
  }

  /**
   * Writes a value.
   *
   * @param out what it is written to
   * @param place the argument, for messages
   * @param value a JSON tree
   * @throws IllegalArgumentException when a name in an object is no name of GraphQL, or a number is
   *     not finite
   */
  static void write(StringBuilder out, String place, @Nullable Object value) {
    new GraphQlLiteral(out, place).value(value);
  }

  private void value(@Nullable Object value) {
    if (value instanceof String text) {
      text(text);
    } else if (value instanceof Map<?, ?> map) {
      object(map);
    } else if (value instanceof List<?> list) {
      list(list);
    } else if (value instanceof Number number) {
      number(number);
    } else if (value == null || value instanceof Boolean) {
      out.append(value);
    } else {
      throw new IllegalArgumentException(
          place + ": " + value.getClass().getSimpleName() + " (expected: a JSON value)");
    }
  }

  private void number(Number number) {
    if (number instanceof Double d && !Double.isFinite(d)) {
      throw new IllegalArgumentException(place + ": " + number + " (expected: a finite number)");
    }
    out.append(number instanceof BigDecimal decimal ? decimal(decimal) : number.toString());
  }

  /** In digits where they are not many: 1e2 is no integer in GraphQL. */
  private static String decimal(BigDecimal number) {
    boolean integer = number.stripTrailingZeros().scale() <= 0;
    return integer && number.precision() - (long) number.scale() <= 20
        ? number.toBigInteger().toString()
        : number.toString();
  }

  private void list(List<?> list) {
    out.append('[');
    Iterator<?> items = list.iterator();
    while (items.hasNext()) {
      value(items.next());
      out.append(items.hasNext() ? ", " : "");
    }
    out.append(']');
  }

  private void object(Map<?, ?> map) {
    out.append('{');
    String comma = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(comma).append(GraphQlNames.checked(place, String.valueOf(entry.getKey())));
      out.append(": ");
      value(entry.getValue());
      comma = ", ";
    }
    out.append('}');
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == '\u2028' || c == '\u2029' || isLone(text, i)) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  /** Half of a surrogate pair, which no encoding of the request could write as it is. */
  private static boolean isLone(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
