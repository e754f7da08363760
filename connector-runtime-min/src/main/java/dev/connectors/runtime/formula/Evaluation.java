package dev.connectors.runtime.formula;

import dev.connectors.runtime.json.Undefined;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One evaluation of a mapping: what all its formulas share. */
final class Evaluation {

  private final @Nullable Object mapping;
  private final @Nullable Object schema;
  private final @Nullable Resolvers resolvers;
  private final Map<FormulaTree, @Nullable Object> trees = new IdentityHashMap<>(0);

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

  @Nullable Object mapping() {
    return mapping;
  }

  @Nullable Object schemaAt(Place place) {
    return place.schema(schema);
  }

  /** What an earlier iteration has made of a tree: the original fills in variables for good. */
  @Nullable Object tree(FormulaTree formula) {
    return trees.getOrDefault(formula, formula.tree());
  }

  void keep(FormulaTree formula, @Nullable Object tree) {
    trees.put(formula, tree);
  }
}
