package dev.connectors.runtime.js;

import org.jspecify.annotations.Nullable;

/** Labels of domains as ASCII and back (RFC 3492), without the prefix {@code xn--}. */
final class Punycode {

  private static final int BASE = 36;
  private static final int LEAST = 1;
  private static final int MOST = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int INITIAL_BIAS = 72;
  private static final int FIRST = 0x80;

  private Punycode() {}

  static String encode(String label) {
    int[] points = label.codePoints().toArray();
    StringBuilder ascii = new StringBuilder();
    label.codePoints().filter(each -> each < FIRST).forEach(ascii::appendCodePoint);
    int basic = ascii.length();
    if (basic > 0) {
      ascii.append('-');
    }
    int bias = INITIAL_BIAS;
    int point = FIRST;
    long delta = 0;
    for (int done = basic; done < points.length; ) {
      int next = smallestFrom(points, point);
      delta += (long) (next - point) * (done + 1);
      point = next;
      for (int each : points) {
        delta += each < point ? 1 : 0;
        if (each == point) {
          append(ascii, delta, bias);
          bias = adapt(delta, done + 1, done == basic);
          delta = 0;
          done++;
        }
      }
      delta++;
      point++;
    }
    return ascii.toString();
  }

  private static int smallestFrom(int[] points, int least) {
    int smallest = Integer.MAX_VALUE;
    for (int each : points) {
      smallest = each >= least ? Math.min(smallest, each) : smallest;
    }
    return smallest;
  }

  private static void append(StringBuilder ascii, long delta, int bias) {
    long rest = delta;
    for (int k = BASE; ; k += BASE) {
      int threshold = threshold(k, bias);
      if (rest < threshold) {
        ascii.append(digit((int) rest));
        return;
      }
      ascii.append(digit((int) (threshold + (rest - threshold) % (BASE - threshold))));
      rest = (rest - threshold) / (BASE - threshold);
    }
  }

  /** The text; null when it is no Punycode. */
  static @Nullable String decode(String ascii) {
    int delimiter = ascii.lastIndexOf('-');
    StringBuilder text = new StringBuilder(ascii.substring(0, Math.max(0, delimiter)));
    int length = text.length();
    int position = delimiter > 0 ? delimiter + 1 : 0;
    int bias = INITIAL_BIAS;
    long point = FIRST;
    long index = 0;
    while (position < ascii.length()) {
      long before = index;
      long weight = 1;
      for (int k = BASE; ; k += BASE) {
        int digit = position < ascii.length() ? value(ascii.charAt(position++)) : -1;
        if (digit < 0) {
          return null;
        }
        index += digit * weight;
        int threshold = threshold(k, bias);
        if (digit < threshold) {
          break;
        }
        weight *= BASE - threshold;
        if (index > Integer.MAX_VALUE || weight > Integer.MAX_VALUE) {
          return null;
        }
      }
      bias = adapt(index - before, ++length, before == 0);
      point += index / length;
      index %= length;
      if (point > Character.MAX_CODE_POINT) {
        return null;
      }
      text.insert(text.offsetByCodePoints(0, (int) index), Character.toChars((int) point));
      index++;
    }
    return text.toString();
  }

  private static int threshold(int k, int bias) {
    return Math.max(LEAST, Math.min(MOST, k - bias));
  }

  private static int adapt(long delta, int length, boolean first) {
    long rest = first ? delta / DAMP : delta / 2;
    rest += rest / length;
    int k = 0;
    while (rest > (BASE - LEAST) * MOST / 2) {
      rest /= BASE - LEAST;
      k += BASE;
    }
    return (int) (k + (BASE - LEAST + 1) * rest / (rest + SKEW));
  }

  private static char digit(int value) {
    return (char) (value < 26 ? 'a' + value : '0' + value - 26);
  }

  private static int value(char digit) {
    if (digit >= 'a' && digit <= 'z') {
      return digit - 'a';
    }
    if (digit >= 'A' && digit <= 'Z') {
      return digit - 'A';
    }
    return digit >= '0' && digit <= '9' ? digit - '0' + 26 : -1;
  }
}
