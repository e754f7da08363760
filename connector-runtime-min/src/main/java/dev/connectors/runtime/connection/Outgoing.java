package dev.connectors.runtime.connection;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request before it is sent, as the connector's client may look at it. */
public interface Outgoing {

  /** The HTTP method in upper case. */
  String method();

  /** The path from the base URI on, as the document or the function writes it. */
  String template();

  /** The path from the base URI on, as it is sent, without query. */
  String path();

  /** The template of the operation's own server, or null. */
  @Nullable String server();

  /** The origin that a function sends it to by an absolute URL, or null. */
  @Nullable URI origin();

  /** The query: a text for each name, or a list of texts. */
  Map<String, @Nullable Object> query();

  /** The headers that the request itself has; names in lower case. */
  Map<String, String> headers();

  /**
   * The body as a tree.
   *
   * @return {@link dev.connectors.runtime.json.Undefined} where there is none, or none that is a
   *     tree or a text
   */
  @Nullable Object data();
}
