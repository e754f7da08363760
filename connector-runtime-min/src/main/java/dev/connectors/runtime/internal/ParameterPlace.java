package dev.connectors.runtime.internal;

import dev.connectors.runtime.http.PercentEncoding;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the text of a parameter stands, which says what must be encoded. */
enum ParameterPlace {
  /** One segment of a path. */
  PATH,
  /** A name or value of a query. */
  QUERY,
  /** A name or value of {@code application/x-www-form-urlencoded}. */
  FORM,
  /** A cookie's name or value (RFC 6265). */
  COOKIE,
  /** A header's value, which has no encoding. */
  HEADER;

  /** What a cookie's value may hold, but for letters, digits and percent signs. */
  private static final String IN_COOKIES = "!#$&'()*+-./:<=>?@[]^_`{|}~";

  /** A text, so that the place reads it back. */
  String encode(String text) {
    return switch (this) {
      case PATH, QUERY -> PercentEncoding.encode(text);
      case FORM -> URLEncoder.encode(text, StandardCharsets.UTF_8);
      case COOKIE -> cookie(text);
      case HEADER -> text;
    };
  }

  /** A parameter's name, so that it cannot be taken for more than that. */
  String name(String name) {
    return this == COOKIE ? cookie(name).replace("=", "%3D") : encode(name);
  }

  /** A separator between texts: commas, dots and semicolons as they are. */
  String separator(String text) {
    return text.isBlank() || text.equals("|") ? encode(text) : text;
  }

  /** JSON text; a header can hold it since JSON has escapes of its own (RFC 8259, section 7). */
  String json(String text) {
    if (this != HEADER) {
      return encode(text);
    }
    StringBuilder ascii = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      ascii.append(c < 0x7f ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }
    return ascii.toString();
  }

  private static String cookie(String text) {
    StringBuilder result = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              String letter = Character.toString(point);
              boolean plain = IN_COOKIES.contains(letter) || letter.matches("[A-Za-z0-9]");
              result.append(plain ? letter : PercentEncoding.encode(letter));
            });
    return result.toString();
  }
}
