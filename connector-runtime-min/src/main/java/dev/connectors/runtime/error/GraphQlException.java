package dev.connectors.runtime.error;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL API answered with errors: what {@link #errors()} lists. Errors that have a class of
 * their own, such as {@link NotFoundException}, are of that class when nothing was answered beside
 * them.
 *
 * <p>An API may answer what it can and tell for the rest why it could not. That is no success,
 * since null then stands for what could not be read as well as for what is not there; but what was
 * answered is kept:
 *
 * <pre>{@code
 * try {
 *   repository = operations.query().repository("o", "n");
 * } catch (GraphQlException e) {
 *   repository = e.partialData(Repository::of);
 *   log(e.errors());
 * }
 * }</pre>
 */
public final class GraphQlException extends ApiException {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // trees can be serialised
  private final @Nullable Object partialData;

  GraphQlException(ApiFailure failure, @Nullable Object partialData) {
    super(ErrorType.BAD_REQUEST, null, failure);
    this.partialData = partialData;
  }

  /**
   * What was answered for the operation beside the errors.
   *
   * @return a JSON tree, in which null stands for what could not be answered; null when nothing was
   */
  public @Nullable Object partialData() {
    return partialData;
  }

  /**
   * What was answered for the operation beside the errors, as its type.
   *
   * @param type makes the type from a JSON object, such as {@code Repository::of}
   * @param <T> the type
   * @return the typed data, or null when nothing was answered, or no object
   */
  public <T> @Nullable T partialData(Function<? super Map<String, @Nullable Object>, T> type) {
    if (!(partialData instanceof Map<?, ?> object)) {
      return null;
    }
    @SuppressWarnings("unchecked") // a JSON object has names as keys
    Map<String, @Nullable Object> names = (Map<String, @Nullable Object>) object;
    return type.apply(names);
  }
}
