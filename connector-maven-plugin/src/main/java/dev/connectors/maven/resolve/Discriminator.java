package dev.connectors.maven.resolve;

import dev.connectors.maven.spec.MapNode;
import org.jspecify.annotations.Nullable;

/**
 * Which property tells types apart (OpenAPI 3.0.3, Discriminator Object; in Swagger 2.0 its name
 * only).
 *
 * @param property the property
 * @param mapping names or references of schemas by the property's values, or null
 */
record Discriminator(String property, @Nullable MapNode mapping) {

  /** What a schema itself states, or null. */
  static @Nullable Discriminator of(MapNode schema) {
    MapNode written = schema.map("discriminator");
    String property = written == null ? schema.text("discriminator") : written.text("propertyName");
    return property == null
        ? null
        : new Discriminator(property, written == null ? null : written.map("mapping"));
  }
}
