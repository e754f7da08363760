package dev.connectors.runtime.value;

/** One step of a {@link Locator}. */
public sealed interface Step {

  /**
   * To a member of an object, or of an array by its index or {@code length}.
   *
   * @param name the member's name
   */
  record Property(String name) implements Step {}

  /**
   * To an element of an array.
   *
   * @param index from 0; a locator can name what no array has, such as 1.5 or Infinity
   */
  record Index(double index) implements Step {

    private static final double LAST = Integer.MAX_VALUE - 8;

    /** The index as arrays have them, or -1. */
    int position() {
      return index >= 0 && index <= LAST && index == Math.rint(index) ? (int) index : -1;
    }
  }
}
