package dev.connectors.runtime.connection;

import dev.connectors.runtime.auth.OAuthPending;
import dev.connectors.runtime.auth.OAuthRequest;
import dev.connectors.runtime.error.AuthorizationException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.Labelled;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Flows of OAuth from their beginning to credentials. */
public final class OAuthFlows {

  /** For how long people may look at the application's page. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final Environment environment;
  private final Authenticators authenticators;

  OAuthFlows(Environment environment, Authenticators authenticators) {
    this.environment = environment;
    this.authenticators = authenticators;
  }

  /**
   * What a flow gave.
   *
   * @param option the way of authentication
   * @param input what was typed before
   * @param credentials the credentials
   */
  public record Granted(
      Authentication option, Map<String, @Nullable Object> input, Credentials credentials) {}

  /**
   * Begins a flow.
   *
   * @param key the way of authentication
   * @param callbackUri where the browser comes back
   * @param input what was typed
   * @throws IllegalArgumentException when there is no such way, or it is not OAuth, or required
   *     input is missing
   */
  public OAuthRequest authorize(
      String key, URI callbackUri, Map<String, ? extends @Nullable Object> input) {
    Authentication option = authenticators.offered(key);
    OAuthFlow flow = authenticators.flow(option);
    if (flow == null) {
      throw new IllegalArgumentException(
          environment.connector() + ": " + option.label() + ": no OAuth (expected: connect())");
    }
    Map<String, @Nullable Object> typed =
        ConnectInput.checked(environment.connector(), option, input);
    OAuthFlow.Begun begun = labelled(() -> flow.begin(option, typed, callbackUri.toString()));
    return new OAuthRequest(begun.url(), pending(option, callbackUri.toString(), typed, begun));
  }

  private OAuthPending pending(
      Authentication option,
      String callback,
      Map<String, @Nullable Object> input,
      OAuthFlow.Begun begun) {
    return OAuthPending.of(
        environment.connector(),
        environment.installation(),
        option.option(),
        begun.state(),
        callback,
        input,
        begun.secret(),
        environment.clock().instant().plus(PATIENCE));
  }

  /**
   * Ends a flow.
   *
   * @param pending what {@link #authorize} gave
   * @param parameters the query of the callback, decoded
   * @throws AuthorizationException when access was refused, or the callback belongs to another flow
   */
  public Granted complete(OAuthPending pending, Map<String, String> parameters) {
    Map<String, @Nullable Object> members = pending.members();
    check("connector", environment.connector(), members);
    check("installation", environment.installation(), members);
    if (members.get("expiresAt") instanceof Number end
        && environment.clock().instant().isAfter(Instant.ofEpochMilli(end.longValue()))) {
      throw new AuthorizationException(
          null,
          environment.connector()
              + ": the callback came too late (expected: within "
              + PATIENCE
              + ")",
          null);
    }
    Authentication option = authenticators.option(text(members, "option"));
    Map<String, @Nullable Object> input = input(members);
    Map<String, List<String>> query = new LinkedHashMap<>();
    parameters.forEach((name, value) -> query.put(name, List.of(value)));
    OAuthFlow.Callback callback =
        new OAuthFlow.Callback(
            option,
            input,
            text(members, "callbackUri"),
            text(members, "state"),
            text(members, "secret"));
    OAuthFlow flow = Objects.requireNonNull(authenticators.flow(option), "no OAuth");
    Credentials credentials = labelled(() -> flow.complete(callback, query));
    return new Granted(option, input, credentials);
  }

  /** What fails names the connector, of which a program has many. */
  private <T> T labelled(Supplier<T> step) {
    try {
      return step.get();
    } catch (ConnectorException e) {
      throw Labelled.of(environment.connector(), e);
    }
  }

  private static void check(String what, String expected, Map<String, @Nullable Object> members) {
    if (!expected.equals(members.get(what))) {
      throw new IllegalArgumentException(
          "pending: of the " + what + " " + members.get(what) + " (expected: " + expected + ")");
    }
  }

  private static String text(Map<String, @Nullable Object> members, String name) {
    return String.valueOf(Objects.requireNonNull(members.get(name), name));
  }

  @SuppressWarnings("unchecked") // what was written there is an object
  private static Map<String, @Nullable Object> input(Map<String, @Nullable Object> members) {
    return (Map<String, @Nullable Object>) Objects.requireNonNull(members.get("input"), "input");
  }
}
