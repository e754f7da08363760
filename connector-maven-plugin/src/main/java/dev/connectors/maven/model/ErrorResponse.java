package dev.connectors.maven.model;

import org.jspecify.annotations.Nullable;

/**
 * A documented answer that is no success.
 *
 * @param status the status as written: {@code 404}, {@code 4XX} or {@code default}
 * @param type the body's type, or null when the document does not describe it
 * @param description what the document says, in Markdown, or null
 */
public record ErrorResponse(String status, @Nullable TypeUse type, @Nullable String description) {}
