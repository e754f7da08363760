package dev.connectors.runtime.js;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding by the URL standard, which has a set of characters for each component. */
enum UrlEncoding {
  CONTROL(""),
  FRAGMENT(" \"<>`"),
  QUERY(" \"#<>"),
  SPECIAL_QUERY(" \"#<>'"),
  PATH(" \"#<>?^`{}"),
  USERINFO(" \"#<>?^`{}/:;=@[\\]|");

  private static final String HEX = "0123456789ABCDEF";

  private final boolean[] encoded = new boolean[0x7F];

  UrlEncoding(String characters) {
    for (int i = 0; i < 0x20; i++) {
      encoded[i] = true;
    }
    characters.chars().forEach(each -> encoded[each] = true);
  }

  /** The text with what is of this set encoded. */
  String encode(String text) {
    StringBuilder result = null;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      boolean plain = each < 0x7F && !encoded[each];
      if (plain && result == null) {
        continue;
      }
      result = result == null ? new StringBuilder(text.substring(0, i)) : result;
      if (plain) {
        result.append(each);
        continue;
      }
      int end = text.offsetByCodePoints(i, 1);
      for (byte octet : text.substring(i, end).getBytes(StandardCharsets.UTF_8)) {
        result.append('%').append(HEX.charAt(octet >> 4 & 15)).append(HEX.charAt(octet & 15));
      }
      i = end - 1;
    }
    return result == null ? text : result.toString();
  }

  /** The text with all that is encoded decoded; bytes that are no UTF-8 become U+FFFD. */
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2])) {
        decoded.write(Character.digit(bytes[i + 1], 16) << 4 | Character.digit(bytes[i + 2], 16));
        i += 2;
      } else {
        decoded.write(bytes[i]);
      }
    }
    return String.valueOf(Utf8.decode(decoded.toByteArray(), false));
  }

  private static boolean isHex(byte each) {
    return Character.digit(each, 16) >= 0;
  }
}
