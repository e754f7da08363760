package dev.connectors.runtime.internal;

import dev.connectors.runtime.ApiResponse;
import dev.connectors.runtime.Page;
import dev.connectors.runtime.Paged;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the pages of an operation follow each other, as generated code states it. Places in answers
 * are JSON pointers (RFC 6901). Filled by one thread, then only read.
 */
public final class Pager {

  /** Where the next page is, by what the last one answered. */
  private interface Step {
    @Nullable String next(PageAnswer answer, PageRequest request);
  }

  /** A sign that there is no page after this one. */
  private interface End {
    boolean isReached(PageAnswer answer, String next);
  }

  private final @Nullable String parameter;
  private final long first;
  private final Step step;
  private final List<End> ends = new ArrayList<>();

  private Pager(@Nullable String parameter, long first, Step step) {
    this.parameter = parameter;
    this.first = first;
    this.step = step;
  }

  /**
   * The answer holds what the parameter must be for the next page: nothing, null or an empty text
   * when there is none. Where it is an http URL, that is followed.
   *
   * @param parameter the query parameter
   * @param next where its next value is
   * @return a pager
   */
  public static Pager cursor(String parameter, String next) {
    return new Pager(parameter, 0, (answer, request) -> answer.text(next));
  }

  /**
   * The parameter is a property of the last item.
   *
   * @param parameter the query parameter
   * @param property where its next value is in the last item
   * @return a pager
   */
  public static Pager lastItem(String parameter, String property) {
    return new Pager(parameter, 0, (answer, request) -> answer.textOfLast(property));
  }

  /**
   * Pages are counted; an empty one is the end.
   *
   * @param parameter the query parameter
   * @param first the number of the first page
   * @return a pager
   */
  public static Pager page(String parameter, int first) {
    return new Pager(
            parameter, first, (answer, request) -> Long.toString(number(request, first) + 1))
        .counted();
  }

  /**
   * Items are counted, and the parameter says how many to pass over; an empty page is the end.
   *
   * @param parameter the query parameter
   * @param first the number of the first item
   * @return a pager
   */
  public static Pager offset(String parameter, int first) {
    return new Pager(
            parameter,
            first,
            (answer, request) -> Long.toString(number(request, first) + answer.size()))
        .counted();
  }

  /**
   * The answer holds the URL of the next page: a text, or an object with {@code href}.
   *
   * @param next where it is
   * @return a pager
   */
  public static Pager url(String next) {
    return new Pager(null, 0, (answer, request) -> token(request, answer.text(next)));
  }

  /**
   * The header {@code Link} has the URL of the next page (RFC 8288).
   *
   * @return a pager
   */
  public static Pager link() {
    return new Pager(null, 0, (answer, request) -> token(request, answer.links().get("next")));
  }

  private static @Nullable String token(PageRequest request, @Nullable String link) {
    return link == null ? null : request.token(link);
  }

  private static long number(PageRequest request, int first) {
    String sent = request.sentValue();
    try {
      return sent == null ? first : Long.parseLong(sent);
    } catch (NumberFormatException ignored) { // an API that takes other words counts from the first
      return first;
    }
  }

  /** An empty page is the end, and so is one whose header {@code Link} knows others but no next. */
  private Pager counted() {
    return end((answer, next) -> answer.size() == 0 || isLastLinked(answer));
  }

  private static boolean isLastLinked(PageAnswer answer) {
    var links = answer.links();
    return !links.containsKey("next") && (links.containsKey("prev") || links.containsKey("first"));
  }

  /**
   * Adds a sign of the end: something that is false on the last page.
   *
   * @param more where it is
   * @return this
   */
  public Pager more(String more) {
    return end((answer, next) -> Boolean.FALSE.equals(answer.at(more)));
  }

  /**
   * Adds a sign of the end: something that is there, and neither null nor empty, only while there
   * are more pages.
   *
   * @param link where it is
   * @return this
   */
  public Pager next(String link) {
    return end((answer, next) -> answer.text(link) == null || "".equals(answer.text(link)));
  }

  /**
   * Adds a sign of the end: something that is true on the last page.
   *
   * @param last where it is
   * @return this
   */
  public Pager last(String last) {
    return end((answer, next) -> Boolean.TRUE.equals(answer.at(last)));
  }

  /**
   * Adds a sign of the end for pages, or items, that are counted: how many there are. A total that
   * is exceeded is taken for something else, and says nothing.
   *
   * @param total where the number is
   * @return this
   */
  public Pager total(String total) {
    return end(
        (answer, next) -> {
          Long known = answer.number(total);
          return known != null && Long.parseLong(next) - first == known;
        });
  }

  private Pager end(End end) {
    ends.add(end);
    return this;
  }

  /**
   * The pages of an answer that is an object.
   *
   * @param client makes the calls
   * @param operation the operation's name, for messages
   * @param items where the list of items is
   * @param type the type of the items
   * @param call calls the operation by a client, which asks for a page
   * @param <T> the Java type of the items
   * @param <P> the type of the answer
   * @return the pages
   */
  public <T, P> Paged<T, P> paged(
      ApiClient client,
      String operation,
      String items,
      ValueType<T> type,
      Function<ApiClient, ApiResponse<P>> call) {
    return Paged.of(
        operation,
        token -> {
          PageRequest request = new PageRequest(parameter, token);
          ApiResponse<P> response = call.apply(client.at(request));
          PageAnswer answer = new PageAnswer(response, items);
          return Page.of(response, answer.items(type), next(answer, request));
        });
  }

  /**
   * The pages of an answer that is a list.
   *
   * @param client makes the calls
   * @param operation the operation's name, for messages
   * @param call calls the operation by a client, which asks for a page
   * @param <T> the Java type of the items
   * @return the pages
   */
  public <T> Paged<T, List<T>> paged(
      ApiClient client, String operation, Function<ApiClient, ApiResponse<List<T>>> call) {
    return Paged.of(
        operation,
        token -> {
          PageRequest request = new PageRequest(parameter, token);
          ApiResponse<List<T>> response = call.apply(client.at(request));
          PageAnswer answer = new PageAnswer(response, "");
          List<T> items = Objects.requireNonNullElse(response.body(), List.of()); // such as 204
          return Page.of(response, items, next(answer, request));
        });
  }

  private @Nullable String next(PageAnswer answer, PageRequest request) {
    String next = step.next(answer, request);
    if (next == null || next.isEmpty()) {
      return null;
    }
    return ends.stream().anyMatch(end -> end.isReached(answer, next)) ? null : next;
  }
}
