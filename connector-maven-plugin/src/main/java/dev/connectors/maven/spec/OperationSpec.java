package dev.connectors.maven.spec;

import dev.connectors.maven.diag.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hand-written operation as written (section 6 of the connector format).
 *
 * @param key its key: the directory's name
 * @param name its display name, or null
 * @param description what it does, in Markdown, or null
 * @param tags its tags
 * @param readOnly whether it changes nothing at the API
 * @param inputSchema the Data Schema of its input, or null for any object
 * @param outputSchema the Data Schema of its output, or null for any value
 * @param run what it does; null when it is not offered: absent on purpose, or not readable, which
 *     was reported
 * @param location where its specification starts
 */
public record OperationSpec(
    String key,
    @Nullable String name,
    @Nullable String description,
    List<String> tags,
    boolean readOnly,
    @Nullable MapNode inputSchema,
    @Nullable MapNode outputSchema,
    @Nullable FunctionSpec run,
    SourceLocation location) {

  /** Copies the tags. */
  public OperationSpec {
    tags = List.copyOf(tags);
  }
}
