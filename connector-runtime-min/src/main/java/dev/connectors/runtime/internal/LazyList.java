package dev.connectors.runtime.internal;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A list of a tree whose elements are read when they are accessed; null reads as null. */
final class LazyList<T> extends AbstractList<@Nullable T> implements RandomAccess {

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
}
