/** The functions of a connector, and what they are given. */
@NullMarked
package dev.connectors.runtime.function;

import org.jspecify.annotations.NullMarked;
