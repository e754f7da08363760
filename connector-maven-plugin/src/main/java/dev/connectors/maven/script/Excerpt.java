package dev.connectors.maven.script;

/** Text of a user's file in a message. */
final class Excerpt {

  private static final int LONGEST = 100;

  private Excerpt() {}

  /** The text on one line, and not longer than a line. */
  static String of(String text) {
    String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    return shown.replaceAll("\\p{Cntrl}", "?");
  }
}
