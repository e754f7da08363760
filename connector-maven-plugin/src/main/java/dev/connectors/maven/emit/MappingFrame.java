package dev.connectors.maven.emit;

import com.palantir.javapoet.CodeBlock;
import org.jspecify.annotations.Nullable;

/**
 * The variables that a part of a mapping sees, as Java's: {@code v} for those of the mapping, and
 * the element and index of each {@code $iterate} around the part.
 *
 * @param parent the frame around this {@code $iterate}; null for the mapping's own
 * @param value the Java variable of the variables or the element
 * @param index the Java variable of the index; empty for the mapping's own
 */
record MappingFrame(@Nullable MappingFrame parent, String value, String index) {

  static final MappingFrame ROOT = new MappingFrame(null, "v", "");

  /** The frame inside of an {@code $iterate}. */
  MappingFrame inner() {
    int depth = depth() + 1;
    String number = depth == 1 ? "" : Integer.toString(depth);
    return new MappingFrame(this, "item" + number, "index" + number);
  }

  private int depth() {
    return parent == null ? 0 : parent.depth() + 1;
  }

  /** All variables as one value. */
  CodeBlock variables(MappingMethod method) {
    if (parent == null) {
      return CodeBlock.of("$N", method.uses(this).value());
    }
    CodeBlock outer = parent.variables(method);
    return CodeBlock.of("iteration($N, $L, $N)", method.uses(this).value(), outer, index);
  }
}
