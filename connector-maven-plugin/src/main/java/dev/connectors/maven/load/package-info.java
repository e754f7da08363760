/** Files to located trees; the only user of YAML and JSON libraries. */
@NullMarked
package dev.connectors.maven.load;

import org.jspecify.annotations.NullMarked;
