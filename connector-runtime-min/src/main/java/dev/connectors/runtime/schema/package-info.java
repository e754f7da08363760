/** Data Schemas of the connector format: merging, choosing, normalising, inferring. */
@NullMarked
package dev.connectors.runtime.schema;

import org.jspecify.annotations.NullMarked;
