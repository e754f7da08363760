package dev.connectors.runtime.internal;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A list of a tree whose elements are read when they are accessed; null reads as null. It is
 * serialised as a list of its elements.
 */
@SuppressWarnings("serial") // a list of the elements is what is serialised
final class LazyList<T> extends AbstractList<@Nullable T> implements RandomAccess, Serializable {

  private final List<?> elements;
  private final ValueType<T> type;
  private final Place place;

  LazyList(List<?> elements, ValueType<T> type, Place place) {
    this.elements = elements;
    this.type = type;
    this.place = place;
  }

  /** The elements as they are in the tree. */
  List<?> elements() {
    return elements;
  }

  @Override
  public @Nullable T get(int index) {
    return type.readElement(elements.get(index), place.element(index));
  }

  @Override
  public int size() {
    return elements.size();
  }

  private Object writeReplace() {
    return Collections.unmodifiableList(new ArrayList<>(this));
  }

  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    throw new InvalidObjectException("a list of views is serialised as a list of its elements");
  }
}
