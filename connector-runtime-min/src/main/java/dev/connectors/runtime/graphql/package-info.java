/** GraphQL: documents, selections and errors. */
@NullMarked
package dev.connectors.runtime.graphql;

import org.jspecify.annotations.NullMarked;
