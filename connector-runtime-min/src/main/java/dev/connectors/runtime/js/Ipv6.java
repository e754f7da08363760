package dev.connectors.runtime.js;

import org.jspecify.annotations.Nullable;

/** Addresses of IPv6 as the URL standard reads and writes them. */
final class Ipv6 {

  private final String input;
  private final int[] pieces = new int[8];
  private int count;
  private int compressed = -1;
  private int position;

  private Ipv6(String input) {
    this.input = input;
  }

  /** The address in brackets, in its shortest form; null when it is none. */
  static @Nullable String parse(String input) {
    Ipv6 address = new Ipv6(input);
    return address.read() ? address.toString() : null;
  }

  private int at(int index) {
    return index < input.length() ? input.charAt(index) : -1;
  }

  private boolean read() {
    if (at(0) == ':') {
      if (at(1) != ':') {
        return false;
      }
      position = 2;
      compressed = ++count;
    }
    while (position < input.length()) {
      if (count == 8 || !readPiece()) {
        return false;
      }
    }
    return compressed >= 0 ? decompress() : count == 8;
  }

  private boolean decompress() {
    int moved = count - compressed;
    for (int i = 7; i > 0 && moved > 0; i--, moved--) {
      int from = compressed + moved - 1;
      int held = pieces[from];
      pieces[from] = pieces[i];
      pieces[i] = held;
    }
    return true;
  }

  private boolean readPiece() {
    if (at(position) == ':') {
      position++;
      if (compressed >= 0) {
        return false;
      }
      compressed = ++count;
      return true;
    }
    int start = position;
    int value = 0;
    while (position - start < 4 && digit(at(position)) >= 0) {
      value = value << 4 | digit(at(position++));
    }
    if (at(position) == '.') {
      return position > start && readIpv4(start);
    }
    if (at(position) == ':') {
      position++;
      if (position == input.length()) {
        return false;
      }
    } else if (position < input.length()) {
      return false;
    }
    pieces[count++] = value;
    return true;
  }

  private static int digit(int each) {
    return each < 0x80 ? Character.digit(each, 16) : -1;
  }

  /** The last two pieces as four decimal numbers. */
  private boolean readIpv4(int start) {
    String rest = input.substring(start);
    if (count > 6 || !rest.matches("((0|[1-9][0-9]{0,2})\\.){3}(0|[1-9][0-9]{0,2})")) {
      return false;
    }
    int seen = 0;
    for (String part : rest.split("\\.", -1)) {
      int value = Integer.parseInt(part);
      if (value > 255) {
        return false;
      }
      pieces[count] = pieces[count] << 8 | value;
      count += seen++ % 2;
    }
    position = input.length();
    return true;
  }

  /** In brackets, with the first longest row of zeros left out. */
  @Override
  public String toString() {
    int from = -1;
    int length = 1;
    for (int i = 0; i < 8; i++) {
      int end = i;
      while (end < 8 && pieces[end] == 0) {
        end++;
      }
      if (end - i > length) {
        from = i;
        length = end - i;
      }
      i = Math.max(i, end - 1);
    }
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < 8; i++) {
      if (i == from) {
        text.append(i == 0 ? "::" : ":");
        i += length - 1;
        continue;
      }
      text.append(Integer.toHexString(pieces[i])).append(i < 7 ? ":" : "");
    }
    return text.append(']').toString();
  }
}
