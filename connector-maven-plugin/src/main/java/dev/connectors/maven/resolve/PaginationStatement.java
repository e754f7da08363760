package dev.connectors.maven.resolve;

import dev.connectors.maven.model.Pagination;
import dev.connectors.maven.model.Pagination.Cursor;
import dev.connectors.maven.model.Pagination.LastItem;
import dev.connectors.maven.model.Pagination.Link;
import dev.connectors.maven.model.Pagination.Offset;
import dev.connectors.maven.model.Pagination.Page;
import dev.connectors.maven.model.Pagination.Step;
import dev.connectors.maven.model.Pagination.Url;
import dev.connectors.maven.resolve.PageAnswer.Items;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about pages. Places are names with dots between them, also with a {@code $} as
 * in JSONPath before, or JSON pointers.
 *
 * @param style how pages follow each other
 * @param parameter the query parameter, where the style has one
 * @param next where the next cursor or URL is, where the style has one
 * @param items where the list is, or null where it can be found
 */
record PaginationStatement(
    Style style, @Nullable String parameter, @Nullable String next, @Nullable String items) {

  /** The words for how pages follow each other. */
  enum Style {
    CURSOR,
    PAGE,
    OFFSET,
    URL,
    LINK,
    NONE;

    /** The style of a word, or null. */
    static @Nullable Style of(String word) {
      for (Style style : values()) {
        if (style.word().equals(word)) {
          return style;
        }
      }
      return null;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean hasParameter() {
      return this == CURSOR || this == PAGE || this == OFFSET;
    }

    boolean hasNext() {
      return this == CURSOR || this == URL;
    }
  }

  static final String STYLES = "cursor, link, none, offset, page, url";

  /** The last item's property, as JSONPath writes it. */
  private static final Pattern OF_LAST = Pattern.compile("(.*)\\[-1]\\.(.+)");

  /**
   * The pages that are stated; null for none, and when the operation does not have what it says.
   *
   * @param operation the operation
   * @param problem receives what is wrong, with what was expected
   */
  @Nullable Pagination apply(PagedOperation operation, Consumer<String> problem) {
    if (style == Style.NONE) {
      return null;
    }
    if (!operation.isCallable() || !(operation.isGet() || style.hasParameter())) {
      problem.accept(
          "style: "
              + style.word()
              + " (expected: none, since the operation "
              + (operation.isCallable() ? "is no GET)" : "needs a body, or answers no JSON)"));
      return null;
    }
    String parameterProblem = parameterProblem(operation);
    if (parameterProblem != null) {
      problem.accept(parameterProblem);
      return null;
    }
    if (style.hasNext() && next == null) {
      problem.accept("next: missing (expected: a place in the answer such as meta.next)");
      return null;
    }
    Items list = items == null ? operation.items() : operation.answer().itemsAt(pointer(items));
    if (list == null) {
      problem.accept(
          "items: "
              + (items == null ? "missing" : "\"" + items + "\"")
              + " (expected: the place of a list in the answer)");
      return null;
    }
    return new Pagination(step(operation), List.of(), list.pointer(), list.item());
  }

  private @Nullable String parameterProblem(PagedOperation operation) {
    if (!style.hasParameter() || (parameter != null && operation.has(parameter))) {
      return null;
    }
    String known =
        operation.parameters().stream()
            .map(PageParameter::name)
            .sorted()
            .collect(Collectors.joining(", "));
    return "parameter: "
        + (parameter == null ? "missing" : "\"" + parameter + "\"")
        + (known.isEmpty()
            ? " (expected: none, since the operation has no query parameters)"
            : " (expected one of: " + known + ")");
  }

  private Step step(PagedOperation operation) {
    String name = parameter == null ? "" : parameter;
    String place = next == null ? "" : next;
    return switch (style) {
      case CURSOR -> {
        Matcher last = OF_LAST.matcher(place);
        yield last.matches()
            ? new LastItem(name, pointer(last.group(2)))
            : new Cursor(name, pointer(place));
      }
      case PAGE -> new Page(name, operation.first(name, 1));
      case OFFSET -> new Offset(name, operation.first(name, 0));
      case URL -> new Url(pointer(place));
      case LINK -> new Link();
      case NONE -> throw new IllegalStateException("no pages have no step");
    };
  }

  /** A place as a JSON pointer (RFC 6901). */
  static String pointer(String place) {
    String path = place.startsWith("$") ? place.substring(1).replaceFirst("^\\.", "") : place;
    if (path.isEmpty() || path.startsWith("/")) {
      return path;
    }
    String pointer = "";
    for (String name : path.split("\\.", -1)) {
      pointer = PageAnswer.pointer(pointer, name);
    }
    return pointer;
  }
}
