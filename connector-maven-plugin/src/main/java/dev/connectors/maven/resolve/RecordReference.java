package dev.connectors.maven.resolve;

import dev.connectors.maven.spec.MapNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a Data Schema says of a value that is the id of a record (section 3 of the format). */
final class RecordReference {

  /** {@code /data/<key>?<parameters>}. */
  private static final Pattern PATH = Pattern.compile("/?(?:data/)?([A-Za-z0-9_-]+)(?:[?/#].*)?");

  /** More records than these tell nobody anything. */
  private static final int MAX_RECORDS = 12;

  private RecordReference() {}

  /** In words, in Markdown; null when the schema says nothing of the kind. */
  static @Nullable String of(MapNode schema) {
    String collection = collection(schema);
    String model = schema.text("referenceUdm");
    String records = records(schema);
    String text = null;
    if (collection != null) {
      text = "The id of a record of the data collection `" + collection + "`.";
    } else if (model != null && isPlain(model)) {
      text = "The id of a record of the unified model `" + model + "`.";
    }
    return records == null ? text : text == null ? records : text + " " + records;
  }

  private static @Nullable String collection(MapNode schema) {
    MapNode reference = schema.map("referenceCollection");
    String key = reference == null ? null : reference.text("key");
    if (key != null) {
      return isPlain(key) ? key : null;
    }
    for (String keyword : List.of("referenceCollectionPath", "referenceCollectionUri")) {
      String path = schema.text(keyword);
      Matcher matcher = PATH.matcher(path == null ? "" : path);
      if (matcher.matches()) {
        return matcher.group(1);
      }
    }
    return null;
  }

  /** The records that are known when the connector is written. */
  private static @Nullable String records(MapNode schema) {
    List<String> words = new ArrayList<>();
    for (MapNode entry : schema.maps("referenceRecords")) {
      String id = entry.text("id");
      String name = entry.text("name");
      if (id != null && isPlain(id)) {
        boolean named = name != null && name.indexOf('\n') < 0;
        words.add("`" + id + "`" + (named ? " (" + name + ")" : ""));
      }
    }
    return words.isEmpty() || words.size() > MAX_RECORDS
        ? null
        : "Known records: " + String.join(", ", words) + ".";
  }

  private static boolean isPlain(String text) {
    return !text.isBlank() && text.indexOf('`') < 0 && text.indexOf('\n') < 0;
  }
}
