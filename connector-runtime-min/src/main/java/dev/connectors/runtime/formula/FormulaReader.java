package dev.connectors.runtime.formula;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.value.Locator;
import dev.connectors.runtime.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one formula and what it holds. */
final class FormulaReader {

  private static final Expression EMPTY_TEXT = new Expression.Constant("");

  private final MappingReader reader;
  private final Map<?, ?> formula;
  private final Place place;
  private final @Nullable Object argument;

  FormulaReader(MappingReader reader, Map<?, ?> formula, Place place) {
    this.reader = reader;
    this.formula = formula;
    this.place = place;
    this.argument = formula.get(MappingReader.names(formula).iterator().next());
  }

  Expression read(FormulaName name) {
    return switch (name) {
      case VAR -> variable();
      case RECORD -> record();
      case TPL -> template();
      case LOOKUP -> new Lookup(all(), place);
      case PLAIN -> new Expression.Constant(argument);
      case MAP -> map();
      case CONCAT -> concat();
      case FIRST_NAME -> apply(PureFunction.FIRST_NAME);
      case LAST_NAME -> apply(PureFunction.LAST_NAME);
      case ITERATE -> new Iterate(member("source"), member("item"));
      case CASE -> cases();
      case EXTRACT_DATE -> apply(PureFunction.EXTRACT_DATE);
      case EXTRACT_TIME -> apply(PureFunction.EXTRACT_TIME);
      case FIND_EXTERNAL_RECORD_ID, FIND_APP_RECORD_ID -> new FindRecord(name, all());
      case COPY -> new Copy(all());
      case EVAL -> comparison();
      case AND -> apply(PureFunction.AND);
      case OR -> apply(PureFunction.OR);
      case MERGE_OBJECTS -> apply(PureFunction.MERGE_OBJECTS);
      case FIRST_NOT_EMPTY -> apply(PureFunction.FIRST_NOT_EMPTY);
      case DOMAIN_FROM_EMAIL -> apply(PureFunction.DOMAIN_FROM_EMAIL);
      case FORMULA -> new FormulaTree(argument);
      case JSONATA -> Values.isTruthy(argument) ? new JsonataOf(all()) : Expression.NOTHING;
      case DATA_SCHEMA_REF -> schemaRef();
    };
  }

  private Expression all() {
    return reader.read(argument, place);
  }

  private Expression apply(PureFunction function) {
    return new Expression.Apply(function, List.of(all()));
  }

  /** A member of the argument; nothing when it is not there. */
  private Expression member(String name) {
    return member(argument, name);
  }

  /** In the original, schemas are followed within an argument, but not from formula to argument. */
  private Expression member(@Nullable Object object, String name) {
    return object instanceof Map<?, ?> map && map.containsKey(name)
        ? reader.read(map.get(name), place)
        : Expression.NOTHING;
  }

  private Expression variable() {
    try {
      Locator locator = Locator.find(argument);
      return locator == null ? new Expression.Constant(null) : new Expression.Variable(locator);
    } catch (ConfigurationException e) {
      return new Expression.Failure(FormulaName.VAR.key() + ": " + e.getMessage());
    }
  }

  private Expression record() {
    return new Expression.Constant(Locator.property(argument, "id"));
  }

  private Expression concat() {
    if (argument instanceof List) {
      return new Expression.Apply(PureFunction.CONCAT, List.of(all(), EMPTY_TEXT));
    }
    boolean given = argument instanceof Map<?, ?> map && map.get("delimiter") != null;
    return new Expression.Apply(
        PureFunction.CONCAT, List.of(member("values"), given ? member("delimiter") : EMPTY_TEXT));
  }

  private Expression template() {
    List<String> keys = new ArrayList<>();
    List<Expression> values = new ArrayList<>();
    if (Locator.property(argument, "values") instanceof Map<?, ?> map) {
      for (String key : MappingReader.names(map)) {
        keys.add(key);
        values.add(reader.read(map.get(key), place));
      }
    } else if (Locator.property(argument, "values") instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        keys.add(Integer.toString(i));
        values.add(reader.read(list.get(i), place));
      }
    }
    return new TemplateOf(
        Locator.property(argument, "template"), List.copyOf(keys), List.copyOf(values));
  }

  private Expression map() {
    List<MapTo.Entry> entries = new ArrayList<>();
    if (Locator.property(argument, "mapping") instanceof List<?> list) {
      for (Object entry : list) {
        entries.add(
            new MapTo.Entry(
                entry == null
                    ? new Expression.Failure("$map: an entry is null (expected: from and to)")
                    : member(entry, "from"),
                member(entry, "to")));
      }
    }
    return argument instanceof Map
        ? new MapTo(member("value"), List.copyOf(entries), member("default"))
        : Expression.NOTHING;
  }

  private Expression cases() {
    List<CaseOf.Branch> branches = new ArrayList<>();
    Object cases = argument instanceof List ? argument : Locator.property(argument, "cases");
    if (!(cases instanceof List<?> list)) {
      return Expression.NOTHING;
    }
    for (Object branch : list) {
      if (branch instanceof Map || branch instanceof List) {
        branches.add(branch(branch));
      }
    }
    return new CaseOf(List.copyOf(branches), member("default"));
  }

  private CaseOf.Branch branch(Object branch) {
    Object filter = Locator.property(branch, "filter");
    return new CaseOf.Branch(
        Values.isTruthy(filter) ? member(branch, "filter") : null,
        filter instanceof List<?> conditions ? conditions : null,
        member(branch, "value"));
  }

  private Expression comparison() {
    List<String> names = List.copyOf(MappingReader.names(formula));
    if (names.size() < 2 || EvalOperators.of(names.get(1)) == null) {
      return new Expression.Constant(true);
    }
    return new Comparison(names.get(1), all(), member(formula, names.get(1)));
  }

  private Expression schemaRef() {
    return new SchemaRef(
        "internal-data-schema".equals(Locator.property(argument, "type")),
        member("type"),
        member("key"),
        member("parameters"));
  }
}
