package dev.connectors.runtime.json;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Objects;

/**
 * What a generated enum is in a stream of Java serialisation.
 *
 * @param type its class, as {@link Factory#name} gives it
 * @param value its text
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SerializedEnum(Object[] type, String value) implements Serializable {

  SerializedEnum {
    Objects.requireNonNull(type);
    Objects.requireNonNull(value);
  }

  private Object readResolve() throws InvalidObjectException {
    return Factory.make(type, OpenEnum.class, String.class, value);
  }
}
