package dev.connectors.runtime.internal;

import dev.connectors.runtime.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
    return (Map<?, ?>) Objects.requireNonNull(Json.parse(bytes(owner, name)));
  }

  /**
   * Reads a text in UTF-8.
   *
   * @param owner a class of the generated code's module
   * @param name the resource's absolute name
   * @throws IllegalStateException when it is not there
   */
  static String text(Class<?> owner, String name) {
    return new String(bytes(owner, name), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Class<?> owner, String name) {
    try (InputStream stream = owner.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(
            name
                + ": not found (expected: in the jar of the generated code; keep META-INF/connectors"
                + " when jars are shaded or minimised)");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(name + ": cannot be read", e);
    }
  }
}
