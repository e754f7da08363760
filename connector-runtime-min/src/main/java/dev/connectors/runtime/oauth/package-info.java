/** The protocols OAuth 2 and OAuth 1.0a, without connections: data in, data out. */
@NullMarked
package dev.connectors.runtime.oauth;

import org.jspecify.annotations.NullMarked;
