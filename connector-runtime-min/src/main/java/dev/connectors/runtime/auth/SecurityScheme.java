package dev.connectors.runtime.auth;

/**
 * A way to authenticate requests, as the API's document declares it. Generated code creates these;
 * the values come from {@link ConnectionInput}.
 */
public sealed interface SecurityScheme {

  /**
   * The scheme's name in the document, under which a {@link ConnectionInput} holds its values.
   *
   * @return the name
   */
  String key();

  /**
   * A key in a header.
   *
   * @param key the scheme's name in the document
   * @param name the header
   * @return the scheme
   */
  static SecurityScheme apiKeyInHeader(String key, String name) {
    return new ApiKey(key, Credential.Place.HEADER, name);
  }

  /**
   * A key in the query.
   *
   * @param key the scheme's name in the document
   * @param name the query parameter
   * @return the scheme
   */
  static SecurityScheme apiKeyInQuery(String key, String name) {
    return new ApiKey(key, Credential.Place.QUERY, name);
  }

  /**
   * A key in a cookie.
   *
   * @param key the scheme's name in the document
   * @param name the cookie
   * @return the scheme
   */
  static SecurityScheme apiKeyInCookie(String key, String name) {
    return new ApiKey(key, Credential.Place.COOKIE, name);
  }

  /**
   * HTTP Basic: a user name and a password.
   *
   * @param key the scheme's name in the document
   * @return the scheme
   */
  static SecurityScheme basic(String key) {
    return new Basic(key);
  }

  /**
   * A bearer token.
   *
   * @param key the scheme's name in the document
   * @return the scheme
   */
  static SecurityScheme bearer(String key) {
    return new Bearer(key);
  }

  /**
   * A token in the header {@code Authorization} after another word than {@code Bearer}.
   *
   * @param key the scheme's name in the document
   * @param word the word, such as {@code OAuth} or {@code Token}
   * @return the scheme
   */
  static SecurityScheme token(String key, String word) {
    return new Token(key, word);
  }

  /**
   * A key in a header, the query or a cookie.
   *
   * @param key the scheme's name in the document
   * @param place where the key goes
   * @param name the name that it has there
   */
  record ApiKey(String key, Credential.Place place, String name) implements SecurityScheme {}

  /**
   * HTTP Basic.
   *
   * @param key the scheme's name in the document
   */
  record Basic(String key) implements SecurityScheme {}

  /**
   * A bearer token.
   *
   * @param key the scheme's name in the document
   */
  record Bearer(String key) implements SecurityScheme {}

  /**
   * A token after another word than {@code Bearer}.
   *
   * @param key the scheme's name in the document
   * @param word the word
   */
  record Token(String key, String word) implements SecurityScheme {}
}
