package dev.connectors.maven.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request body.
 *
 * @param place which operation's it is, also where others send it
 * @param content how it is written
 * @param contentType its media type
 * @param required whether a call must give it
 * @param type its type; what a text or binary body holds is not described by one
 * @param parts the parts of a multipart body, in the document's order
 * @param fields how the fields of a form become text
 * @param description what the document says, in Markdown, or null
 */
public record Body(
    TypeId.Request place,
    Content content,
    String contentType,
    boolean required,
    TypeUse type,
    List<Part> parts,
    FormFields fields,
    @Nullable String description) {

  /** Copies the parts. */
  public Body {
    parts = List.copyOf(parts);
  }

  /** Whether null stands for none. A form is always given: what is optional are its parts. */
  public boolean isNullable() {
    return !required && content != Content.MULTIPART;
  }
}
