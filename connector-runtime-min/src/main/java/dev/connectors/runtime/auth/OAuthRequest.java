package dev.connectors.runtime.auth;

import java.net.URI;

/**
 * The beginning of an OAuth flow.
 *
 * @param url the page to send the person's browser to
 * @param pending what to keep until the callback comes, for that person only
 */
public record OAuthRequest(URI url, OAuthPending pending) {

  /** The host of the page; the rest of it is for the browser only. */
  @Override
  public String toString() {
    return "OAuthRequest[" + url.getHost() + "]";
  }
}
