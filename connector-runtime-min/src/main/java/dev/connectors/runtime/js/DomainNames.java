package dev.connectors.runtime.js;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Domains to ASCII as the URL standard has it: UTS #46, non-transitional, with the checks of
 * joiners and of the direction of writing.
 *
 * <p>Its table of characters is derived: what normalisation to NFKC and lower case make of one, and
 * what Java knows of it. Characters that are newer than Java's edition of Unicode are refused.
 */
final class DomainNames {

  private static final String PREFIX = "xn--";

  /** Longer ones resolve nowhere, and take time that grows with the square of their length. */
  private static final int LONGEST = 2000;

  private static final char IOTA_BELOW = '\u0345';

  private DomainNames() {}

  /** The domain in ASCII; null when it is none. */
  static @Nullable String toAscii(String domain) {
    if (isPlain(domain)) {
      return domain.toLowerCase(Locale.ROOT);
    }
    String mapped = domain.length() > LONGEST ? null : map(domain);
    if (mapped == null) {
      return null;
    }
    List<String> labels = new ArrayList<>();
    List<String> ascii = new ArrayList<>();
    for (String label : mapped.split("\\.", -1)) {
      String text = label.startsWith(PREFIX) ? decoded(label) : label;
      if (text == null || !isValid(text)) {
        return null;
      }
      labels.add(text);
      ascii.add(isAscii(text) ? label : PREFIX + Punycode.encode(text));
    }
    return Bidi.allows(labels) ? String.join(".", ascii) : null;
  }

  /** Whether there is nothing to do: ASCII, and nothing that looks encoded. */
  private static boolean isPlain(String domain) {
    return isAscii(domain) && !domain.toLowerCase(Locale.ROOT).contains(PREFIX);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(each -> each < 0x80);
  }

  private static @Nullable String decoded(String label) {
    String text = Punycode.decode(label.substring(PREFIX.length()));
    return text == null || isAscii(text) ? null : text;
  }

  private static @Nullable String map(String domain) {
    StringBuilder mapped = new StringBuilder();
    for (int point : domain.codePoints().toArray()) {
      String one = map(point);
      if (one == null) {
        return null;
      }
      mapped.append(one);
    }
    return Normalizer.normalize(mapped, Normalizer.Form.NFC);
  }

  /**
   * What a character becomes: nothing for one that is ignored, and null for one that is refused.
   */
  private static @Nullable String map(int point) {
    if (point < 0x80) {
      return Character.toString(Character.toLowerCase(point));
    }
    if (isIgnored(point)) {
      return "";
    }
    if (point == 0x3002 || point == 0xFF61) {
      return ".";
    }
    if (isJoiner(point) || point == 'ß' || point == 'ς') {
      return Character.toString(point);
    }
    if (isRefused(point)) {
      return null;
    }
    String folded = normalized(folded(normalized(folded(Character.toString(point)))));
    boolean dot = point != 0xFF0E && folded.indexOf('.') >= 0;
    return dot || folded.codePoints().anyMatch(DomainNames::isRefused) ? null : folded;
  }

  private static String normalized(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /**
   * The text without case. What Java knows of it is almost what Unicode calls case folding: an iota
   * below a letter is a letter of its own there, and Cherokee's capitals stay.
   */
  private static String folded(String text) {
    String parts = Normalizer.normalize(text, Normalizer.Form.NFD);
    boolean iota = parts.indexOf(IOTA_BELOW) >= 0;
    StringBuilder folded = new StringBuilder();
    (iota ? parts : text).codePoints().forEach(each -> folded.append(folded(each)));
    return folded.toString();
  }

  private static String folded(int point) {
    if (point == 'İ') {
      return "i\u0307";
    }
    if (point == 'ı') {
      return "ı";
    }
    int capital = Character.toUpperCase(point);
    boolean cherokee = Character.UnicodeScript.of(point) == Character.UnicodeScript.CHEROKEE;
    return Character.toString(cherokee ? capital : Character.toLowerCase(capital));
  }

  private static boolean isIgnored(int point) {
    return point == 0xAD
        || point == 0x34F
        || point >= 0x180B && point <= 0x180D
        || point == 0x180F
        || point == 0x200B
        || point == 0x2060
        || point == 0x2064
        || point >= 0xFE00 && point <= 0xFE0F
        || point == 0xFEFF
        || point >= 0x1BCA0 && point <= 0x1BCA3
        || point >= 0xE0100 && point <= 0xE01EF;
  }

  private static boolean isJoiner(int point) {
    return point == 0x200C || point == 0x200D;
  }

  private static boolean isRefused(int point) {
    return switch (Character.getType(point)) {
      case Character.UNASSIGNED,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.CONTROL -> point >= 0x80;
      case Character.FORMAT -> !isJoiner(point);
      default -> point == 0xFFFC || point == 0xFFFD || point >= 0x2FF0 && point <= 0x2FFB;
    };
  }

  /** Whether a label is what its own mapping gives, begins with a letter, and joins what it may. */
  private static boolean isValid(String label) {
    if (label.isEmpty()) {
      return true;
    }
    int type = Character.getType(label.codePointAt(0));
    boolean mark =
        type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK
            || type == Character.ENCLOSING_MARK;
    return !mark && label.indexOf('.') < 0 && label.equals(map(label)) && Joiners.allow(label);
  }
}
