package dev.connectors.runtime.json;

/**
 * No value at all, as JavaScript's {@code undefined}: apart from {@code null}, which JSON has.
 * Mappings and schema functions give it where there is nothing; no tree contains it, unless a
 * method says so.
 */
public enum Undefined {
  /** The only one. */
  UNDEFINED;

  @Override
  public String toString() {
    return "undefined";
  }
}
