package dev.connectors.runtime.formula;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Locator;
import dev.connectors.runtime.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The base of the classes that the plugin compiles mappings to, with what these call. All values
 * are trees or {@link Undefined}.
 */
public abstract class CompiledMapping implements Mapping {

  /** No value. */
  protected static final Object UNDEFINED = Undefined.UNDEFINED;

  private static final JsonShape ITERATION = JsonShape.of("item", "parent", "index");

  /** For generated classes. */
  protected CompiledMapping() {}

  @Override
  public final @Nullable Object build(@Nullable Object variables) {
    return CopyPass.apply(compute(ParsedMapping.tree(variables, "variables")));
  }

  @Override
  public final @Nullable Object value(@Nullable Object variables) {
    return Results.finished(compute(ParsedMapping.tree(variables, "variables")));
  }

  /**
   * Computes the value.
   *
   * @param v the variables
   * @return a tree or undefined
   */
  protected abstract @Nullable Object compute(@Nullable Object v);

  /**
   * Reads a member as {@code $var} does.
   *
   * @param value an object, or an array
   * @param name the member's name
   * @return what is there, or undefined
   */
  protected static @Nullable Object member(@Nullable Object value, String name) {
    return Locator.property(value, name);
  }

  /**
   * Reads a member of a member as {@code $var} does.
   *
   * @param value an object, or an array
   * @param first the first name
   * @param second the second name
   * @return what is there, or undefined
   */
  protected static @Nullable Object member(@Nullable Object value, String first, String second) {
    return Locator.property(Locator.property(value, first), second);
  }

  /**
   * Reads a member of a member of a member as {@code $var} does.
   *
   * @param value an object, or an array
   * @param first the first name
   * @param second the second name
   * @param third the third name
   * @return what is there, or undefined
   */
  protected static @Nullable Object member(
      @Nullable Object value, String first, String second, String third) {
    return Locator.property(member(value, first, second), third);
  }

  /**
   * Reads an element as {@code $var} does: one that is null, false, 0 or empty counts as missing.
   *
   * @param value an array
   * @param index from 0
   * @return what is there, or undefined
   */
  protected static @Nullable Object element(@Nullable Object value, int index) {
    if (value instanceof List<?> list && index < list.size()) {
      Object element = list.get(index);
      return Values.isTruthy(element) ? element : UNDEFINED;
    }
    return UNDEFINED;
  }

  /**
   * The variables inside of {@code $iterate} as one value.
   *
   * @param item the element
   * @param parent the variables outside
   * @param index the element's index
   * @return an object
   */
  protected static Object iteration(@Nullable Object item, @Nullable Object parent, long index) {
    return ITERATION.object(item, parent, index);
  }

  /**
   * An array of those values that are not undefined.
   *
   * @param values values
   * @return the array; undefined when all are
   */
  protected static Object list(@Nullable Object... values) {
    int size = 0;
    for (Object value : values) {
      if (value != UNDEFINED) {
        values[size++] = value;
      }
    }
    return Results.array(values, size);
  }

  /**
   * An array of the first values.
   *
   * @param values values
   * @param size how many
   * @return the array; undefined when there are none
   */
  protected static Object list(@Nullable Object[] values, int size) {
    return Results.array(values, size);
  }

  /**
   * Whether a filter of {@code $case} lets its branch through.
   *
   * @param filter what the filter gave
   * @return true as well when it gave nothing
   */
  protected static boolean isMet(@Nullable Object filter) {
    return CaseOf.isMet(CopyPass.apply(filter));
  }

  /**
   * A template with a value in the place of a key.
   *
   * @param template the template
   * @param key the key
   * @param value the value; nothing leaves nothing there
   * @return the template
   */
  protected static String fill(String template, String key, @Nullable Object value) {
    return Template.fill(template, key, Values.isNothing(value) ? "" : Values.text(value));
  }

  /**
   * {@code $firstName}.
   *
   * @param value what has a person's name as its text
   * @return the first name, or undefined
   */
  protected static @Nullable Object firstName(@Nullable Object value) {
    return PureFunction.FIRST_NAME.apply(value, null);
  }

  /**
   * {@code $lastName}.
   *
   * @param value what has a person's name as its text
   * @return the last name, or undefined
   */
  protected static @Nullable Object lastName(@Nullable Object value) {
    return PureFunction.LAST_NAME.apply(value, null);
  }

  /**
   * {@code $extractDate}.
   *
   * @param value what has a time as its text
   * @return the date, or undefined
   */
  protected static @Nullable Object extractDate(@Nullable Object value) {
    return PureFunction.EXTRACT_DATE.apply(value, null);
  }

  /**
   * {@code $extractTime}.
   *
   * @param value what has a time as its text
   * @return the time of day, or undefined
   */
  protected static @Nullable Object extractTime(@Nullable Object value) {
    return PureFunction.EXTRACT_TIME.apply(value, null);
  }

  /**
   * {@code $jsonata}.
   *
   * @param expression the expression's text
   * @param variables all variables
   * @return what it gives, or undefined
   */
  protected static @Nullable Object jsonata(
      @Nullable Object expression, @Nullable Object variables) {
    return expression instanceof String text ? Jsonata.evaluate(text, variables) : UNDEFINED;
  }

  /**
   * What cannot be computed.
   *
   * @param problem what is wrong
   * @return nothing, ever
   * @throws ConfigurationException always
   */
  protected static Object fail(String problem) {
    throw new ConfigurationException(problem, null);
  }
}
