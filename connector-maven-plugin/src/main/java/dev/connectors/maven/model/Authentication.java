package dev.connectors.maven.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way of authentication.
 *
 * @param option its key; empty for the connector's own
 * @param type its type
 * @param title what people call it, or null
 * @param description what it is, in Markdown, or null
 * @param helpUri where more is said about it, or null
 * @param input the type of what is typed, or null when nothing is
 * @param inputRequired whether something must be typed
 * @param inputSchema the Data Schema of what is typed
 * @param parametersSchema the Data Schema of the connector parameters
 * @param proxyKey the key of the connector that a proxy delegates to, or null
 * @param enabled whether it is not switched off for good
 * @param functions the names of its functions by their keys
 */
public record Authentication(
    String option,
    Type type,
    @Nullable String title,
    @Nullable String description,
    @Nullable String helpUri,
    @Nullable TypeId input,
    boolean inputRequired,
    Map<String, @Nullable Object> inputSchema,
    Map<String, @Nullable Object> parametersSchema,
    @Nullable String proxyKey,
    boolean enabled,
    Map<String, String> functions) {

  /** Copies the functions. */
  public Authentication {
    functions = Map.copyOf(functions);
  }

  /** The types of authentication (section 5 of the connector format). */
  public enum Type {
    /** Keys, tokens, user names and passwords that people type. */
    CLIENT_CREDENTIALS("client-credentials"),
    /** OAuth 2. */
    OAUTH2("oauth2"),
    /** OAuth 1.0a. */
    OAUTH1("oauth1"),
    /** The connection of another connector. */
    PROXY("proxy"),
    /** A token that the platform issues; with us, the host application. */
    MEMBRANE_TOKEN("membrane-token"),
    /** The same by its older name. */
    INTEGRATION_APP_TOKEN("integration-app-token");

    private final String id;

    Type(String id) {
      this.id = id;
    }

    /** Its name in specifications. */
    public String id() {
      return id;
    }

    /** The type of a name, or null when there is none. */
    public static @Nullable Type of(@Nullable Object id) {
      return Arrays.stream(values()).filter(type -> type.id.equals(id)).findFirst().orElse(null);
    }

    /** The names of all types. */
    public static List<String> ids() {
      return Arrays.stream(values()).map(Type::id).toList();
    }
  }

  /** Whether people allow access in their browser. */
  public boolean isOAuth() {
    return type == Type.OAUTH2 || type == Type.OAUTH1;
  }

  /** Whether the host application gives the tokens. */
  public boolean isPlatformToken() {
    return type == Type.MEMBRANE_TOKEN || type == Type.INTEGRATION_APP_TOKEN;
  }
}
