/** Evaluating a mapping by hand, and explaining what came of it. */
@NullMarked
package dev.connectors.maven.eval;

import org.jspecify.annotations.NullMarked;
