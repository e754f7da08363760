package dev.connectors.runtime.formula;

import dev.connectors.runtime.error.ConfigurationException;
import org.jspecify.annotations.Nullable;

/** Expressions of JSONata, for which the application has to bring a library. */
final class Jsonata {

  private static final boolean PRESENT = isPresent();

  private Jsonata() {}

  /**
   * Evaluates an expression.
   *
   * @param expression a text in JSONata
   * @param variables the tree that the expression sees
   * @return a tree, in which a number may be infinite; undefined when the expression gives nothing
   *     or a function, when it is wrong or fails, and when it takes too long
   * @throws ConfigurationException when the library is not there
   */
  static @Nullable Object evaluate(String expression, @Nullable Object variables) {
    if (!PRESENT) {
      throw new ConfigurationException(
          "$jsonata needs a library that is not there (expected: the dependency"
              + " com.dashjoin:jsonata:0.9.10 in the application's POM)",
          null);
    }
    return JsonataEngine.evaluate(expression, variables);
  }

  private static boolean isPresent() {
    try {
      Class.forName("com.dashjoin.jsonata.Jsonata", false, Jsonata.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException ignored) { // that is the answer
      return false;
    }
  }
}
