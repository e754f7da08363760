package dev.connectors.runtime.formula;

import dev.connectors.runtime.value.Names;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The formulas that the mapping language knows. */
public enum FormulaName {
  /** {@code $var}: reads a variable. */
  VAR("var"),
  /** {@code $record}: the id of a record. */
  RECORD("record"),
  /** {@code $tpl}: a text with placeholders. */
  TPL("tpl"),
  /** {@code $lookup}: a value that a resolver finds. */
  LOOKUP("lookup"),
  /** {@code $plain}: data that is not looked into. */
  PLAIN("plain"),
  /** {@code $map}: a value for a value, by a table. */
  MAP("map"),
  /** {@code $concat}: texts put together. */
  CONCAT("concat"),
  /** {@code $firstName}: the first name in a person's name. */
  FIRST_NAME("firstName"),
  /** {@code $lastName}: the last name in a person's name. */
  LAST_NAME("lastName"),
  /** {@code $iterate}: a list from each element of a list. */
  ITERATE("iterate"),
  /** {@code $case}: the first value whose condition holds. */
  CASE("case"),
  /** {@code $extractDate}: the date of a time. */
  EXTRACT_DATE("extractDate"),
  /** {@code $extractTime}: the time of day of a time. */
  EXTRACT_TIME("extractTime"),
  /** {@code $findExternalRecordId}: the id of a linked record in the other application. */
  FIND_EXTERNAL_RECORD_ID("findExternalRecordId"),
  /** {@code $findAppRecordId}: the id of a linked record in one's own application. */
  FIND_APP_RECORD_ID("findAppRecordId"),
  /** {@code $copy}: another part of the result. */
  COPY("copy"),
  /** {@code $eval}: a comparison. */
  EVAL("eval"),
  /** {@code $and}: whether all hold. */
  AND("and"),
  /** {@code $or}: whether one holds. */
  OR("or"),
  /** {@code $mergeObjects}: the members of several objects. */
  MERGE_OBJECTS("mergeObjects"),
  /** {@code $firstNotEmpty}: the first value that there is. */
  FIRST_NOT_EMPTY("firstNotEmpty"),
  /** {@code $domainFromEmail}: what follows the @. */
  DOMAIN_FROM_EMAIL("domainFromEmail"),
  /** {@code $formula}: a mapping as data, with its variables filled in. */
  FORMULA("formula"),
  /** {@code $jsonata}: an expression of JSONata. */
  JSONATA("jsonata"),
  /** {@code $dataSchemaRef}: the schema of a collection. */
  DATA_SCHEMA_REF("dataSchemaRef");

  private static final Map<String, FormulaName> BY_KEY =
      Arrays.stream(values()).collect(Collectors.toMap(FormulaName::key, Function.identity()));

  private final String key;

  FormulaName(String name) {
    this.key = "$" + name;
  }

  /**
   * The name as mappings have it.
   *
   * @return the name, which begins with {@code $}
   */
  public String key() {
    return key;
  }

  /**
   * The formula of a name.
   *
   * @param key a name, perhaps one that begins with {@code $}
   * @return the formula, or null when there is none of that name
   */
  public static @Nullable FormulaName of(String key) {
    return BY_KEY.get(key);
  }

  /**
   * Which formula a value is: an object whose first name, in JavaScript's order of names, is that
   * of a formula.
   *
   * @param value a tree or undefined
   * @return the formula, or null when the value is data
   */
  public static @Nullable FormulaName of(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> object) || object.isEmpty()) {
      return null;
    }
    FormulaName first = BY_KEY.get(object.keySet().iterator().next());
    return first == null || object.size() == 1 ? first : ofFirst(object);
  }

  @SuppressWarnings("unchecked") // objects of trees have text keys
  private static @Nullable FormulaName ofFirst(Map<?, ?> object) {
    Iterator<String> names = Names.ordered((Map<String, ?>) object).iterator();
    return BY_KEY.get(names.next());
  }

  /**
   * Whether a value is a formula or holds one.
   *
   * @param value a tree or undefined
   * @return true when there is one at any depth
   */
  public static boolean anyIn(@Nullable Object value) {
    if (of(value) != null) {
      return true;
    }
    if (value instanceof Map<?, ?> object) {
      return object.values().stream().anyMatch(FormulaName::anyIn);
    }
    return value instanceof List<?> list && list.stream().anyMatch(FormulaName::anyIn);
  }
}
