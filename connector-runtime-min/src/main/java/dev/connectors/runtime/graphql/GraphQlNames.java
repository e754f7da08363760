package dev.connectors.runtime.graphql;

import java.util.regex.Pattern;

/** What the grammar of GraphQL calls names and types (specification of October 2021). */
final class GraphQlNames {

  private static final Pattern NAME = Pattern.compile("[_A-Za-z][_0-9A-Za-z]*");
  private static final Pattern TYPE = Pattern.compile("\\[*[_A-Za-z][_0-9A-Za-z]*[!\\]]*");

  private GraphQlNames() {}

  /** Whether a text is a name (section 2.1.9). */
  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Whether a text is a type (section 2.11), such as {@code [Int!]!}. */
  static boolean isType(String text) {
    if (!TYPE.matcher(text).matches() || text.contains("!!")) {
      return false;
    }
    return text.chars().filter(c -> c == '[').count() == text.chars().filter(c -> c == ']').count();
  }

  /**
   * A name, for a place in a document where anything else would change what the document says.
   *
   * @throws IllegalArgumentException when it is none
   */
  static String checked(String place, String text) {
    if (!isName(text)) {
      throw new IllegalArgumentException(
          place + ": \"" + shown(text) + "\" (expected: a name of letters, digits and _)");
    }
    return text;
  }

  /** A text for a message: its beginning, in one line. */
  static String shown(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    return line.length() <= 60 ? line : line.substring(0, 60) + "...";
  }
}
