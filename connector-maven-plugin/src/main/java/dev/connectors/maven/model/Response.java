package dev.connectors.maven.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a success answers.
 *
 * @param content how the body is read
 * @param contentType its media type, or several with commas between; null without a body
 * @param type its type, when it is JSON
 * @param nullable whether the answer may be empty or null
 * @param others successes of other statuses with bodies of other types
 * @param headers documented headers
 * @param description what the document says, in Markdown, or null
 */
public record Response(
    Content content,
    @Nullable String contentType,
    TypeUse type,
    boolean nullable,
    List<Other> others,
    List<Header> headers,
    @Nullable String description) {

  /** Copies the lists. */
  public Response {
    others = List.copyOf(others);
    headers = List.copyOf(headers);
  }

  /**
   * Another success.
   *
   * @param status the status as written
   * @param contentType the media type of its body
   * @param type the body's type when it is JSON, else null
   */
  public record Other(String status, String contentType, @Nullable TypeUse type) {}

  /**
   * A header of the answer.
   *
   * @param name its name
   * @param description what the document says, in Markdown, or null
   */
  public record Header(String name, @Nullable String description) {}
}
