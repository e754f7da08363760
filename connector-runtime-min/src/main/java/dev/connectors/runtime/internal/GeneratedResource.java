package dev.connectors.runtime.internal;

import dev.connectors.runtime.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;

/** Reads the resources that the generator writes beside its code. */
final class GeneratedResource {

  private GeneratedResource() {}

  /**
   * Reads an object.
   *
   * @param owner a class of the generated code's module
   * @param name the resource's absolute name
   * @throws IllegalStateException when it is not there
   */
  static Map<?, ?> read(Class<?> owner, String name) {
    try (InputStream stream = owner.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(
            name
                + ": not found (expected: in the jar of the generated code; keep META-INF/connectors"
                + " when jars are shaded or minimised)");
      }
      return (Map<?, ?>) Objects.requireNonNull(Json.parse(stream.readAllBytes()));
    } catch (IOException e) {
      throw new IllegalStateException(name + ": cannot be read", e);
    }
  }
}
