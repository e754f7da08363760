package dev.connectors.maven.model;

import org.jspecify.annotations.Nullable;

/**
 * A part of a multipart body.
 *
 * @param property its name, type and what the document says about it
 * @param contentType the media type that the document gives it, or null when that follows from its
 *     type; of a file, a hint only
 * @param file whether it is a file, or a list of files
 * @param joined whether a list is one part, rather than a part for each element
 */
public record Part(Property property, @Nullable String contentType, boolean file, boolean joined) {

  /** Whether a body without it is refused. */
  public boolean isRequired() {
    return property.required() && !property.readOnly();
  }
}
