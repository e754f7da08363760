package dev.connectors.runtime.internal;

import dev.connectors.runtime.ApiResponse;
import dev.connectors.runtime.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The answer for one page as a tree, with its headers. */
final class PageAnswer {

  /** One link of RFC 8288: its target and its parameters. */
  private static final Pattern LINK =
      Pattern.compile("<([^>]*)>((?:\\s*;\\s*[\\w*-]+\\s*=\\s*(?:\"[^\"]*\"|[^\",;\\s]+))*)");

  private static final Pattern RELATION =
      Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\",;\\s]+))");

  private final ApiResponse<?> response;
  private final @Nullable Object tree;
  private final Place root;
  private final String itemsAt;
  private final List<?> raw;

  PageAnswer(ApiResponse<?> response, String itemsAt) {
    this.response = response;
    Object body = response.body();
    this.tree = body instanceof LazyList<?> list ? list.elements() : Json.copyOf(body);
    this.root = body instanceof ObjectView view ? ObjectView.placeOf(view) : Place.nowhere();
    this.itemsAt = itemsAt;
    this.raw = at(itemsAt) instanceof List<?> list ? list : List.of();
  }

  /** What the page lists; an answer that leaves the list out lists nothing. */
  <T> List<T> items(ValueType<T> type) {
    Object value = at(itemsAt);
    return value == null ? List.of() : Types.list(type).read(value, place(itemsAt));
  }

  /** How many items there are. */
  int size() {
    return raw.size();
  }

  /** A text or number, or the {@code href} or {@code url} of an object, as text; else null. */
  @Nullable String text(String pointer) {
    return text(at(pointer));
  }

  /** The same in the last item. */
  @Nullable String textOfLast(String pointer) {
    return raw.isEmpty() ? null : text(at(raw.get(raw.size() - 1), pointer));
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value instanceof Map<?, ?> link) {
      Object href = link.get("href");
      return text(href == null ? link.get("url") : href);
    }
    return value instanceof String || value instanceof Number ? Texts.text(value) : null;
  }

  /** An integer, or a text that is one; else null. */
  @Nullable Long number(String pointer) {
    String text = text(pointer);
    try {
      return text == null ? null : Long.valueOf(text);
    } catch (NumberFormatException ignored) { // then it says nothing
      return null;
    }
  }

  /** What stands at a place, or null. */
  @Nullable Object at(String pointer) {
    return at(tree, pointer);
  }

  private static @Nullable Object at(@Nullable Object from, String pointer) {
    Object value = from;
    for (String step : steps(pointer)) {
      value = value instanceof Map<?, ?> object ? object.get(step) : null;
    }
    return value;
  }

  private Place place(String pointer) {
    Place place = root;
    for (String step : steps(pointer)) {
      place = place.property(step);
    }
    return place;
  }

  /** RFC 6901, sections 3 and 4. */
  private static List<String> steps(String pointer) {
    return pointer.isEmpty()
        ? List.of()
        : List.of(pointer.substring(1).split("/", -1)).stream()
            .map(step -> step.replace("~1", "/").replace("~0", "~"))
            .toList();
  }

  /** The links of the headers {@code Link} by their relations in lower case. */
  Map<String, String> links() {
    Map<String, String> links = new LinkedHashMap<>();
    for (String header : response.headers().getOrDefault("link", List.of())) {
      Matcher link = LINK.matcher(header);
      while (link.find()) {
        Matcher relation = RELATION.matcher(link.group(2));
        if (relation.find()) {
          String names = relation.group(1) == null ? relation.group(2) : relation.group(1);
          for (String name : names.strip().split("\\s+", -1)) {
            links.putIfAbsent(name.toLowerCase(Locale.ROOT), link.group(1).strip());
          }
        }
      }
    }
    return links;
  }
}
