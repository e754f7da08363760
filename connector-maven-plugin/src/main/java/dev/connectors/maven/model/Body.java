package dev.connectors.maven.model;

import org.jspecify.annotations.Nullable;

/**
 * A request body.
 *
 * @param content how it is written
 * @param contentType its media type
 * @param required whether a call must give it
 * @param type its type; what a text or binary body holds is not described by one
 * @param description what the document says, in Markdown, or null
 */
public record Body(
    Content content,
    String contentType,
    boolean required,
    TypeUse type,
    @Nullable String description) {}
