package dev.connectors.runtime.js;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * UTF-8 by the Encoding standard, where each byte of a surrogate is a fault of its own; Java takes
 * the three together.
 */
final class Utf8 {

  private Utf8() {}

  /** The text; null when bytes are malformed and this is fatal. */
  static @Nullable String decode(byte[] bytes, boolean fatal) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException ignored) { // what is malformed is replaced below
      return fatal ? null : replaced(bytes);
    }
  }

  private static String replaced(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    for (int i = 0; i < bytes.length; ) {
      int first = bytes[i++] & 0xFF;
      int length = length(first);
      int point = length == 1 ? first : first & 0x7F >> length;
      int read = 1;
      while (read < length && i < bytes.length && follows(first, read, bytes[i] & 0xFF)) {
        point = point << 6 | bytes[i++] & 0x3F;
        read++;
      }
      text.appendCodePoint(read == length ? point : 0xFFFD);
    }
    return text.toString();
  }

  /** Of how many bytes a character is; no number that any has for a byte that begins none. */
  private static int length(int first) {
    if (first < 0x80) {
      return 1;
    }
    if (first < 0xC2 || first > 0xF4) {
      return Integer.MAX_VALUE;
    }
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  }

  private static boolean follows(int first, int index, int next) {
    if (first < 0xC2 || first > 0xF4) {
      return false;
    }
    int least = index > 1 ? 0x80 : first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int most = index > 1 ? 0xBF : first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    return next >= least && next <= most;
  }
}
