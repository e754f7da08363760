package dev.connectors.runtime.auth;

import java.util.List;

/**
 * What authenticates a request, ready to be put into it.
 *
 * @param place where in the request
 * @param name the name that it has there
 * @param value the value, which is secret
 * @param secrets all texts that no message may show: the value, and what it was made of
 */
public record Credential(Place place, String name, String value, List<String> secrets) {

  /** Copies the list. */
  public Credential {
    secrets = List.copyOf(secrets);
  }

  /** Where in a request a credential goes. */
  public enum Place {
    /** A header. */
    HEADER,
    /** The query of the URI. */
    QUERY,
    /** A cookie. */
    COOKIE
  }

  /** Place and name, without the value. */
  @Override
  public String toString() {
    return place + " " + name + ": ***";
  }
}
