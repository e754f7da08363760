package dev.connectors.runtime.internal;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Objects;

/**
 * What a view is in a stream of Java serialisation: its class, its whole JSON, and where it stands,
 * so that messages stay the same and what was secret there stays hidden.
 *
 * @param type the class, as an empty array of it
 * @param json the JSON text, with what is secret
 * @param place where it stands
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SerializedView(Object[] type, String json, SerializedPlace place) implements Serializable {

  SerializedView {
    Objects.requireNonNull(type);
    Objects.requireNonNull(json);
    Objects.requireNonNull(place);
  }

  private Object readResolve() throws InvalidObjectException {
    return ObjectView.deserialized(this);
  }
}
