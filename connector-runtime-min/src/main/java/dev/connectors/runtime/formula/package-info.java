/** The mapping language: reading and evaluating formula trees, and what compiled mappings call. */
@NullMarked
package dev.connectors.runtime.formula;

import org.jspecify.annotations.NullMarked;
