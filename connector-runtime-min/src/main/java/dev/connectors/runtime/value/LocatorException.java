package dev.connectors.runtime.value;

import dev.connectors.runtime.error.ConfigurationException;

/** A locator that cannot be read. */
public final class LocatorException extends ConfigurationException {

  private static final long serialVersionUID = 1L;

  private final int position;

  LocatorException(String locator, int position, String problem) {
    super("locator " + shown(locator) + ": " + problem + " at position " + position, null);
    this.position = position;
  }

  /**
   * Where it goes wrong.
   *
   * @return a position in the locator's text, from 0
   */
  public int position() {
    return position;
  }

  private static String shown(String locator) {
    int longest = 100;
    return locator.length() <= longest ? locator : locator.substring(0, longest) + "...";
  }
}
