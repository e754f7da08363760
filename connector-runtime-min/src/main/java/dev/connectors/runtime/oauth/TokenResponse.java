package dev.connectors.runtime.oauth;

import dev.connectors.runtime.error.UnexpectedValueException;
import dev.connectors.runtime.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a token endpoint, or the connector's own code, gave: the whole tree, and in it the token
 * with what belongs to it. Immutable.
 *
 * <p>The token is {@code access_token} of the answer itself or, where that has none, of the only
 * object in it that has one on the uppermost level where there is any: {@code authed_user} of
 * Slack, {@code data} of others. Members that belong to it are read beside it, and else in the
 * answer itself.
 */
public final class TokenResponse {

  private final Map<String, @Nullable Object> tree;
  private final Map<String, @Nullable Object> holder;
  private final String accessToken;
  private final @Nullable String earlierRefreshToken;

  private TokenResponse(
      Map<String, @Nullable Object> tree,
      Map<String, @Nullable Object> holder,
      @Nullable String earlierRefreshToken) {
    this.tree = tree;
    this.holder = holder;
    this.accessToken = String.valueOf(holder.get(TokenTree.ACCESS_TOKEN));
    this.earlierRefreshToken = earlierRefreshToken;
  }

  /**
   * Reads an answer, such as what {@code getTokenData} of a connector gave.
   *
   * @param tree a JSON object
   * @return the answer
   * @throws UnexpectedValueException when there is no token in it, or several ones and none in the
   *     first place; the message shows nothing of it
   */
  public static TokenResponse of(Map<String, ?> tree) {
    Map<String, @Nullable Object> copy = TokenTree.object(Json.copyOf(tree));
    Map<String, @Nullable Object> holder = TokenTree.holder(copy);
    if (holder == null) {
      throw new UnexpectedValueException(
          null, null, "$.access_token", TokenTree.found(copy), "a text", null);
    }
    return new TokenResponse(copy, holder, null);
  }

  /** The same answer for a refresh; the earlier token holds on where the answer has none. */
  TokenResponse after(String refreshToken) {
    return new TokenResponse(tree, holder, refreshToken);
  }

  /**
   * The answer as it came.
   *
   * @return a JSON object
   */
  public Map<String, @Nullable Object> tree() {
    return tree;
  }

  /**
   * The answer as credentials: all that came, and {@code access_token}, {@code refresh_token},
   * {@code expires_in} and {@code scope} also at the top where they only stand deeper, or are those
   * of before.
   *
   * @return a JSON object
   */
  public Map<String, @Nullable Object> credentials() {
    Map<String, @Nullable Object> credentials = new LinkedHashMap<>(tree);
    credentials.putIfAbsent(TokenTree.ACCESS_TOKEN, accessToken);
    for (String name : TokenTree.BESIDE_THE_TOKEN) {
      Object value = holder.get(name);
      if (value != null) {
        credentials.putIfAbsent(name, value);
      }
    }
    refreshToken().ifPresent(token -> credentials.put(TokenTree.REFRESH_TOKEN, token));
    return TokenTree.object(Json.copyOf(credentials));
  }

  /**
   * The access token.
   *
   * @return a text that is not empty
   */
  public String accessToken() {
    return accessToken;
  }

  /**
   * The refresh token: that of the answer, or the one that was sent when a refresh gave no new one
   * (RFC 6749, section 6).
   *
   * @return a text that is not empty; empty when there is none
   */
  public Optional<String> refreshToken() {
    String own = TokenTree.text(holder, TokenTree.REFRESH_TOKEN);
    String token = own == null ? TokenTree.text(tree, TokenTree.REFRESH_TOKEN) : own;
    return Optional.ofNullable(token == null ? earlierRefreshToken : token);
  }

  /**
   * How long the access token is good for: {@code expires_in} in seconds, else {@code expires_at}
   * or {@code expires}, which are seconds since 1970, or seconds from now when they are small.
   *
   * @param received when the answer came
   * @return the time; empty when the answer does not say, or says something absurd: nothing, less,
   *     or more than ten years
   */
  public Optional<Duration> expiresIn(Instant received) {
    Optional<Duration> own = Expiry.of(holder, received);
    return own.isPresent() ? own : Expiry.of(tree, received);
  }

  /**
   * What the token allows, as the application says it.
   *
   * @return the text of {@code scope}; empty when there is none
   */
  public Optional<String> scope() {
    String own = TokenTree.text(holder, TokenTree.SCOPE);
    return Optional.ofNullable(own == null ? TokenTree.text(tree, TokenTree.SCOPE) : own);
  }

  /** Says whether there is a refresh token, and nothing that is secret. */
  @Override
  public String toString() {
    return "TokenResponse[" + (refreshToken().isPresent() ? "with" : "without") + " refresh token]";
  }
}
