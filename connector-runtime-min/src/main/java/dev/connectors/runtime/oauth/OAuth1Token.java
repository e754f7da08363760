package dev.connectors.runtime.oauth;

import dev.connectors.runtime.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A token with its secret, temporary or not.
 *
 * @param token the token, not empty
 * @param secret its secret, which may be empty
 * @param tree the whole answer that it came in, a JSON object with texts; empty when it was stored
 */
public record OAuth1Token(String token, String secret, Map<String, @Nullable Object> tree) {

  /** Keeps a copy of the tree. */
  public OAuth1Token {
    tree = TokenTree.object(Json.copyOf(tree));
  }

  /**
   * A token that was stored.
   *
   * @param token the token, not empty
   * @param secret its secret, which may be empty
   */
  public OAuth1Token(String token, String secret) {
    this(token, secret, Map.of());
  }

  /** Nothing of what it holds. */
  @Override
  public String toString() {
    return "OAuth1Token[***]";
  }
}
