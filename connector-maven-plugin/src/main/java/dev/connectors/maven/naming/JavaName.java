package dev.connectors.maven.naming;

import java.util.List;
import java.util.stream.Stream;

/**
 * The name of a generated class.
 *
 * @param packageName its package
 * @param simpleNames the top-level class's simple name, then those of the classes nested in it
 */
public record JavaName(String packageName, List<String> simpleNames) {

  /** Copies the names. */
  public JavaName {
    simpleNames = List.copyOf(simpleNames);
  }

  /** A top-level class. */
  public static JavaName of(String packageName, String simpleName) {
    return new JavaName(packageName, List.of(simpleName));
  }

  /** A class nested in this one. */
  public JavaName nested(String simpleName) {
    return new JavaName(
        packageName, Stream.concat(simpleNames.stream(), Stream.of(simpleName)).toList());
  }

  /** The simple name of the innermost class. */
  public String simpleName() {
    return simpleNames.get(simpleNames.size() - 1);
  }

  /** The qualified name as source writes it. */
  @Override
  public String toString() {
    return packageName + "." + String.join(".", simpleNames);
  }
}
