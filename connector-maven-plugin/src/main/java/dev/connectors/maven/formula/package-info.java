/** Mappings of a connector: formula trees with their places, and what can be said of them. */
@NullMarked
package dev.connectors.maven.formula;

import org.jspecify.annotations.NullMarked;
