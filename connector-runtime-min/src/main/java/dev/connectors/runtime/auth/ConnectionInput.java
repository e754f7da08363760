package dev.connectors.runtime.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The secrets that an account connects with, per security scheme, and the values of variables in
 * the URLs of servers. Immutable; {@code toString} hides all of it. Generated code wraps it with a
 * method per scheme and variable.
 */
public final class ConnectionInput {

  private final Map<String, Secret> secrets;
  private final Map<String, String> variables;

  private ConnectionInput(Map<String, Secret> secrets, Map<String, String> variables) {
    this.secrets = Map.copyOf(secrets);
    this.variables = Map.copyOf(variables);
  }

  /** The parts of one scheme's value; only Basic has a user name. */
  private record Secret(@Nullable String username, String value) {

    /** Hides the parts, since records show them. */
    @Override
    public String toString() {
      return "***";
    }
  }

  /**
   * A builder without any values.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The input of an account that needs no secrets.
   *
   * @return an input without values
   */
  public static ConnectionInput empty() {
    return builder().build();
  }

  /**
   * The input as it is stored.
   *
   * @return a JSON object, secret: the values of schemes under {@code secrets}, those of variables
   *     under {@code variables}
   */
  public Map<String, Object> toTree() {
    Map<String, Object> schemes = new LinkedHashMap<>();
    secrets.forEach(
        (key, secret) ->
            schemes.put(
                key,
                secret.username() == null
                    ? secret.value()
                    : Map.of("username", secret.username(), "password", secret.value())));
    return Map.of("secrets", schemes, "variables", variables);
  }

  /**
   * The input that was stored.
   *
   * @param tree what {@link #toTree} gave; members of other kinds are left aside
   * @return the input
   */
  public static ConnectionInput ofTree(Map<String, ? extends @Nullable Object> tree) {
    Builder builder = builder();
    if (tree.get("secrets") instanceof Map<?, ?> schemes) {
      schemes.forEach(
          (key, value) -> {
            if (value instanceof String secret) {
              builder.set(String.valueOf(key), secret);
            } else if (value instanceof Map<?, ?> pair
                && pair.get("username") instanceof String username
                && pair.get("password") instanceof String password) {
              builder.set(String.valueOf(key), username, password);
            }
          });
    }
    if (tree.get("variables") instanceof Map<?, ?> values) {
      values.forEach(
          (name, value) -> {
            if (value instanceof String text) {
              builder.variable(String.valueOf(name), text);
            }
          });
    }
    return builder.build();
  }

  /**
   * Whether there is a value for a scheme.
   *
   * @param schemeKey the scheme's name in the document
   * @return true when there is
   */
  public boolean has(String schemeKey) {
    return secrets.containsKey(schemeKey);
  }

  /**
   * Values of variables in the URLs of servers.
   *
   * @return values by name; those without one have their default
   */
  public Map<String, String> variables() {
    return variables;
  }

  /**
   * What a scheme puts into a request.
   *
   * @param scheme the scheme
   * @return the credential; empty when there is no value for the scheme, or not one of its kind
   */
  public Optional<Credential> credential(SecurityScheme scheme) {
    Secret secret = secrets.get(scheme.key());
    boolean basic = scheme instanceof SecurityScheme.Basic;
    if (secret == null || basic != (secret.username() != null)) {
      return Optional.empty();
    }
    if (scheme instanceof SecurityScheme.ApiKey apiKey) {
      return Optional.of(
          new Credential(apiKey.place(), apiKey.name(), secret.value(), List.of(secret.value())));
    }
    String word = scheme instanceof SecurityScheme.Token token ? token.word() : "Bearer";
    return Optional.of(basic ? basic(secret) : authorization(word + " ", secret.value(), ""));
  }

  private static Credential basic(Secret secret) {
    byte[] pair = (secret.username() + ":" + secret.value()).getBytes(StandardCharsets.UTF_8);
    return authorization("Basic ", Base64.getEncoder().encodeToString(pair), secret.value());
  }

  private static Credential authorization(String scheme, String value, String madeOf) {
    List<String> secrets = madeOf.isEmpty() ? List.of(value) : List.of(value, madeOf);
    return new Credential(Credential.Place.HEADER, "Authorization", scheme + value, secrets);
  }

  /** The names of the schemes that have values, and no values. */
  @Override
  public String toString() {
    return "ConnectionInput" + secrets.keySet().stream().sorted().map(key -> key + "=***").toList();
  }

  /** Collects the values. Not thread-safe. */
  public static final class Builder {

    private final Map<String, Secret> secrets = new LinkedHashMap<>();
    private final Map<String, String> variables = new LinkedHashMap<>();

    private Builder() {}

    /**
     * Sets the key or token of a scheme.
     *
     * @param schemeKey the scheme's name in the document
     * @param secret the key or token; no control characters
     * @return this
     * @throws IllegalArgumentException when the secret is empty or has control characters; the
     *     message does not show it
     */
    public Builder set(String schemeKey, String secret) {
      check(schemeKey, "a secret", secret);
      if (secret.isEmpty()) {
        throw new IllegalArgumentException(schemeKey + ": empty (expected: a secret)");
      }
      secrets.put(schemeKey, new Secret(null, secret));
      return this;
    }

    /**
     * Sets user name and password of a scheme.
     *
     * @param schemeKey the scheme's name in the document
     * @param username the user name; no colon, no control characters
     * @param password the password, which may be empty; no control characters
     * @return this
     * @throws IllegalArgumentException when one has control characters or the user name a colon;
     *     the message shows neither
     */
    public Builder set(String schemeKey, String username, String password) {
      check(schemeKey, "a user name", username);
      check(schemeKey, "a password", password);
      if (username.indexOf(':') >= 0) {
        throw new IllegalArgumentException(
            schemeKey + ": a colon in the user name (expected: none, since it ends the name)");
      }
      secrets.put(schemeKey, new Secret(username, password));
      return this;
    }

    /**
     * Sets a variable in the URLs of servers, such as the account's subdomain. Whether the value
     * can stand there is checked when connecting.
     *
     * @param name the variable's name in the document
     * @param value its value; no control characters
     * @return this
     * @throws IllegalArgumentException when the value has control characters
     */
    public Builder variable(String name, String value) {
      check(name, "a value", value);
      variables.put(name, value);
      return this;
    }

    private static void check(String schemeKey, String what, String text) {
      Objects.requireNonNull(text, () -> schemeKey + ": null (expected: " + what + ")");
      if (text.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException(
            schemeKey
                + ": a control character or line break (expected: "
                + what
                + " without any; was it copied with its line end?)");
      }
    }

    /**
     * The input with all that was set.
     *
     * @return an immutable input
     */
    public ConnectionInput build() {
      return new ConnectionInput(secrets, variables);
    }

    /** The names of the schemes that have values, and no values. */
    @Override
    public String toString() {
      return build().toString();
    }
  }
}
