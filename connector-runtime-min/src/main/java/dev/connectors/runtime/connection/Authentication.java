package dev.connectors.runtime.connection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way of authentication, as the generator wrote it down: what it inherits is in it already.
 *
 * @param option its key; empty for the connector's own
 * @param type its type
 * @param title what people call it, or null
 * @param description what it is, in Markdown, or null
 * @param helpUri where more is said about it, or null
 * @param input the Data Schema of what is typed
 * @param parameters the Data Schema of the connector parameters
 * @param functions the names of its functions by their keys, such as {@code makeApiClient}
 * @param proxyKey the key of the connector that a proxy delegates to, or null
 * @param disabled whether it is switched off for good, so that nobody connects by it any more
 */
public record Authentication(
    String option,
    Type type,
    @Nullable String title,
    @Nullable String description,
    @Nullable String helpUri,
    Map<String, @Nullable Object> input,
    Map<String, @Nullable Object> parameters,
    Map<String, String> functions,
    @Nullable String proxyKey,
    boolean disabled) {

  /** The types of authentication (CONNECTOR-FORMAT, section 5). */
  public enum Type {
    /** Keys, tokens, user names and passwords that people type. */
    CLIENT_CREDENTIALS("client-credentials"),
    /** OAuth 2. */
    OAUTH2("oauth2"),
    /** OAuth 1.0a. */
    OAUTH1("oauth1"),
    /** The connection of another connector. */
    PROXY("proxy"),
    /** A token that the platform issues; here, the host application. */
    PLATFORM_TOKEN("membrane-token", "integration-app-token"),
    /** What the API's document says, for a connector without authentication of its own. */
    DOCUMENT("document");

    private final String[] ids;

    Type(String... ids) {
      this.ids = ids;
    }

    /** The names of the type in specifications, the newest first. */
    public List<String> ids() {
      return List.of(ids);
    }

    /**
     * The type of a name.
     *
     * @param id as the specification has it
     * @return the type, or null when there is none
     */
    public static @Nullable Type of(String id) {
      for (Type type : values()) {
        if (type.ids().contains(id)) {
          return type;
        }
      }
      return null;
    }
  }

  /** The name of a function, or null when it has none. */
  @Nullable String function(String key) {
    return functions.get(key);
  }

  /** What messages call it. */
  String label() {
    return option.isEmpty() ? type.ids[0] : option;
  }
}
