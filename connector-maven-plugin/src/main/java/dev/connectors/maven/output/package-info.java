/** Files on disk: claims, changes only, removal of what is stale, the fingerprint. */
@NullMarked
package dev.connectors.maven.output;

import org.jspecify.annotations.NullMarked;
