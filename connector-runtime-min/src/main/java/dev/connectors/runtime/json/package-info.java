/** The JSON tree, its reading and writing, and the bases of generated value types. */
@NullMarked
package dev.connectors.runtime.json;

import org.jspecify.annotations.NullMarked;
