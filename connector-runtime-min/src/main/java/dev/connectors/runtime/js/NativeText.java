package dev.connectors.runtime.js;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/** Text as bytes and back, with the leniency of Node. */
final class NativeText {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final char REPLACEMENT = '\uFFFD';

  private NativeText() {}

  static void addTo(Map<String, ProxyExecutable> functions) {
    functions.put(
        "encode",
        values -> {
          byte[] bytes = encode(values[0].asString(), values[1].asString());
          return Natives.buffer(bytes, values[2]);
        });
    functions.put(
        "decode",
        values -> decode(Natives.bytes(values, 0), values[3].asString(), values[4].asBoolean()));
    functions.put("atob", values -> atob(values[0].asString()));
    functions.put("btoa", values -> btoa(values[0].asString()));
  }

  static byte[] encode(String text, String encoding) {
    return switch (encoding) {
      case "utf8" -> wellFormed(text).getBytes(StandardCharsets.UTF_8);
      case "utf16le" -> utf16(text);
      case "latin1", "ascii" -> latin1(text);
      case "hex" -> hex(text);
      case "base64", "base64url" -> base64(text);
      default -> throw new IllegalArgumentException(encoding);
    };
  }

  static @Nullable String decode(byte[] bytes, String encoding, boolean fatal) {
    return switch (encoding) {
      case "utf8" -> Utf8.decode(bytes, fatal);
      case "utf16le" -> decode(bytes, StandardCharsets.UTF_16LE, fatal);
      case "utf16be" -> decode(bytes, StandardCharsets.UTF_16BE, fatal);
      case "ucs2" -> ucs2(bytes);
      case "latin1" -> new String(bytes, StandardCharsets.ISO_8859_1);
      case "windows1252" -> windows1252(bytes);
      case "ascii" -> ascii(bytes);
      case "hex" -> HexFormat.of().formatHex(bytes);
      case "base64" -> Base64.getEncoder().encodeToString(bytes);
      case "base64url" -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      default -> throw new IllegalArgumentException(encoding);
    };
  }

  /** The text with U+FFFD for halves of pairs, where Java would write a question mark. */
  static String wellFormed(String text) {
    StringBuilder copy = null;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (!Character.isSurrogate(each)) {
        continue;
      }
      boolean pair =
          Character.isHighSurrogate(each)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else {
        copy = copy == null ? new StringBuilder(text) : copy;
        copy.setCharAt(i, REPLACEMENT);
      }
    }
    return copy == null ? text : copy.toString();
  }

  private static byte[] utf16(String text) {
    byte[] bytes = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      bytes[2 * i] = (byte) text.charAt(i);
      bytes[2 * i + 1] = (byte) (text.charAt(i) >> 8);
    }
    return bytes;
  }

  private static byte[] latin1(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) text.charAt(i);
    }
    return bytes;
  }

  /** The pairs of digits up to the first that is none. */
  private static byte[] hex(String text) {
    byte[] bytes = new byte[text.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      int high = Character.digit(latin(text.charAt(2 * i)), 16);
      int low = Character.digit(latin(text.charAt(2 * i + 1)), 16);
      if (high < 0 || low < 0) {
        return Arrays.copyOf(bytes, i);
      }
      bytes[i] = (byte) (high << 4 | low);
    }
    return bytes;
  }

  /** No digit for the digits of other scripts, which Java knows. */
  private static char latin(char each) {
    return each < 0x80 ? each : ' ';
  }

  /** Both alphabets; other characters do not count, and the first {@code =} ends it. */
  private static byte[] base64(String text) {
    byte[] bytes = new byte[(text.length() * 3 + 3) / 4];
    int length = 0;
    int held = 0;
    int bits = 0;
    for (int i = 0; i < text.length() && text.charAt(i) != '='; i++) {
      int value = base64Value(text.charAt(i));
      if (value < 0) {
        continue;
      }
      held = held << 6 | value;
      bits += 6;
      if (bits >= 8) {
        bits -= 8;
        bytes[length++] = (byte) (held >> bits);
      }
    }
    return Arrays.copyOf(bytes, length);
  }

  private static int base64Value(char each) {
    if (each >= 'A' && each <= 'Z') {
      return each - 'A';
    }
    if (each >= 'a' && each <= 'z') {
      return each - 'a' + 26;
    }
    if (each >= '0' && each <= '9') {
      return each - '0' + 52;
    }
    return each == '+' || each == '-' ? 62 : each == '/' || each == '_' ? 63 : -1;
  }

  private static @Nullable String decode(byte[] bytes, Charset charset, boolean fatal) {
    if (!fatal) {
      return new String(bytes, charset);
    }
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      CharBuffer text = decoder.decode(ByteBuffer.wrap(bytes));
      return text.toString();
    } catch (CharacterCodingException ignored) { // that it is malformed is all there is to say
      return null;
    }
  }

  /** Whatever the units are, halves of pairs too; an odd byte at the end does not count. */
  private static String ucs2(byte[] bytes) {
    char[] text = new char[bytes.length / 2];
    for (int i = 0; i < text.length; i++) {
      text[i] = (char) (bytes[2 * i] & 0xFF | (bytes[2 * i + 1] & 0xFF) << 8);
    }
    return new String(text);
  }

  /** As the Encoding standard has it: bytes for which Windows has no character stay as they are. */
  private static String windows1252(byte[] bytes) {
    char[] text = new String(bytes, WINDOWS_1252).toCharArray();
    for (int i = 0; i < text.length; i++) {
      text[i] = text[i] == REPLACEMENT ? (char) (bytes[i] & 0xFF) : text[i];
    }
    return new String(text);
  }

  private static String ascii(byte[] bytes) {
    byte[] low = bytes.clone();
    for (int i = 0; i < low.length; i++) {
      low[i] &= 0x7F;
    }
    return new String(low, StandardCharsets.US_ASCII);
  }

  /** The forgiving-base64 decode of the Infra standard; null when it fails. */
  private static @Nullable String atob(String text) {
    String data = text.replaceAll("[\\t\\n\\f\\r ]", "");
    if (data.length() % 4 == 0) {
      data = data.replaceFirst("={1,2}$", "");
    }
    if (data.length() % 4 == 1 || !data.matches("[A-Za-z0-9+/]*")) {
      return null;
    }
    return new String(base64(data), StandardCharsets.ISO_8859_1);
  }

  private static @Nullable String btoa(String text) {
    if (text.chars().anyMatch(each -> each > 0xFF)) {
      return null;
    }
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
