package dev.connectors.maven.eval;

import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.Undefined;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON for people: a member or an element on each line. */
final class PrettyJson {

  private final List<String> lines = new ArrayList<>();

  private PrettyJson() {}

  /** The lines of a tree; undefined is said as such. */
  static List<String> lines(@Nullable Object tree) {
    if (tree == Undefined.UNDEFINED) {
      return List.of("undefined (nothing came out)");
    }
    PrettyJson json = new PrettyJson();
    json.value("", "", tree, "");
    return json.lines;
  }

  private void value(String indent, String before, @Nullable Object value, String after) {
    if (value instanceof Map<?, ?> object && !object.isEmpty()) {
      lines.add(indent + before + "{");
      Iterator<? extends Map.Entry<?, ?>> entries = object.entrySet().iterator();
      while (entries.hasNext()) {
        Map.Entry<?, ?> entry = entries.next();
        String name = Json.write(entry.getKey()) + ": ";
        value(indent + "  ", name, entry.getValue(), entries.hasNext() ? "," : "");
      }
      lines.add(indent + "}" + after);
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      lines.add(indent + before + "[");
      Iterator<?> elements = list.iterator();
      while (elements.hasNext()) {
        value(indent + "  ", "", elements.next(), elements.hasNext() ? "," : "");
      }
      lines.add(indent + "]" + after);
    } else {
      lines.add(indent + before + Json.write(value) + after);
    }
  }
}
