package dev.connectors.runtime;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a {@link Paged} answer. Immutable.
 *
 * @param <T> the type of its items
 * @param <P> the type of the whole answer
 */
public final class Page<T extends @Nullable Object, P> {

  private final ApiResponse<P> response;
  private final List<T> items;
  private final @Nullable String next;

  private Page(ApiResponse<P> response, List<T> items, @Nullable String next) {
    this.response = response;
    this.items = Collections.unmodifiableList(items);
    this.next = next;
  }

  /**
   * A page; for generated code, and for fakes in tests.
   *
   * @param response the answer
   * @param items what it lists, in its order
   * @param next a token for the page after this one, or null when this is the last
   * @param <T> the type of the items
   * @param <P> the type of the answer
   * @return the page
   */
  public static <T extends @Nullable Object, P> Page<T, P> of(
      ApiResponse<P> response, List<T> items, @Nullable String next) {
    return new Page<>(response, items, next);
  }

  /**
   * The answer with its status and headers.
   *
   * @return the answer
   */
  public ApiResponse<P> response() {
    return response;
  }

  /**
   * The answer as the plain method gives it.
   *
   * @return the body of the answer
   */
  public P value() {
    return response.body();
  }

  /**
   * What the page lists.
   *
   * @return the items in the answer's order; unmodifiable, perhaps empty
   */
  public List<T> items() {
    return items;
  }

  /**
   * The way on, for {@link Paged#from}: a text that may be stored, without credentials.
   *
   * @return the token of the page after this one, or empty when this is the last
   */
  public Optional<String> next() {
    return Optional.ofNullable(next);
  }

  /** The number of items and the status; no content, which may be secret. */
  @Override
  public String toString() {
    return "Page[items=" + items.size() + ", response=" + response + "]";
  }
}
