package dev.connectors.runtime;

import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.auth.OAuthPending;
import dev.connectors.runtime.auth.OAuthRequest;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Connecting by OAuth: {@link #authorize} gives the page to send a person's browser to, and {@link
 * #complete} takes what comes back from there. Not to be implemented outside of this library.
 *
 * <pre>{@code
 * OAuthRequest request = acme.oauth().authorize(callbackUri);
 * session.put("pending", request.pending());
 * redirect(request.url());
 * // later, at callbackUri, in the same person's session:
 * acme.oauth().complete(session.take("pending"), parameters, ConnectionId.of("tenant-7"));
 * }</pre>
 */
public interface OAuth {

  /**
   * Begins the flow.
   *
   * @param option the key of the way of authentication; empty for the connector's own
   * @param callbackUri where the application sends the browser afterwards, as it is registered
   *     there
   * @param input what was typed before, by the names of the form's fields
   * @return the page, and what is pending until the callback comes
   * @throws IllegalArgumentException when required input is missing, or the option is not OAuth
   * @throws dev.connectors.runtime.error.ConnectorException when the page cannot be made
   */
  OAuthRequest authorize(
      String option, URI callbackUri, Map<String, ? extends @Nullable Object> input);

  /**
   * Ends the flow: gets credentials, tests and stores them. An account that was connected before
   * under this id is connected anew, in its place.
   *
   * @param pending what {@link #authorize} gave
   * @param parameters the query of the request to the callback URI, decoded
   * @param id whose account it is
   * @return the connection
   * @throws dev.connectors.runtime.error.AuthorizationException when access was refused, or the
   *     callback does not belong to what is pending; nothing is stored then
   * @throws dev.connectors.runtime.error.ConnectorException when it failed otherwise
   */
  Connection complete(OAuthPending pending, Map<String, String> parameters, ConnectionId id);
}
