package dev.connectors.runtime.formula;

import dev.connectors.runtime.value.Locator;
import org.jspecify.annotations.Nullable;

/**
 * Where an expression stands in a mapping, as far as schemas follow: members and elements, without
 * the names of formulas.
 */
record Place(@Nullable Place parent, @Nullable String name) {

  static final Place ROOT = new Place(null, null);

  Place member(String member) {
    return new Place(this, member);
  }

  Place element() {
    return new Place(this, null);
  }

  @Nullable Object schema(@Nullable Object root) {
    if (parent == null) {
      return root;
    }
    Object outer = parent.schema(root);
    return name == null
        ? Locator.property(outer, "items")
        : Locator.property(Locator.property(outer, "properties"), name);
  }
}
