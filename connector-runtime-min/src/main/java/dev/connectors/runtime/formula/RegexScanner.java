package dev.connectors.runtime.formula;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks over the text of a regular expression of JavaScript, and knows its groups beforehand. */
final class RegexScanner {

  private static final int MOST_LEGACY_OCTAL = 31;

  private final String pattern;
  private final int groups;
  private final boolean named;
  private int position;

  RegexScanner(String pattern) {
    this.pattern = pattern;
    List<Integer> starts = groupStarts(pattern);
    this.groups = starts.size();
    this.named = starts.stream().anyMatch(start -> pattern.startsWith("(?<", start));
  }

  /** How many groups the expression has. */
  int groups() {
    return groups;
  }

  /** Whether groups have names. */
  boolean named() {
    return named;
  }

  int position() {
    return position;
  }

  void moveTo(int place) {
    position = place;
  }

  boolean atEnd() {
    return position == pattern.length();
  }

  /** The character that is next; only where the end is not. */
  char peek() {
    return pattern.charAt(position);
  }

  boolean isNext(char c) {
    return !atEnd() && peek() == c;
  }

  char next() {
    return pattern.charAt(position++);
  }

  boolean skip(String text) {
    boolean found = pattern.startsWith(text, position);
    position += found ? text.length() : 0;
    return found;
  }

  RegexException fault(String problem) {
    return new RegexException(pattern, position, problem);
  }

  private static List<Integer> groupStarts(String pattern) {
    List<Integer> starts = new ArrayList<>();
    boolean inClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      switch (pattern.charAt(i)) {
        case '\\' -> i++;
        case '[' -> inClass = true;
        case ']' -> inClass = false;
        case '(' -> {
          boolean look = pattern.startsWith("(?<=", i) || pattern.startsWith("(?<!", i);
          boolean remembers = !pattern.startsWith("(?", i) || pattern.startsWith("(?<", i);
          if (!inClass && remembers && !look) {
            starts.add(i);
          }
        }
        default -> {}
      }
    }
    return starts;
  }

  /** A decimal number, {@link RegexNode#UNBOUNDED} when it is very long; -1 when there is none. */
  int number() {
    int start = position;
    long value = 0;
    while (!atEnd() && Character.digit(peek(), 10) >= 0 && peek() <= '9') {
      value = Math.min(value * 10 + next() - '0', RegexNode.UNBOUNDED);
    }
    return start == position ? -1 : (int) value;
  }

  /** The character that an escape stands for, whose backslash was read. */
  char escapedChar(boolean inClass) {
    char c = next();
    return switch (c) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'v' -> '\u000b';
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 'c' -> control(inClass);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(c - '0');
      case 'x' -> hexadecimal(2, c);
      case 'u' -> hexadecimal(4, c);
      case 'k' -> {
        if (named) {
          throw fault("\\k is no reference to a name");
        }
        yield c;
      }
      default -> c;
    };
  }

  private char control(boolean inClass) {
    char letter = atEnd() ? 0 : peek();
    boolean known =
        (letter >= 'a' && letter <= 'z')
            || (letter >= 'A' && letter <= 'Z')
            || (inClass && RegexChars.WORD.test(letter));
    if (known) {
      position++;
      return (char) (letter % 32);
    }
    position--;
    return '\\';
  }

  private char octal(int first) {
    int value = first;
    for (int i = 0; i < 2 && !atEnd() && value <= MOST_LEGACY_OCTAL; i++) {
      if (peek() < '0' || peek() > '7') {
        break;
      }
      value = value * 8 + next() - '0';
    }
    return (char) value;
  }

  private char hexadecimal(int digits, char otherwise) {
    int end = position + digits;
    if (end > pattern.length()) {
      return otherwise;
    }
    int value = 0;
    for (int i = position; i < end; i++) {
      char c = pattern.charAt(i);
      if (c > 'f' || Character.digit(c, 16) < 0) {
        return otherwise;
      }
      value = value * 16 + Character.digit(c, 16);
    }
    position = end;
    return (char) value;
  }

  /** A group's name up to its {@code >}, or null when there is none. */
  @Nullable String name() {
    StringBuilder name = new StringBuilder();
    int end = pattern.indexOf('>', position);
    while (position < end) {
      int c = pattern.codePointAt(position);
      position += Character.charCount(c);
      if (c == '\\') {
        c = escapedCodePoint();
      }
      boolean fits =
          name.isEmpty()
              ? Character.isUnicodeIdentifierStart(c)
              : Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
      if (!fits && c != '$' && c != '_' && (name.isEmpty() || c >> 1 != 0x2006)) {
        return null;
      }
      name.appendCodePoint(c);
    }
    return name.isEmpty() || !skip(">") ? null : name.toString();
  }

  private int escapedCodePoint() {
    int brace = pattern.indexOf('}', position);
    if (skip("u{")) {
      String digits = brace < 0 ? "" : pattern.substring(position, brace);
      position = brace + 1;
      return digits.matches("0*[0-9a-fA-F]{1,6}") ? Integer.parseInt(digits, 16) : -1;
    }
    if (!skip("u")) {
      return -1;
    }
    char unit = hexadecimal(4, '\0');
    if (Character.isHighSurrogate(unit) && skip("\\u")) {
      return Character.toCodePoint(unit, hexadecimal(4, '\0'));
    }
    return unit;
  }
}
