package dev.connectors.runtime.js;

import java.util.List;
import java.util.Set;

/** Whether a domain reads the same wherever its text runs from right to left (RFC 5893). */
final class Bidi {

  private static final byte L = Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  private static final byte R = Character.DIRECTIONALITY_RIGHT_TO_LEFT;
  private static final byte AL = Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  private static final byte AN = Character.DIRECTIONALITY_ARABIC_NUMBER;
  private static final byte EN = Character.DIRECTIONALITY_EUROPEAN_NUMBER;
  private static final byte NSM = Character.DIRECTIONALITY_NONSPACING_MARK;

  private static final Set<Byte> NEUTRAL =
      Set.of(
          EN,
          Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
          Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
          Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
          Character.DIRECTIONALITY_OTHER_NEUTRALS,
          Character.DIRECTIONALITY_BOUNDARY_NEUTRAL,
          NSM);

  private Bidi() {}

  static boolean allows(List<String> labels) {
    boolean concerned =
        labels.stream()
            .flatMapToInt(String::codePoints)
            .map(Character::getDirectionality)
            .anyMatch(each -> each == R || each == AL || each == AN);
    return !concerned || labels.stream().allMatch(label -> label.isEmpty() || allows(label));
  }

  private static boolean allows(String label) {
    byte[] classes = classes(label);
    byte last = last(classes);
    boolean arabic = false;
    boolean european = false;
    boolean leftToRight = classes[0] == L;
    for (byte each : classes) {
      boolean fits =
          NEUTRAL.contains(each)
              || (leftToRight ? each == L : each == R || each == AL || each == AN);
      if (!fits) {
        return false;
      }
      arabic |= each == AN;
      european |= each == EN;
    }
    if (leftToRight) {
      return last == L || last == EN;
    }
    boolean begins = classes[0] == R || classes[0] == AL;
    boolean ends = last == R || last == AL || last == EN || last == AN;
    return begins && ends && !(arabic && european);
  }

  private static byte[] classes(String label) {
    int[] points = label.codePoints().toArray();
    byte[] classes = new byte[points.length];
    for (int i = 0; i < points.length; i++) {
      classes[i] = Character.getDirectionality(points[i]);
    }
    return classes;
  }

  private static byte last(byte[] classes) {
    int end = classes.length - 1;
    while (end > 0 && classes[end] == NSM) {
      end--;
    }
    return classes[end];
  }
}
