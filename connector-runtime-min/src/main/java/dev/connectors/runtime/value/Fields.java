package dev.connectors.runtime.value;

import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields of data, named by locators: choosing some, leaving some out, finding them. */
public final class Fields {

  private Fields() {}

  /**
   * Data with nothing but some fields.
   *
   * @param data a tree or undefined
   * @param fields locators; those that cannot be read and those of missing fields do not count
   * @return the fields at their places, or {@link Undefined} when there are none; an array may have
   *     {@link Undefined} before an element that was chosen
   */
  public static @Nullable Object pick(@Nullable Object data, List<?> fields) {
    Object picked = Undefined.UNDEFINED;
    for (Object field : fields) {
      Locator locator = Locator.find(field);
      Object value = locator == null ? Undefined.UNDEFINED : locator.get(data);
      if (locator != null && value != Undefined.UNDEFINED) {
        picked = locator.set(picked, value);
      }
    }
    return picked;
  }

  /**
   * Data without some fields. Objects on the way to a field that is not there come into being;
   * {@code $}, which is all of it, is not left out.
   *
   * @param data a tree or undefined
   * @param fields locators
   * @return the data without the fields
   * @throws LocatorException when a locator cannot be read
   */
  public static @Nullable Object exclude(@Nullable Object data, List<String> fields) {
    Object rest = data;
    for (String field : fields) {
      Locator locator = Locator.parse(field);
      if (goesInto(locator, data)) {
        rest = locator.set(rest, Undefined.UNDEFINED);
      }
    }
    return rest;
  }

  private static boolean goesInto(Locator locator, @Nullable Object data) {
    if (locator.steps().isEmpty()) {
      return false;
    }
    return data instanceof List
        || (data instanceof Map && locator.steps().get(0) instanceof Step.Property);
  }

  /**
   * An object that has the same value at some places. Where one field's locator is the beginning of
   * another's, up to a dot, the shorter one counts.
   *
   * @param fields locators
   * @param value a tree
   * @return the object
   * @throws LocatorException when a locator cannot be read
   */
  public static @Nullable Object filled(List<String> fields, @Nullable Object value) {
    Object object = JsonShape.of().object();
    for (String field : fields) {
      if (fields.stream().noneMatch(other -> field.startsWith(other + "."))) {
        object = Locator.parse(field).set(object, value);
      }
    }
    return object;
  }

  /**
   * Where data has texts, numbers and booleans.
   *
   * @param data a tree
   * @param parent where the data stands
   * @return their places, in JavaScript's order
   */
  public static List<Locator> leaves(@Nullable Object data, Locator parent) {
    List<Locator> found = new ArrayList<>();
    addLeaves(data, parent, found);
    return found;
  }

  private static void addLeaves(@Nullable Object data, Locator place, List<Locator> found) {
    if (data instanceof Map || data instanceof List) {
      children(data, place).forEach(child -> addLeaves(child.value(), child.place(), found));
    } else if (!Values.isNothing(data)) {
      found.add(place);
    }
  }

  /**
   * Where data has a value. Objects are equal whose names stand in the same order; in what is equal
   * nothing more is looked for.
   *
   * @param data a tree
   * @param value a tree
   * @return the places, in JavaScript's order
   */
  public static List<Locator> find(@Nullable Object data, @Nullable Object value) {
    List<Locator> found = new ArrayList<>();
    addEqual(data, Locator.ROOT, value, found);
    return found;
  }

  private static void addEqual(
      @Nullable Object data, Locator place, @Nullable Object value, List<Locator> found) {
    if (sameText(data, value)) {
      found.add(place);
    } else {
      children(data, place).forEach(child -> addEqual(child.value(), child.place(), value, found));
    }
  }

  /** Whether JavaScript writes both as the same JSON text. */
  private static boolean sameText(@Nullable Object a, @Nullable Object b) {
    List<Child> x = children(a, Locator.ROOT);
    List<Child> y = children(b, Locator.ROOT);
    if (x.size() != y.size() || !sameKind(a, b)) {
      return false;
    }
    for (int i = 0; i < x.size(); i++) {
      if (!x.get(i).place().equals(y.get(i).place())
          || !sameText(x.get(i).value(), y.get(i).value())) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameKind(@Nullable Object a, @Nullable Object b) {
    return Values.strictlyEqual(a, b)
        || (a instanceof Map && b instanceof Map)
        || (a instanceof List && b instanceof List);
  }

  /** A member of an object, or an element of an array. */
  private record Child(Locator place, @Nullable Object value) {}

  private static List<Child> children(@Nullable Object data, Locator place) {
    List<Child> children = new ArrayList<>();
    Map<String, @Nullable Object> object = Values.object(data);
    if (object != null) {
      for (String name : Names.ordered(object)) {
        children.add(new Child(place.then(new Step.Property(name)), object.get(name)));
      }
    } else if (data instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        children.add(new Child(place.then(new Step.Index(i)), list.get(i)));
      }
    }
    return children;
  }

  /**
   * A locator up to the first property whose name begins with {@code $}: the field that a formula
   * fills.
   *
   * @param locator a place in a mapping
   * @return the field's place
   */
  public static Locator beforeFormula(Locator locator) {
    List<Step> steps = locator.steps();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i) instanceof Step.Property property && property.name().startsWith("$")) {
        return Locator.of(steps.subList(0, i));
      }
    }
    return locator;
  }

  /**
   * A locator as people write the names of fields.
   *
   * @param locator a locator
   * @return the locator without {@code $.} in front
   */
  public static String name(String locator) {
    return locator.startsWith("$.") ? locator.substring(2) : locator;
  }

  /**
   * The locator of a JSON pointer. Nothing is escaped, and each part that consists of digits is an
   * index.
   *
   * @param pointer a JSON pointer (RFC 6901)
   * @return the locator, without {@code $.} in front
   */
  public static String ofPointer(String pointer) {
    StringBuilder text = new StringBuilder();
    String[] parts = pointer.split("/", -1);
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].replace("~1", "/").replace("~0", "~");
      if (part.matches("\\d+")) {
        text.append('[').append(part).append(']');
      } else {
        text.append(i == 1 ? "" : ".").append(part);
      }
    }
    return text.toString();
  }
}
