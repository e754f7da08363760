package dev.connectors.runtime.json;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Trees to text. Our own, since messages need it cut and without secrets, and lone surrogates kept.
 */
final class JsonWriter {

  private static final String HIDDEN = "\"***\"";
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder text = new StringBuilder();
  private final Set<String> hidden;
  private final int enough;

  /** Stops soon after {@code enough} characters. */
  JsonWriter(Set<String> hidden, int enough) {
    this.hidden = hidden;
    this.enough = enough;
  }

  String write(@Nullable Object tree) {
    value(tree);
    return text.toString();
  }

  private void value(@Nullable Object value) {
    if (value instanceof String string) {
      string(string);
    } else if (value instanceof JsonObject object) {
      object(object);
    } else if (value instanceof JsonArray array) {
      array(array);
    } else {
      text.append(value);
    }
  }

  private void object(JsonObject object) {
    text.append('{');
    for (int i = 0; i < object.size() && text.length() <= enough; i++) {
      if (i > 0) {
        text.append(',');
      }
      string(object.name(i));
      text.append(':');
      if (hidden.contains(object.name(i)) && object.value(i) != null) {
        text.append(HIDDEN);
      } else {
        value(object.value(i));
      }
    }
    text.append('}');
  }

  private void array(JsonArray array) {
    text.append('[');
    for (int i = 0; i < array.size() && text.length() <= enough; i++) {
      if (i > 0) {
        text.append(',');
      }
      value(array.get(i));
    }
    text.append(']');
  }

  private void string(String string) {
    text.append('"');
    for (int i = 0; i < string.length() && text.length() <= enough; i++) {
      char c = string.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ') {
        control(c);
      } else if (Character.isSurrogate(c)) {
        i += surrogate(string, i);
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  private void control(char c) {
    switch (c) {
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> escape(c);
    }
  }

  /** Half a pair has no form in UTF-8, so only an escape keeps it. */
  private int surrogate(String string, int position) {
    int point = string.codePointAt(position);
    if (Character.isSupplementaryCodePoint(point)) {
      text.appendCodePoint(point);
      return 1;
    }
    escape((char) point);
    return 0;
  }

  private void escape(char c) {
    text.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      text.append(HEX.charAt((c >> shift) & 0xF));
    }
  }
}
