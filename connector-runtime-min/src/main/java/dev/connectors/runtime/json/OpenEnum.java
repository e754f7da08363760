package dev.connectors.runtime.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The base of generated string enums. A value that the document does not know is kept as it is, and
 * compares like the known ones: values are equal when class and text are. Each enum has a constant
 * for each known value, {@code known()}, the list of these, and {@code of(String)}, a value that is
 * known or not. Values are serialised as class and text, in any version of the class.
 */
@SuppressWarnings("serial") // SerializedEnum is what is serialised
public abstract class OpenEnum implements Serializable {

  private final String value;

  /**
   * A value, known or not.
   *
   * @param value its text in JSON
   */
  protected OpenEnum(String value) {
    this.value = Objects.requireNonNull(value, "value: null (expected: a text)");
  }

  /**
   * The value's text in JSON.
   *
   * @return the text
   */
  @JsonValue
  public final String value() {
    return value;
  }

  @Override
  @SuppressWarnings("EqualsGetClass") // values of two generated types are never equal
  public final boolean equals(@Nullable Object other) {
    return other == this
        || (other != null
            && other.getClass() == getClass()
            && value.equals(((OpenEnum) other).value));
  }

  @Override
  public final int hashCode() {
    return value.hashCode();
  }

  /** The value's text in JSON. */
  @Override
  public final String toString() {
    return value;
  }

  /**
   * What Java serialises in place of the value.
   *
   * @return its class and text
   */
  protected final Object writeReplace() {
    return new SerializedEnum(Factory.name(getClass()), value);
  }

  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    readObjectNoData();
  }

  /** For a stream in which this class is not above the enum. */
  private void readObjectNoData() throws InvalidObjectException {
    throw Factory.invalid("an enum is serialised as its class and text", null);
  }
}
