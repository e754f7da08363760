package dev.connectors.runtime.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The base of generated object types: an immutable, typed view of a JSON object. Everything that
 * the object holds stays in it, also what the type does not know. Jackson writes a view as its
 * JSON.
 *
 * <p>Views are equal when they have the same class and the same content, where the order of names
 * does not count and numbers compare by value.
 */
public abstract class JsonView {

  private final Map<String, @Nullable Object> json;

  /**
   * A view of an object.
   *
   * @param json the object; it is copied unless it is an unmodifiable tree already
   * @throws IllegalArgumentException when it holds what JSON does not have
   */
  @SuppressWarnings("unchecked") // the copy of a map is an object
  protected JsonView(Map<String, ?> json) {
    Objects.requireNonNull(json, "json: null (expected: an object)");
    this.json = (Map<String, @Nullable Object>) Objects.requireNonNull(Json.copyOf(json));
  }

  /**
   * The whole object.
   *
   * @return a tree, unmodifiable at any depth
   */
  @JsonValue
  public Map<String, @Nullable Object> json() {
    return json;
  }

  /**
   * Whether the object has a property, even if that is null.
   *
   * @param name the property's JSON name
   * @return true when it is there
   */
  public boolean has(String name) {
    return json.containsKey(name);
  }

  /**
   * Properties that {@link #toString} and messages do not show.
   *
   * @return their JSON names, at any depth
   */
  protected Set<String> sensitive() {
    return Set.of();
  }

  @Override
  @SuppressWarnings("EqualsGetClass") // values of two generated types are never equal
  public final boolean equals(@Nullable Object other) {
    return other == this
        || (other != null
            && other.getClass() == getClass()
            && JsonContent.equal(json, ((JsonView) other).json));
  }

  @Override
  public final int hashCode() {
    return JsonContent.hash(json);
  }

  /** The JSON text, with sensitive properties as {@code "***"}. */
  @Override
  public String toString() {
    return Json.writeHiding(json, sensitive());
  }
}
