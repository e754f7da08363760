/** From the connector as written to the connector as meant: references, defaults, rules. */
@NullMarked
package dev.connectors.maven.resolve;

import org.jspecify.annotations.NullMarked;
