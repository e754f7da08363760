package dev.connectors.runtime.json;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.connectors.runtime.error.JsonException;
import dev.connectors.runtime.error.UnexpectedValueException;
import java.io.InvalidObjectException;
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
   * A view that was serialised.
   *
   * @param type its class, as {@link #serializedForm} gave it
   * @param json its text
   * @return the view
   * @throws InvalidObjectException when the class is no generated view, or the text no object of it
   */
  protected static JsonView deserialized(Object[] type, String json) throws InvalidObjectException {
    try {
      return Factory.make(type, JsonView.class, Map.class, Json.parseObject(json));
    } catch (JsonException | UnexpectedValueException e) {
      throw Factory.invalid("no JSON object", e);
    }
  }

  /**
   * A view's class in a form that is the same for all versions of it.
   *
   * @param view a view
   * @return an empty array of its class
   */
  protected static Object[] serializedForm(JsonView view) {
    return Factory.name(view.getClass());
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
