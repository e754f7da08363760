/** Locations in source files, and what is found wrong there. */
@NullMarked
package dev.connectors.maven.diag;

import org.jspecify.annotations.NullMarked;
