/**
 * The tree of exceptions, all unchecked, below {@link
 * dev.connectors.runtime.error.ConnectorException}.
 */
@NullMarked
package dev.connectors.runtime.error;

import org.jspecify.annotations.NullMarked;
