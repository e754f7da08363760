package dev.connectors.runtime.auth;

import java.util.HexFormat;

/** JSON text that every character set of a database can hold. */
final class AsciiJson {

  private static final char ASCII_END = 0x7f;

  private AsciiJson() {}

  /** The same JSON with escapes for all other characters, which only strings have. */
  static String of(String json) {
    StringBuilder text = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c < ASCII_END) {
        text.append(c);
      } else {
        text.append("\\u").append(HexFormat.of().toHexDigits(c));
      }
    }
    return text.toString();
  }
}
