/** How requests are authenticated, and the secrets of a connection. */
@NullMarked
package dev.connectors.runtime.auth;

import org.jspecify.annotations.NullMarked;
