package dev.connectors.maven.model;

import dev.connectors.maven.diag.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A request that the API sends: a webhook of the document (OpenAPI 3.1) or a callback of an
 * operation. Nothing is generated of it, nor of types that only it uses; what is here is what it
 * takes to do so.
 *
 * @param operation the key of the operation whose callback it is, or null for a webhook
 * @param name its name in the document
 * @param expression what makes a callback's URL (OpenAPI, runtime expressions), or null for a
 *     webhook
 * @param method the HTTP method in upper case
 * @param contentType the first content type of its body, or null without one
 * @param body the component that its body is, or null when it has none of a name
 * @param description its summary, else its description, in Markdown, or null
 * @param location where it stands
 */
public record IncomingRequest(
    @Nullable String operation,
    String name,
    @Nullable String expression,
    String method,
    @Nullable String contentType,
    TypeId.@Nullable Component body,
    @Nullable String description,
    SourceLocation location) {}
