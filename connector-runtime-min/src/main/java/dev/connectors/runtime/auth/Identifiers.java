package dev.connectors.runtime.auth;

/** What texts that identify connections look like, so that every store can keep them. */
final class Identifiers {

  private Identifiers() {}

  /**
   * Checks a text.
   *
   * @param what what it is, for the message
   * @param text the text
   * @throws IllegalArgumentException when it is blank or too long, or has control characters or
   *     half of a surrogate pair
   */
  static void check(String what, String text) {
    if (text.isBlank()
        || text.length() > ConnectionId.MAX_LENGTH
        || text.codePoints().anyMatch(Identifiers::isRefused)) {
      throw new IllegalArgumentException(
          what
              + ": "
              + (text.isBlank() ? "blank" : text.length() + " characters")
              + " (expected: 1 to "
              + ConnectionId.MAX_LENGTH
              + " characters, none of them a control character or half of a surrogate pair)");
    }
  }

  private static boolean isRefused(int point) {
    return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
  }
}
