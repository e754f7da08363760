package dev.connectors.maven.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the fields of a form of type {@code application/x-www-form-urlencoded} become text.
 *
 * @param byName those that have a way of their own, in the document's order
 * @param others all others, also those that the document does not know
 */
public record FormFields(Map<String, Serialization> byName, Serialization others) {

  /** Fields of which the document says nothing. */
  public static final FormFields STANDARD = new FormFields(Map.of(), Serialization.FIELD);

  /** Copies the map; its order is kept. */
  public FormFields {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }
}
