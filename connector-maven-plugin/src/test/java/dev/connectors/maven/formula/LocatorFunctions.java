package dev.connectors.maven.formula;

import static java.util.Map.entry;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Fields;
import dev.connectors.runtime.value.Locator;
import dev.connectors.runtime.value.Step;
import dev.connectors.runtime.value.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Locators: reading, writing, finding. */
final class LocatorFunctions {

  static final Map<String, VectorFunction> ALL =
      Map.ofEntries(
          entry("isValidLocator", vector -> isValid(vector.argument("locator"))),
          entry("locatorToSteps", vector -> steps(vector.argument("locator"))),
          entry("locatorRoundTrip", vector -> locator(vector.argument("locator")).toString()),
          entry("stepsToLocator", vector -> ofSteps(vector.argument("steps"))),
          entry("makeObjectPropertyLocator", LocatorFunctions::property),
          entry("locatorToField", vector -> name(vector.argument("locator"))),
          entry(
              "extractFieldLocator",
              vector -> Fields.beforeFormula(locator(vector.argument("locator"))).toString()),
          entry("getValueByLocator", LocatorFunctions::read),
          entry("getValueAtLocator", LocatorFunctions::get),
          entry(
              "setValueAtLocator",
              vector ->
                  locator(vector.argument("locator"))
                      .set(vector.argument("data"), vector.argument("value"))),
          entry("pickFieldsFromValue", LocatorFunctions::pick),
          entry("excludeFieldsFromValue", LocatorFunctions::exclude),
          entry("createObjectFromLocators", LocatorFunctions::filled),
          entry("getLocatorsFromData", LocatorFunctions::leaves),
          entry(
              "findValueLocators",
              vector -> texts(Fields.find(vector.argument("data"), vector.argument("value")))),
          entry("jsonPointerToDotPath", vector -> Fields.ofPointer(vector.text("pointer"))));

  private LocatorFunctions() {}

  private static boolean isValid(@Nullable Object locator) {
    return locator instanceof List || Locator.find(locator) != null;
  }

  /** Our parser takes texts only, so that nothing else but steps can come to it. */
  static Locator locator(@Nullable Object locator) {
    if (locator instanceof String text) {
      return Locator.parse(text);
    }
    Locator found = Locator.find(locator);
    if (found == null) {
      throw new ConfigurationException(Values.text(locator) + " is no locator", null);
    }
    return found;
  }

  private static Object steps(@Nullable Object locator) {
    return locator instanceof List
        ? locator
        : locator(locator).steps().stream().map(Step::tree).toList();
  }

  private static String ofSteps(@Nullable Object steps) {
    return steps instanceof List<?> list
        ? Locator.of(list.stream().map(Step::of).toList()).toString()
        : Locator.ROOT.toString();
  }

  private static String property(VectorCase vector) {
    Object parent = vector.argument("objectLocator");
    String name = "." + Locator.escape(vector.text("propertyName"));
    return (Values.isNothing(parent) ? Locator.ROOT : parent) + name;
  }

  private static @Nullable Object name(@Nullable Object locator) {
    return locator instanceof String text ? Fields.name(text) : locator;
  }

  private static @Nullable Object read(VectorCase vector) {
    Locator locator = Locator.find(vector.argument("locator"));
    return locator == null ? Undefined.UNDEFINED : locator.read(vector.argument("variables"));
  }

  private static @Nullable Object get(VectorCase vector) {
    Locator locator = Locator.find(vector.argument("locator"));
    return locator == null ? Undefined.UNDEFINED : locator.get(vector.argument("data"));
  }

  private static @Nullable Object pick(VectorCase vector) {
    return Fields.pick(vector.argument("value"), list(vector.argument("fields")));
  }

  private static @Nullable Object exclude(VectorCase vector) {
    return Fields.exclude(vector.argument("value"), list(vector.argument("fields")));
  }

  /** The original takes what is no list for an empty one. */
  @SuppressWarnings("unchecked") // the cases have texts
  static List<String> list(@Nullable Object list) {
    return list instanceof List ? (List<String>) list : List.of();
  }

  private static @Nullable Object filled(VectorCase vector) {
    Object value = vector.argument("placeholderValue");
    return Fields.filled(
        list(vector.argument("locators")), value == Undefined.UNDEFINED ? "" : value);
  }

  private static List<String> leaves(VectorCase vector) {
    Object parent = vector.argument("parentLocator");
    return texts(
        Fields.leaves(
            vector.argument("data"),
            parent instanceof String text ? Locator.parse(text) : Locator.ROOT));
  }

  static List<String> texts(List<Locator> locators) {
    return locators.stream().map(Locator::toString).toList();
  }
}
