package dev.connectors.runtime.value;

import dev.connectors.runtime.json.Undefined;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path into a tree, such as {@code $.contacts[0].e-mail}: what {@code $var} and {@code $copy} and
 * the fields of filters are written in. Immutable.
 */
public final class Locator {

  /** The tree itself. */
  public static final Locator ROOT = new Locator(List.of());

  private static final Pattern SPECIAL = Pattern.compile("[\\\\\\[\\].]");

  private final List<Step> steps;

  private Locator(List<Step> steps) {
    this.steps = steps;
  }

  /**
   * Reads a locator. The empty text is one empty property.
   *
   * @param text the locator; {@code $.} in front is optional
   * @return the locator
   * @throws LocatorException when it cannot be read
   */
  public static Locator parse(String text) {
    return new Locator(List.copyOf(LocatorParser.parse(text)));
  }

  /**
   * Reads a locator that may be none.
   *
   * @param value anything
   * @return the locator; null when this is neither an array nor a text, is empty, or cannot be read
   * @throws dev.connectors.runtime.error.ConfigurationException when it is an array, but not of
   *     steps as {@link Step#tree} has them
   */
  public static @Nullable Locator find(@Nullable Object value) {
    if (value instanceof List<?> steps) {
      return new Locator(steps.stream().map(Step::of).toList());
    }
    if (!(value instanceof String text) || text.isEmpty()) {
      return null;
    }
    try {
      return parse(text);
    } catch (LocatorException ignored) { // whoever asks does not want to know why
      return null;
    }
  }

  /**
   * A locator of steps.
   *
   * @param steps from the root on
   * @return the locator
   */
  public static Locator of(List<? extends Step> steps) {
    return new Locator(List.copyOf(steps));
  }

  /**
   * The steps.
   *
   * @return from the root on; none is the root itself
   */
  public List<Step> steps() {
    return steps;
  }

  /**
   * A locator that goes a step further.
   *
   * @param step the step
   * @return the locator
   */
  public Locator then(Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new Locator(List.copyOf(longer));
  }

  /**
   * Reads as {@code $var} does: an element of an array that is null, false, 0 or empty counts as
   * missing, a member of an object does not.
   *
   * @param variables a tree or undefined
   * @return what is there, or {@link Undefined}
   */
  public @Nullable Object read(@Nullable Object variables) {
    return read(variables, 0);
  }

  /**
   * Reads as {@code $var} does what the first steps have led to.
   *
   * @param part a tree or undefined
   * @param from how many steps have been taken already
   * @return what is there, or {@link Undefined}
   */
  public @Nullable Object read(@Nullable Object part, int from) {
    Object value = part;
    for (int i = from; i < steps.size() && value != Undefined.UNDEFINED; i++) {
      value = read(value, steps.get(i));
    }
    return value;
  }

  private static @Nullable Object read(@Nullable Object value, Step step) {
    if (step instanceof Step.Property property) {
      return property(value, property.name());
    }
    Object element = element(value, (Step.Index) step);
    return Values.isTruthy(element) ? element : Undefined.UNDEFINED;
  }

  /**
   * Reads as {@code $copy} does: whatever is there.
   *
   * @param data a tree or undefined
   * @return what is there, or {@link Undefined}
   */
  public @Nullable Object get(@Nullable Object data) {
    Object value = data == null ? Undefined.UNDEFINED : data;
    for (int i = 0; i < steps.size() && value != Undefined.UNDEFINED; i++) {
      Step step = steps.get(i);
      value =
          step instanceof Step.Property property
              ? property(value, property.name())
              : element(value, (Step.Index) step);
    }
    return value;
  }

  /**
   * A member of an object; of an array, an element by its index, or the length.
   *
   * @param value a tree or undefined
   * @param name the member's name
   * @return what is there, or {@link Undefined}
   */
  public static @Nullable Object property(@Nullable Object value, String name) {
    Map<String, @Nullable Object> object = Values.object(value);
    if (object != null) {
      return object.getOrDefault(name, Undefined.UNDEFINED);
    }
    if (value instanceof List<?> list) {
      if (Names.isIndex(name)) {
        long index = Long.parseLong(name);
        return index < list.size() ? list.get((int) index) : Undefined.UNDEFINED;
      }
      return name.equals("length") ? (Object) (long) list.size() : Undefined.UNDEFINED;
    }
    return Undefined.UNDEFINED;
  }

  private static @Nullable Object element(@Nullable Object value, Step.Index step) {
    int position = step.position();
    return value instanceof List<?> list && position >= 0 && position < list.size()
        ? list.get(position)
        : Undefined.UNDEFINED;
  }

  /**
   * A tree with another value at this place. What stands in the way gives way to new objects and
   * arrays; the tree that was given stays as it is.
   *
   * @param data a tree or undefined
   * @param value a tree; or undefined, which removes what is there
   * @return the tree; an array may have {@link Undefined} at positions that nobody set
   * @throws dev.connectors.runtime.error.ConfigurationException when the array would become longer
   *     by more than 100,000 elements
   */
  public @Nullable Object set(@Nullable Object data, @Nullable Object value) {
    return TreeEdit.set(data, steps, value);
  }

  /**
   * The name as a property step has it.
   *
   * @param name a property's name
   * @return the name with a backslash before each of {@code \ [ ] .}
   */
  public static String escape(String name) {
    return SPECIAL.matcher(name).replaceAll("\\\\$0");
  }

  /** The locator from {@code $} on. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("$");
    for (Step step : steps) {
      if (step instanceof Step.Property property) {
        text.append('.').append(escape(property.name()));
      } else {
        text.append('[').append(Values.text(((Step.Index) step).index())).append(']');
      }
    }
    return text.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Locator locator && steps.equals(locator.steps);
  }

  @Override
  public int hashCode() {
    return steps.hashCode();
  }
}
