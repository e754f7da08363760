package dev.connectors.runtime.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Text in URIs. */
public final class PercentEncoding {

  private static final String UNRESERVED = "-._~";
  private static final String ALLOWED_IN_PATHS = UNRESERVED + "/:@!$&'()*+,;=";
  private static final String RESERVED_IN_QUERIES = ALLOWED_IN_PATHS + "?[]";
  private static final String HEX = "0123456789ABCDEF";

  private PercentEncoding() {}

  /**
   * Encodes all but the unreserved characters of RFC 3986, so that the text is one path segment, or
   * one name or value of a query.
   *
   * @param text any text
   * @return letters, digits, {@code -._~} as they are, all else as UTF-8 in percent signs
   */
  public static String encode(String text) {
    return encode(text, UNRESERVED);
  }

  /**
   * Makes a path out of one that a person wrote: what a path may hold stays, percent signs with two
   * digits included.
   *
   * @param path a path, perhaps with spaces or letters outside ASCII
   * @return the path as a URI has it
   */
  public static String path(String path) {
    return encodeRest(path, ALLOWED_IN_PATHS);
  }

  /**
   * The reserved expansion of RFC 6570, section 3.2.3: reserved characters and percent signs with
   * two digits stay as they are. {@code #} is encoded, since it would end the query.
   *
   * @param text a text that is encoded already, or needs to be read with its reserved characters
   * @return a part of a query
   */
  public static String reserved(String text) {
    return encodeRest(text, RESERVED_IN_QUERIES);
  }

  private static String encodeRest(String text, String allowed) {
    if (text.indexOf('%') < 0) {
      return encode(text, allowed);
    }
    StringBuilder result = new StringBuilder();
    int start = 0;
    for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
      if (isEscape(text, i)) {
        result.append(encode(text.substring(start, i), allowed)).append(text, i, i + 3);
        start = i + 3;
      }
    }
    return result.append(encode(text.substring(start), allowed)).toString();
  }

  private static boolean isEscape(String text, int position) {
    return position + 2 < text.length()
        && Character.digit(text.charAt(position + 1), 16) >= 0
        && Character.digit(text.charAt(position + 2), 16) >= 0;
  }

  private static String encode(String text, String allowed) {
    if (stays(text, allowed)) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length() + 16);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (stays(c, allowed)) {
        result.append(c);
      } else {
        result.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return result.toString();
  }

  private static boolean stays(String text, String allowed) {
    for (int i = 0; i < text.length(); i++) {
      if (!stays(text.charAt(i), allowed)) {
        return false;
      }
    }
    return true;
  }

  private static boolean stays(char c, String allowed) {
    return isLetterOrDigit(c) || allowed.indexOf(c) >= 0;
  }

  static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /**
   * Decodes a name or value of a query.
   *
   * @param text the encoded text, in which {@code +} is a space
   * @return the text; when the encoding is broken, as it came
   */
  public static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException ignored) { // a broken escape is shown as it is
      return text;
    }
  }
}
