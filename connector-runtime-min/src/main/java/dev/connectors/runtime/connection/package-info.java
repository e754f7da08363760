/** How connections are made, kept and refreshed, and what their requests carry. Not for users. */
@NullMarked
package dev.connectors.runtime.connection;

import org.jspecify.annotations.NullMarked;
