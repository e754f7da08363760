package dev.connectors.maven.model;

import java.util.List;
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

  /**
   * A token in the header {@code Authorization} after another word than {@code Bearer}.
   *
   * @param key the scheme's name in the document
   * @param word the word, such as {@code OAuth}
   * @param description what the document says, or null
   */
  record Token(String key, String word, @Nullable String description) implements SecurityScheme {}

  /**
   * OAuth 2 in a browser (RFC 6749, authorization code); its access token is a bearer token.
   *
   * @param key the scheme's name in the document
   * @param authorizeUri the authorization endpoint
   * @param tokenUri the token endpoint
   * @param scopes the scopes that there are
   * @param description what the document says, or null
   */
  record OAuth2(
      String key,
      String authorizeUri,
      String tokenUri,
      List<String> scopes,
      @Nullable String description)
      implements SecurityScheme {

    /** Copies the scopes. */
    public OAuth2 {
      scopes = List.copyOf(scopes);
    }
  }
}
