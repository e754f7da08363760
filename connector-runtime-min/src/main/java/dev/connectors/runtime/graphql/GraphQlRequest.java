package dev.connectors.runtime.graphql;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field of a root type that is asked for, and what becomes of its answer. Immutable.
 *
 * @see #of
 */
public final class GraphQlRequest {

  private final String field;
  private final GraphQlFields fields;
  private final boolean aliased;
  private final GraphQlDocument document;

  private GraphQlRequest(String operationType, String field, GraphQlFields fields) {
    this.field = field;
    this.fields = DistinctKeys.of(fields);
    this.aliased = this.fields != fields;
    this.document = GraphQlDocument.of(operationType, field, this.fields);
  }

  /**
   * A request.
   *
   * @param operationType {@code query} or {@code mutation}
   * @param field the field's name
   * @param arguments its arguments
   * @param selected what is selected of its value; null for a scalar or enum
   * @return the request
   */
  public static GraphQlRequest of(
      String operationType,
      String field,
      List<GraphQlArgument> arguments,
      @Nullable GraphQlFields selected) {
    GraphQlFields fields = new GraphQlFields().field(field, arguments, selected);
    return new GraphQlRequest(operationType, field, fields);
  }

  /**
   * What is sent.
   *
   * @return the document with its variables
   */
  public GraphQlDocument document() {
    return document;
  }

  /**
   * The value of the field in an answer.
   *
   * @param data what stands at {@code data}: a JSON tree
   * @return the value; null when it is null or not there
   */
  public @Nullable Object value(@Nullable Object data) {
    Object named = aliased ? DistinctKeys.restored(data, fields) : data;
    return named instanceof Map<?, ?> object ? object.get(field) : null;
  }
}
