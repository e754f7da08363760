/** Requests and responses, the transport that carries them, and the policy on where they may go. */
@NullMarked
package dev.connectors.runtime.http;

import org.jspecify.annotations.NullMarked;
