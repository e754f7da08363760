package dev.connectors.runtime.js;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The host parser of the URL standard; hosts are what it writes them as. */
final class UrlHost {

  private static final String FORBIDDEN = "\0\t\n\r #/:<>?@[\\]^|";

  private UrlHost() {}

  /** The host as it is written; null when it is none. */
  static @Nullable String parse(String input, boolean special) {
    if (input.startsWith("[")) {
      return input.endsWith("]") ? Ipv6.parse(input.substring(1, input.length() - 1)) : null;
    }
    if (!special) {
      boolean forbidden = input.chars().anyMatch(each -> FORBIDDEN.indexOf(each) >= 0);
      return forbidden ? null : UrlEncoding.CONTROL.encode(input);
    }
    String domain = DomainNames.toAscii(UrlEncoding.decode(input));
    if (domain == null || domain.isEmpty() || domain.chars().anyMatch(UrlHost::isForbidden)) {
      return null;
    }
    return endsInNumber(domain) ? ipv4(domain) : domain;
  }

  private static boolean isForbidden(int each) {
    return each <= 0x1F || each == '%' || each == 0x7F || FORBIDDEN.indexOf(each) >= 0;
  }

  private static boolean endsInNumber(String domain) {
    List<String> parts = parts(domain);
    String last = parts.get(parts.size() - 1);
    return last.matches("[0-9]+") || number(last) >= 0;
  }

  /** The parts between dots, without an empty last one. */
  private static List<String> parts(String domain) {
    List<String> parts = new ArrayList<>(List.of(domain.split("\\.", -1)));
    if (parts.size() > 1 && parts.get(parts.size() - 1).isEmpty()) {
      parts.remove(parts.size() - 1);
    }
    return parts;
  }

  private static @Nullable String ipv4(String domain) {
    List<String> parts = parts(domain);
    if (parts.size() > 4) {
      return null;
    }
    long address = 0;
    for (int i = 0; i < parts.size(); i++) {
      long number = number(parts.get(i));
      boolean last = i == parts.size() - 1;
      int bits = last ? 8 * (5 - parts.size()) : 8;
      if (number < 0 || number >= 1L << bits) {
        return null;
      }
      address |= number << (last ? 0 : 8 * (3 - i));
    }
    return (address >> 24)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }

  /** A number as C writes them; -1 when it is none, and the greatest where it is too great. */
  private static long number(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean hex = lower.startsWith("0x");
    boolean octal = !hex && lower.length() > 1 && lower.startsWith("0");
    String digits = hex ? lower.substring(2) : octal ? lower.substring(1) : lower;
    if (text.isEmpty() || !digits.matches(hex ? "[0-9a-f]*" : octal ? "[0-7]+" : "[0-9]+")) {
      return -1;
    }
    String significant = digits.replaceFirst("^0+", "");
    if (significant.isEmpty()) {
      return 0;
    }
    return significant.length() > 15
        ? Long.MAX_VALUE
        : Long.parseLong(significant, hex ? 16 : octal ? 8 : 10);
  }
}
