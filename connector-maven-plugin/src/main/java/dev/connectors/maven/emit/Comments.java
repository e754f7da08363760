package dev.connectors.maven.emit;

import com.palantir.javapoet.ClassName;
import dev.connectors.maven.model.Words;
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
  private static final int FRAME = "/** :  */".length();

  /** Comments of the members of a class. */
  static Comments in(ClassName name, boolean full) {
    return new Comments(full, 2 * name.simpleNames().size());
  }

  /**
   * The comment of a member: its name in the document, and its description.
   *
   * @return empty when the member's name in Java tells as much
   */
  String of(String name, String member, @Nullable String description) {
    String code = Javadoc.code(name);
    String text =
        full
            ? Javadoc.of(description)
            : Brief.of(description, WIDTH - indent - FRAME - code.length());
    if (text.isEmpty()) {
      return tells(member, name) ? "" : code + ".";
    }
    return code + ": " + text;
  }

  /** Whether a name in Java has the words of the document's, which its string literal shows. */
  static boolean tells(String member, String name) {
    return member.equalsIgnoreCase(String.join("", Words.of(name)));
  }

  /** The comment of a class whose description stands at the property that it is the type of. */
  static String ofNested(ClassName name, @Nullable String description) {
    return Brief.of(description, WIDTH - 2 * (name.simpleNames().size() - 1) - FRAME);
  }
}
