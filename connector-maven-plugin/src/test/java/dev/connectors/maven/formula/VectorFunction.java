package dev.connectors.maven.formula;

import org.jspecify.annotations.Nullable;

/** What a case calls, over the runtime. */
@FunctionalInterface
interface VectorFunction {

  /** The result: a tree, in which members and elements may be undefined, or undefined. */
  @Nullable Object call(VectorCase vector);
}
