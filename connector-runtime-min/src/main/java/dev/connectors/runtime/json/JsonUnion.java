package dev.connectors.runtime.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The base of generated unions: a value that is one of several types. A generated union is a sealed
 * interface with a record for each type, and one, {@code Unknown}, for what is none of them.
 *
 * <pre>{@code
 * switch (payment) {
 *   case Payment.OfCard card -> charge(card.value());
 *   case Payment.Unknown other -> log(other.value());
 *   ...
 * }
 * }</pre>
 *
 * <p>Values are serialised as the records that they are.
 */
public interface JsonUnion extends Serializable {

  /**
   * The value, as the type that it is.
   *
   * @return a view, an enum, a string, number, boolean, date, list or map
   */
  Object value();

  /**
   * Whether the value is of a type that the document knows.
   *
   * @return false for {@code Unknown} only
   */
  default boolean isKnown() {
    return true;
  }

  /**
   * The value as a JSON tree.
   *
   * @return the tree
   */
  @JsonValue
  default @Nullable Object json() {
    return Json.copyOf(value());
  }
}
