package dev.connectors.runtime.internal;

import dev.connectors.runtime.http.PercentEncoding;
import dev.connectors.runtime.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the values of parameters and form fields in a style, encoded for a place. */
final class ParameterWriter {

  private final ParameterPlace place;
  private final ParameterStyle style;

  ParameterWriter(ParameterPlace place, ParameterStyle style) {
    this.place = place;
    this.style = style;
  }

  /**
   * The pairs {@code name=value} of a query, form or cookie.
   *
   * @param name the parameter's name
   * @param value any value that JSON has; null gives no pair
   */
  List<String> pairs(String name, @Nullable Object value) {
    Object tree = Json.copyOf(value);
    List<String> pairs = new ArrayList<>();
    if (tree == null) {
      return pairs;
    }
    switch (style.layout()) {
      case PAIRS -> addExploded(name, tree, pairs);
      case FIELD -> addElements(name, tree, pairs);
      case DEEP -> addDeep(name, tree, pairs);
      case JOINED, JSON -> {
        String text = style.layout() == ParameterStyle.Layout.JSON ? json(tree) : joined(tree);
        if (text != null) {
          pairs.add(pair(name, text));
        }
      }
      case LABEL, MATRIX -> throw new IllegalStateException("a path's style in " + place);
    }
    if (pairs.isEmpty() && style.isEmptyAllowed()) {
      pairs.add(pair(name, ""));
    }
    return pairs;
  }

  /**
   * The text in a path or header.
   *
   * @param name the parameter's name
   * @param value any value that JSON has
   * @return the text, or null for null and for a list or object without content
   */
  @Nullable String single(String name, @Nullable Object value) {
    Object tree = Json.copyOf(value);
    if (tree == null) {
      return null;
    }
    return switch (style.layout()) {
      case JOINED -> joined(tree);
      case JSON -> json(tree);
      case LABEL -> {
        String text = joined(tree);
        yield text == null ? null : "." + text;
      }
      case MATRIX -> matrix(name, tree);
      case PAIRS, FIELD, DEEP -> throw new IllegalStateException("a query's style in " + place);
    };
  }

  private void addExploded(String name, Object tree, List<String> pairs) {
    if (tree instanceof Map<?, ?> map) {
      map.forEach((member, value) -> addElements((String) member, value, pairs));
    } else {
      addElements(name, tree, pairs);
    }
  }

  private void addElements(String name, @Nullable Object tree, List<String> pairs) {
    if (tree instanceof List<?> list) {
      present(list).forEach(element -> pairs.add(pair(name, value(element))));
    } else if (tree != null) {
      pairs.add(pair(name, value(tree)));
    }
  }

  private void addDeep(String name, @Nullable Object tree, List<String> pairs) {
    if (tree instanceof Map<?, ?> map) {
      map.forEach((member, value) -> addDeep(name + "[" + member + "]", value, pairs));
    } else if (tree instanceof List<?> list) {
      List<?> elements = present(list);
      for (int i = 0; i < elements.size(); i++) {
        boolean scalar = !(elements.get(i) instanceof Map || elements.get(i) instanceof List);
        addDeep(name + (scalar ? "[]" : "[" + i + "]"), elements.get(i), pairs);
      }
    } else if (tree != null) {
      pairs.add(pair(name, value(tree)));
    }
  }

  /** Elements, or names and values, with the separator between; null when there are none. */
  private @Nullable String joined(Object tree) {
    List<String> parts = new ArrayList<>();
    String separator = place.separator(style.separator());
    if (tree instanceof Map<?, ?> map) {
      String inside = style.isExploded() ? "=" : separator;
      map.forEach(
          (member, value) -> {
            if (value != null) {
              parts.add(place.encode((String) member) + inside + value(value));
            }
          });
    } else if (tree instanceof List<?> list) {
      present(list).forEach(element -> parts.add(value(element)));
    } else {
      parts.add(value(tree));
    }
    return parts.isEmpty() ? null : String.join(separator, parts);
  }

  /** RFC 6570, section 3.2.7: what is empty has no equals sign. */
  private @Nullable String matrix(String name, Object tree) {
    if (!style.isExploded()) {
      String text = joined(tree);
      return text == null ? null : matrixPair(name, text);
    }
    List<String> parts = new ArrayList<>();
    if (tree instanceof Map<?, ?> map) {
      map.forEach(
          (member, value) -> {
            if (value != null) {
              parts.add(matrixPair((String) member, value(value)));
            }
          });
    } else {
      List<?> elements = tree instanceof List<?> list ? present(list) : List.of(tree);
      elements.forEach(element -> parts.add(matrixPair(name, value(element))));
    }
    return parts.isEmpty() ? null : String.join("", parts);
  }

  private String matrixPair(String name, String text) {
    return ";" + place.name(name) + (text.isEmpty() ? "" : "=" + text);
  }

  private String pair(String name, String text) {
    return place.name(name) + "=" + text;
  }

  private String json(Object tree) {
    String text = Json.write(tree);
    return style.isReserved() ? PercentEncoding.reserved(text) : place.json(text);
  }

  private String value(Object tree) {
    String text = Texts.text(tree);
    return style.isReserved() ? PercentEncoding.reserved(text) : place.encode(text);
  }

  private static List<?> present(List<?> list) {
    return list.stream().filter(element -> element != null).collect(Collectors.toList());
  }
}
