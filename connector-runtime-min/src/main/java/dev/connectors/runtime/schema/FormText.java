package dev.connectors.runtime.schema;

import dev.connectors.runtime.json.JsonShape;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Queries as browsers read them (URL Standard, application/x-www-form-urlencoded parsing). */
final class FormText {

  private static final int HEX = 16;

  private FormText() {}

  /** The parameters of a query; the last of equal names wins. */
  static Map<String, @Nullable Object> parse(String query) {
    Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      if (!pair.isEmpty()) {
        int end = pair.indexOf('=');
        String name = end < 0 ? pair : pair.substring(0, end);
        parameters.put(decoded(name), end < 0 ? "" : decoded(pair.substring(end + 1)));
      }
    }
    return JsonShape.objectOf(parameters);
  }

  /** Percent signs that no byte follows stay, which the JDK's decoder does not let pass. */
  private static String decoded(String text) {
    byte[] bytes = text.replace('+', ' ').getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = bytes[i] == '%' && i + 2 < bytes.length ? digit(bytes[i + 1]) : -1;
      int low = high < 0 ? -1 : digit(bytes[i + 2]);
      if (low < 0) {
        decoded.write(bytes[i]);
      } else {
        decoded.write(high * HEX + low);
        i += 2;
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }

  private static int digit(byte character) {
    return Character.digit((char) character, HEX);
  }
}
