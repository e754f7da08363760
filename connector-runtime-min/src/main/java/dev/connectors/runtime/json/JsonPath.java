package dev.connectors.runtime.json;

import java.util.regex.Pattern;

/** The steps that JSON paths in messages are made of. */
public final class JsonPath {

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

  private JsonPath() {}

  /**
   * The step to a property.
   *
   * @param name the property's JSON name
   * @return {@code .name}, or {@code ['a name']} when it is no identifier
   */
  public static String step(String name) {
    return IDENTIFIER.matcher(name).matches()
        ? "." + name
        : "['"
            + name.replace("\\", "\\\\").replace("'", "\\'").replaceAll("\\p{Cntrl}", " ")
            + "']";
  }

  /**
   * The step to an element of an array.
   *
   * @param index from 0
   * @return {@code [index]}
   */
  public static String step(int index) {
    return "[" + index + "]";
  }
}
