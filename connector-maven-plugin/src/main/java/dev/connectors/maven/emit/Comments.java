package dev.connectors.maven.emit;

import com.palantir.javapoet.ClassName;
import org.jspecify.annotations.Nullable;

/**
 * How much of a description the comments of a class hold. Of an accessor and a setter of the same
 * property one has it in full, the other begins it on one line.
 *
 * @param full whether descriptions stand here in full
 * @param indent how far the members are indented
 */
record Comments(boolean full, int indent) {

  private static final int WIDTH = 120;
  private static final int FRAME = "/** : */".length();

  /** Comments of the members of a class. */
  static Comments in(ClassName name, boolean full) {
    return new Comments(full, 2 * name.simpleNames().size());
  }

  /** The comment of a member: its name in the document, and its description. */
  String of(String name, @Nullable String description) {
    String code = Javadoc.code(name);
    String text =
        full
            ? Javadoc.of(description)
            : Brief.of(description, WIDTH - indent - FRAME - code.length());
    return text.isEmpty() ? code + "." : code + ": " + text;
  }

  /** The comment of a class whose description stands at the property that it is the type of. */
  static String ofNested(ClassName name, @Nullable String description) {
    return Brief.of(description, WIDTH - 2 * (name.simpleNames().size() - 1) - FRAME);
  }
}
