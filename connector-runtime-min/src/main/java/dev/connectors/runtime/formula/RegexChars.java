package dev.connectors.runtime.formula;

import dev.connectors.runtime.value.Spaces;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Sets of characters in regular expressions of JavaScript. */
final class RegexChars {

  static final IntPredicate NONE = c -> false;
  static final IntPredicate ANY = c -> true;
  static final IntPredicate NO_LINE_END =
      c -> c != '\n' && c != '\r' && c != '\u2028' && c != '\u2029';
  static final IntPredicate DIGIT = range('0', '9');
  static final IntPredicate WORD = DIGIT.or(range('a', 'z')).or(range('A', 'Z')).or(c -> c == '_');
  static final IntPredicate SPACE = c -> Spaces.isSpace((char) c);

  private RegexChars() {}

  static IntPredicate range(int first, int last) {
    return c -> c >= first && c <= last;
  }

  /** The set of an escape such as {@code \d}, or null when it is none. */
  static @Nullable IntPredicate escaped(char letter) {
    return switch (letter) {
      case 'd' -> DIGIT;
      case 'D' -> DIGIT.negate();
      case 'w' -> WORD;
      case 'W' -> WORD.negate();
      case 's' -> SPACE;
      case 'S' -> SPACE.negate();
      default -> null;
    };
  }
}
