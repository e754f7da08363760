package dev.connectors.runtime.json;

import dev.connectors.runtime.error.JsonException;
import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an object or array is in a stream of Java serialisation: its JSON text, so that the layout
 * of trees stays free to change, and reading takes no more stack or care than reading an answer
 * does.
 *
 * @param text the JSON text
 */
record SerializedTree(String text) implements Serializable {

  SerializedTree {
    Objects.requireNonNull(text);
  }

  /** What stands in a stream in place of a tree. */
  static SerializedTree of(Object tree) {
    return new SerializedTree(Json.write(tree));
  }

  /** What refuses a tree that does not come as its text. */
  static InvalidObjectException refused() {
    return new InvalidObjectException("a tree is serialised as its text");
  }

  private @Nullable Object readResolve() throws InvalidObjectException {
    try {
      return Json.parse(text);
    } catch (JsonException e) {
      throw Factory.invalid("no JSON", e);
    }
  }
}
