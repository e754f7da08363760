package dev.connectors.runtime.formula;

import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One evaluation of a mapping: what all its formulas share. */
final class Evaluation {

  private final @Nullable Object mapping;
  private final @Nullable Object schema;
  private final @Nullable Resolvers resolvers;

  /** What has become of the arguments of {@code $formula}; null as long as there was none. */
  private @Nullable Map<Object, @Nullable Object> trees;

  /**
   * @param mapping the whole tree
   * @param schema the schema of the result, or undefined
   * @param resolvers null for the synchronous semantics, which have no resolvers
   */
  Evaluation(@Nullable Object mapping, @Nullable Object schema, @Nullable Resolvers resolvers) {
    this.mapping = mapping;
    this.schema = schema;
    this.resolvers = resolvers;
  }

  static Evaluation synchronous(@Nullable Object mapping) {
    return new Evaluation(mapping, Undefined.UNDEFINED, null);
  }

  /** Null for the synchronous semantics. */
  @Nullable Resolvers resolvers() {
    return resolvers;
  }

  /** The whole mapping, with the variables that {@code $formula} has filled in by now. */
  @Nullable Object mapping() {
    return trees == null ? mapping : filled(mapping, trees);
  }

  private static @Nullable Object filled(
      @Nullable Object part, Map<Object, @Nullable Object> trees) {
    if (part != null && trees.containsKey(part)) {
      return trees.get(part);
    }
    if (part instanceof Map<?, ?> object) {
      String[] names = object.keySet().toArray(new String[0]);
      return JsonShape.of(names)
          .object(object.values().stream().map(member -> filled(member, trees)).toArray());
    }
    return part instanceof List<?> list
        ? JsonShape.array(list.stream().map(element -> filled(element, trees)).toArray())
        : part;
  }

  @Nullable Object schemaAt(Place place) {
    return place.schema(schema);
  }

  /** What an earlier iteration has made of a tree: the original fills in variables for good. */
  @Nullable Object tree(@Nullable Object tree) {
    return tree == null || trees == null ? tree : trees.getOrDefault(tree, tree);
  }

  void keep(@Nullable Object tree, @Nullable Object filled) {
    if (tree instanceof Map || tree instanceof List) {
      if (trees == null) {
        trees = new IdentityHashMap<>();
      }
      trees.put(tree, filled);
    }
  }
}
