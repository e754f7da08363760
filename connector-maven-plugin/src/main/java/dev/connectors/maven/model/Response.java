package dev.connectors.maven.model;

import org.jspecify.annotations.Nullable;

/**
 * What a success answers.
 *
 * @param content how the body is read
 * @param contentType its media type, or null without a body
 * @param type its type, when it is JSON
 * @param description what the document says, in Markdown, or null
 */
public record Response(
    Content content, @Nullable String contentType, TypeUse type, @Nullable String description) {}
