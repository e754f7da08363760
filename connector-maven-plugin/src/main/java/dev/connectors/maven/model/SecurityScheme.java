package dev.connectors.maven.model;

import org.jspecify.annotations.Nullable;

/** A way to authenticate a request. */
public sealed interface SecurityScheme {

  /** The scheme's name in the document. */
  String key();

  /** What the document says about it, in Markdown, or null. */
  @Nullable String description();

  /** Where an API key is sent. */
  enum KeyLocation {
    /** In a request header. */
    HEADER,
    /** In the query of the URI. */
    QUERY,
    /** In a cookie. */
    COOKIE
  }

  /**
   * A key.
   *
   * @param key the scheme's name in the document
   * @param in where the key is sent
   * @param name the header's, query parameter's or cookie's name
   * @param description what the document says, or null
   */
  record ApiKey(String key, KeyLocation in, String name, @Nullable String description)
      implements SecurityScheme {}

  /**
   * User name and password (RFC 7617).
   *
   * @param key the scheme's name in the document
   * @param description what the document says, or null
   */
  record Basic(String key, @Nullable String description) implements SecurityScheme {}

  /**
   * A bearer token (RFC 6750), also the access token of OAuth 2 and OpenID Connect.
   *
   * @param key the scheme's name in the document
   * @param description what the document says, or null
   */
  record Bearer(String key, @Nullable String description) implements SecurityScheme {}
}
