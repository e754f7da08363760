package dev.connectors.runtime.connection;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One version of OAuth, by the functions of a connector. */
interface OAuthFlow {

  /**
   * What a flow begins with.
   *
   * @param url the page to send a browser to
   * @param state what the callback repeats
   * @param secret what only this side knows
   */
  record Begun(URI url, String state, String secret) {

    /** The host, since the rest is for the browser only. */
    @Override
    public String toString() {
      return "Begun[" + url.getHost() + "]";
    }
  }

  /**
   * Begins a flow.
   *
   * @param option the way of authentication
   * @param input what was typed
   * @param callbackUri where the browser comes back
   */
  Begun begin(Authentication option, Map<String, @Nullable Object> input, String callbackUri);

  /**
   * Gets credentials for what came back.
   *
   * @param callback what {@link #begin} was given and gave
   * @param parameters what came back
   * @throws dev.connectors.runtime.error.AuthorizationException when access was refused
   */
  Credentials complete(Callback callback, Map<String, List<String>> parameters);

  /**
   * What belongs to a callback.
   *
   * @param option the way of authentication
   * @param input what was typed
   * @param uri where the browser comes back
   * @param state what the callback repeats
   * @param secret what only this side knows
   */
  record Callback(
      Authentication option,
      Map<String, @Nullable Object> input,
      String uri,
      String state,
      String secret) {

    /** The way of authentication; all else is secret. */
    @Override
    public String toString() {
      return "Callback[" + option.label() + "]";
    }
  }
}
