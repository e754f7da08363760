package dev.connectors.runtime.formula;

import dev.connectors.runtime.error.ConfigurationException;

/** A key of a template is no regular expression, or one that takes too long. */
final class RegexException extends ConfigurationException {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 100;

  RegexException(String pattern, int position, String problem) {
    this(pattern, problem + " at position " + position);
  }

  RegexException(String pattern, String problem) {
    super("regular expression " + shown(pattern) + ": " + problem, null);
  }

  private static String shown(String pattern) {
    return pattern.length() <= LONGEST ? pattern : pattern.substring(0, LONGEST) + "...";
  }
}
