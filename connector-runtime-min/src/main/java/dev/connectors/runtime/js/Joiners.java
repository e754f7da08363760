package dev.connectors.runtime.js;

import java.lang.Character.UnicodeScript;

/**
 * Where a domain may have joiners, which nobody sees (RFC 5892, appendix A.1 and A.2): after a
 * virama. A non-joiner may also stand between letters of scripts that join them; how each letter
 * joins, Java does not know, so that all of these scripts are taken to join on both sides.
 */
final class Joiners {

  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;

  /** The characters of canonical combining class 9, which Java does not tell; others by name. */
  private static final String VIRAMAS =
      "\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D3B\u0D3C\u0D4D\u0DCA"
          + "\u0E3A\u0EBA\u0F84\u1039\u103A\u1714\u1715\u1734\u17D2\u1A60\u1B44\u1BAA"
          + "\u1BAB\u1BF2\u1BF3\u2D7F\uA806\uA82C\uA8C4\uA953\uA9C0\uAAF6\uABED";

  private Joiners() {}

  static boolean allow(String label) {
    int[] points = label.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      boolean joiner = points[i] == JOINER || points[i] == NON_JOINER;
      if (joiner
          && !(i > 0 && isVirama(points[i - 1]))
          && !(points[i] == NON_JOINER && joins(points, i, -1) && joins(points, i, 1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean joins(int[] points, int at, int step) {
    for (int i = at + step; i >= 0 && i < points.length; i += step) {
      if (Character.getType(points[i]) != Character.NON_SPACING_MARK) {
        return Character.isLetter(points[i]) && isJoining(UnicodeScript.of(points[i]));
      }
    }
    return false;
  }

  private static boolean isJoining(UnicodeScript script) {
    return switch (script) {
      case ARABIC, SYRIAC, NKO, MANDAIC, MONGOLIAN, PHAGS_PA, ADLAM, HANIFI_ROHINGYA, SOGDIAN ->
          true;
      default -> false;
    };
  }

  private static boolean isVirama(int point) {
    return VIRAMAS.indexOf(point) >= 0 || point > 0xFFFF && isNamedVirama(point);
  }

  private static boolean isNamedVirama(int point) {
    String name = Character.getName(point);
    return name != null && name.endsWith(" VIRAMA");
  }
}
