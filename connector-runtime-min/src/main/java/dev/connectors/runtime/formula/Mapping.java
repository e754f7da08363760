package dev.connectors.runtime.formula;

import org.jspecify.annotations.Nullable;

/**
 * Computes a value from variables, as a formula tree of a connector says. The plugin compiles the
 * mappings of a connector to classes of this type; {@link ParsedMapping} evaluates what is only
 * known at run time, with the same results. Immutable and thread-safe.
 */
public interface Mapping {

  /**
   * Computes the value.
   *
   * @param variables what the formulas see, mostly an object: anything that {@link
   *     dev.connectors.runtime.json.Json#copyOf} takes
   * @return a tree, or {@link dev.connectors.runtime.json.Undefined} when nothing came out
   * @throws dev.connectors.runtime.error.ConfigurationException when the mapping asks for what
   *     cannot be done
   */
  @Nullable Object build(@Nullable Object variables);

  /**
   * Computes the value, and leaves every {@code $copy} in it, as the original's {@code buildValue}.
   *
   * @param variables what the formulas see
   * @return a tree or undefined
   * @throws dev.connectors.runtime.error.ConfigurationException when the mapping asks for what
   *     cannot be done
   */
  @Nullable Object value(@Nullable Object variables);
}
