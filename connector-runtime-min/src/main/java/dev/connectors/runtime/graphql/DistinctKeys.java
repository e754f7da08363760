package dev.connectors.runtime.graphql;

import dev.connectors.runtime.graphql.GraphQlFields.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fields of one name in fragments for several types. GraphQL refuses them when their types differ,
 * be it in a mark for null only (section 5.3.2), which nobody wants to know who selects them. So
 * all but the first get an alias, and the answer gets their names back.
 */
final class DistinctKeys {

  private static final String TYPE_NAME = "__typename";

  private boolean changed;

  private DistinctKeys() {}

  /** The same selection with aliases; the same object when it needs none. */
  static GraphQlFields of(GraphQlFields fields) {
    DistinctKeys keys = new DistinctKeys();
    GraphQlFields distinct = new GraphQlFields();
    keys.add(fields, "", distinct, new HashSet<>());
    return keys.changed ? distinct : fields;
  }

  private void add(GraphQlFields from, String type, GraphQlFields to, Set<String> taken) {
    for (Field field : from.fields()) {
      GraphQlFields inner = field.fields() == null ? null : new GraphQlFields();
      if (field.fields() != null && inner != null) {
        add(field.fields(), "", inner, new HashSet<>());
      }
      to.field(key(field, type, taken), field.name(), field.arguments(), inner);
    }
    from.texts().forEach(to::text);
    from.fragments()
        .forEach(
            (name, selected) -> {
              GraphQlFields fragment = new GraphQlFields();
              add(selected, name, fragment, taken);
              to.on(name, fragment);
            });
  }

  private String key(Field field, String type, Set<String> taken) {
    if (taken.add(field.key()) || field.key().equals(TYPE_NAME)) {
      return field.key();
    }
    changed = true;
    String key = field.key() + "__" + type;
    while (!taken.add(key)) {
      key += "_";
    }
    return key;
  }

  /**
   * An answer with the names that the fields have.
   *
   * @param tree what was selected by a selection with aliases
   * @param fields that selection
   */
  static @Nullable Object restored(@Nullable Object tree, GraphQlFields fields) {
    if (tree instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>();
      list.forEach(item -> items.add(restored(item, fields)));
      return items;
    }
    if (!(tree instanceof Map<?, ?> map)) {
      return tree;
    }
    Map<Object, @Nullable Object> object = new LinkedHashMap<>(map);
    restore(map, fields, object);
    return object;
  }

  private static void restore(
      Map<?, ?> from, GraphQlFields fields, Map<Object, @Nullable Object> to) {
    for (Field field : fields.fields()) {
      if (from.containsKey(field.key())) {
        Object value = from.get(field.key());
        Object inner = field.fields() == null ? value : restored(value, field.fields());
        if (!field.key().equals(field.name())) {
          to.remove(field.key());
          inner = merged(to.get(field.name()), inner);
        }
        to.put(field.name(), inner);
      }
    }
    fields.fragments().values().forEach(fragment -> restore(from, fragment, to));
  }

  /** What was selected of the same value twice. */
  private static @Nullable Object merged(@Nullable Object one, @Nullable Object other) {
    if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
      Map<Object, @Nullable Object> all = new LinkedHashMap<>(a);
      b.forEach((key, value) -> all.put(key, merged(a.get(key), value)));
      return all;
    }
    if (one instanceof List<?> a && other instanceof List<?> b && a.size() == b.size()) {
      List<@Nullable Object> all = new ArrayList<>();
      for (int i = 0; i < a.size(); i++) {
        all.add(merged(a.get(i), b.get(i)));
      }
      return all;
    }
    return other;
  }
}
