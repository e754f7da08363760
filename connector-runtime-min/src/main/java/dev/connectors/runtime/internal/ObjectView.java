package dev.connectors.runtime.internal;

import dev.connectors.runtime.error.MissingPropertyException;
import dev.connectors.runtime.error.UnexpectedValueException;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.JsonView;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What generated object types extend: reads properties by their types. Each of them has {@code
 * of(Map)}, a view of a JSON object, and {@code parse(String)}, a view of its text; those that
 * requests hold also {@code builder()}, without any property set, and {@code toBuilder()}, with all
 * properties of the object, whose {@code build()} fails when a required property is not set.
 *
 * <p>Views are serialised as class and JSON, so that a version of the class with other properties
 * reads them too. What {@link #toString} hides is in there, as it is in {@link #json()}.
 */
@SuppressWarnings("serial") // SerializedView is what is serialised
public abstract class ObjectView extends JsonView implements Serializable {

  /** Set at most once, before the view is handed out. */
  private Place place = Place.nowhere();

  /**
   * A view of an object.
   *
   * @param json the object; it is copied unless it is an unmodifiable tree already
   */
  protected ObjectView(Map<String, ?> json) {
    super(json);
  }

  /** Tells a new view where it stands. */
  static <T> T at(T view, Place place) {
    if (view instanceof ObjectView object) {
      object.place = place;
    }
    return view;
  }

  /** Where a view stands. */
  static Place placeOf(ObjectView view) {
    return view.place.within(view.sensitive());
  }

  /** The JSON text, with sensitive properties as {@code "***"}, or that alone at such a place. */
  @Override
  public final String toString() {
    return place.hidden() ? "\"***\"" : super.toString();
  }

  /**
   * A property of which answers hold a value, or null, only when it was selected.
   *
   * @param name its JSON name
   * @return the name
   * @throws MissingPropertyException when the property is absent
   */
  protected final String selected(String name) {
    if (!has(name)) {
      throw at(name).missing("not selected", "selected where the operation is called");
    }
    return name;
  }

  /**
   * An optional property, or one that may be null.
   *
   * @param name its JSON name
   * @param type its type
   * @param <T> its Java type
   * @return the value, or null when the property is absent or null
   * @throws UnexpectedValueException when the value has another type
   */
  protected final <T> @Nullable T optional(String name, ValueType<T> type) {
    Object value = json().get(name);
    return value == null ? null : type.read(value, at(name));
  }

  /**
   * An optional property that is an object.
   *
   * @param name its JSON name
   * @param type makes the view of it, such as {@code Deal::of}
   * @param <T> its Java type
   * @return the view, or null when the property is absent or null
   * @throws UnexpectedValueException when the value is no object
   */
  protected final <T> @Nullable T object(String name, Function<? super Map<String, ?>, T> type) {
    return optional(name, Types.object(type));
  }

  /**
   * An optional property that is an enum of strings.
   *
   * @param name its JSON name
   * @param type makes it from its text, such as {@code DealStatus::of}
   * @param <T> its Java type
   * @return the value, or null when the property is absent or null
   * @throws UnexpectedValueException when the value is no string
   */
  protected final <T> @Nullable T enumeration(String name, Function<String, T> type) {
    return optional(name, Types.enumeration(type));
  }

  /**
   * A property that is a list of objects.
   *
   * @param name its JSON name
   * @param type makes the view of an element, such as {@code Deal::of}
   * @param <T> the Java type of the elements
   * @return what {@link #list} gives
   */
  protected final <T> List<T> objects(String name, Function<? super Map<String, ?>, T> type) {
    return list(name, Types.object(type));
  }

  /**
   * A property that is a list of an enum of strings.
   *
   * @param name its JSON name
   * @param type makes an element from its text, such as {@code DealStatus::of}
   * @param <T> the Java type of the elements
   * @return what {@link #list} gives
   */
  protected final <T> List<T> enumerations(String name, Function<String, T> type) {
    return list(name, Types.enumeration(type));
  }

  /**
   * An optional property for which an API may write the empty text when there is no value.
   *
   * @param name its JSON name
   * @param type its type, which is none of texts
   * @param <T> its Java type
   * @return the value, or null when the property is absent, null or the empty text
   * @throws UnexpectedValueException when the value has another type
   */
  protected final <T> @Nullable T valueOrEmptyText(String name, ValueType<T> type) {
    return isEmptyText(name) ? null : optional(name, type);
  }

  /**
   * A list for which an API may write the empty text when there is none.
   *
   * @param name its JSON name
   * @param element the type of the elements
   * @param <T> the Java type of the elements
   * @return what {@link #list} gives; empty for the empty text, too
   */
  protected final <T> List<T> listOrEmptyText(String name, ValueType<T> element) {
    return isEmptyText(name) ? List.of() : list(name, element);
  }

  /**
   * A map for which an API may write the empty text when there is none.
   *
   * @param name its JSON name
   * @param value the type of the values
   * @param <T> the Java type of the values
   * @return what {@link #map} gives; empty for the empty text, too
   */
  protected final <T> Map<String, T> mapOrEmptyText(String name, ValueType<T> value) {
    return isEmptyText(name) ? Map.of() : map(name, value);
  }

  private boolean isEmptyText(String name) {
    return "".equals(json().get(name));
  }

  /**
   * A required property.
   *
   * @param name its JSON name
   * @param type its type
   * @param <T> its Java type
   * @return the value
   * @throws MissingPropertyException when the property is absent or null
   * @throws UnexpectedValueException when the value has another type
   */
  protected final <T> T required(String name, ValueType<T> type) {
    Object value = json().get(name);
    if (value == null) {
      throw at(name).missing(has(name) ? "null" : "missing", type.expected());
    }
    return type.read(value, at(name));
  }

  /**
   * A property that is a list.
   *
   * @param name its JSON name
   * @param element the type of the elements; those that are null read as null
   * @param <T> the Java type of the elements
   * @return an unmodifiable list, whose elements are read when they are accessed; empty when the
   *     property is absent or null
   * @throws UnexpectedValueException when the value is no list, or later when an element that is
   *     accessed has another type
   */
  protected final <T> List<T> list(String name, ValueType<T> element) {
    Object value = json().get(name);
    return value == null ? List.of() : Types.list(element).read(value, at(name));
  }

  /**
   * A property that is a map.
   *
   * @param name its JSON name
   * @param value the type of the values; those that are null read as null
   * @param <T> the Java type of the values
   * @return an unmodifiable map, whose values are read when they are accessed; empty when the
   *     property is absent or null
   * @throws UnexpectedValueException when the value is no object, or later when a value that is
   *     accessed has another type
   */
  protected final <T> Map<String, T> map(String name, ValueType<T> value) {
    Object json = json().get(name);
    return json == null ? Map.of() : Types.map(value).read(json, at(name));
  }

  /**
   * This object as a type that extends its own.
   *
   * @param type makes it from an object, such as {@code Cat::of}
   * @param property the discriminator's JSON name
   * @param tags the discriminator's values that mean the type
   * @param <T> its Java type
   * @return the same object of that type, or null when the discriminator has another value
   */
  protected final <T> @Nullable T variant(
      Function<? super Map<String, ?>, T> type, String property, String... tags) {
    Object tag = json().get(property);
    boolean meant = tag != null && Arrays.asList(tags).contains(String.valueOf(tag));
    return meant ? at(type.apply(json()), place) : null;
  }

  /**
   * The properties beside the declared ones.
   *
   * @param value their type; those that are null read as null
   * @param declared the JSON names to leave out
   * @param <T> their Java type
   * @return an unmodifiable map, whose values are read when they are accessed
   * @throws UnexpectedValueException later, when a value that is accessed has another type
   */
  protected final <T> Map<String, T> rest(ValueType<T> value, String... declared) {
    return new LazyMap<>(json(), value, place.within(sensitive()), Set.of(declared));
  }

  /** Generated types name their own here. */
  @Override
  protected Set<String> sensitive() {
    return Set.of();
  }

  /**
   * What Java serialises in place of the view.
   *
   * @return its class, JSON and place
   */
  protected final Object writeReplace() {
    return new SerializedView(serializedForm(this), Json.write(json()), place.serialized());
  }

  /** The view that was serialised. */
  static JsonView deserialized(SerializedView form) throws InvalidObjectException {
    return at(deserialized(form.type(), form.json()), form.place().place());
  }

  private Place at(String name) {
    return place.property(name, sensitive());
  }
}
