package dev.connectors.runtime.auth;

import dev.connectors.runtime.error.JsonException;
import dev.connectors.runtime.json.Json;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An OAuth flow that waits for its callback. It belongs into the session of the person who began
 * it, on the server: who has it and the callback can connect the account. Immutable; can be
 * serialised, also as {@link #text}.
 */
public final class OAuthPending implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String json;

  private OAuthPending(String json) {
    this.json = json;
  }

  /**
   * What is pending; called by this library.
   *
   * @param connector the connector's key
   * @param installation its installation
   * @param option the key of the way of authentication
   * @param state the text that the callback must repeat
   * @param callbackUri where the callback comes
   * @param input what was typed
   * @param secret the code verifier of OAuth 2, the request token's secret of OAuth 1, or null
   * @param expiresAt until when the callback may come
   * @return the pending flow
   */
  public static OAuthPending of(
      String connector,
      String installation,
      String option,
      String state,
      String callbackUri,
      Map<String, ? extends @Nullable Object> input,
      @Nullable String secret,
      Instant expiresAt) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("connector", connector);
    members.put("installation", installation);
    members.put("option", option);
    members.put("state", state);
    members.put("callbackUri", callbackUri);
    members.put("input", input);
    members.put("secret", secret);
    members.put("expiresAt", expiresAt.toEpochMilli());
    return new OAuthPending(Json.write(members));
  }

  /**
   * What {@link #text} gave.
   *
   * @param text the text
   * @return the pending flow
   * @throws IllegalArgumentException when it is no such text
   */
  public static OAuthPending parse(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      OAuthPending pending = new OAuthPending(new String(bytes, StandardCharsets.UTF_8));
      if (pending.members().get("expiresAt") instanceof Number) {
        return pending;
      }
    } catch (IllegalArgumentException | JsonException ignored) { // said below, without the text
      throw invalid();
    }
    throw invalid();
  }

  private static IllegalArgumentException invalid() {
    return new IllegalArgumentException(
        "pending: no pending OAuth flow (expected: what OAuthPending.text gave)");
  }

  /**
   * The flow as text, for sessions that hold nothing else. It is secret.
   *
   * @return letters, digits, {@code -} and {@code _}
   */
  public String text() {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * What it is made of; for this library.
   *
   * @return a JSON object, secret
   */
  public Map<String, @Nullable Object> members() {
    return Json.parseObject(json);
  }

  /** Nothing, since it is secret. */
  @Override
  public String toString() {
    return "OAuthPending[***]";
  }
}
