package dev.connectors.maven.naming;

/** Names of nested classes that name files. */
final class ClassFiles {

  /** File systems limit a name to 255 bytes; {@code .class} and a lambda's number need some. */
  private static final int MAX_BINARY_NAME = 220;

  private static final int KEPT = 8;
  private static final int MARK = 6;

  private ClassFiles() {}

  /**
   * A name that a file system takes together with those of the classes around it.
   *
   * @param type the simple name that is wanted
   * @param owner the class around it
   * @param name what it is called in the document, by which a name that is cut is marked
   */
  static String fitting(String type, JavaName owner, String name) {
    int length = String.join("$", owner.simpleNames()).length() + 1 + type.length();
    return length <= MAX_BINARY_NAME
        ? type
        : type.substring(0, Math.min(KEPT, type.length()))
            + "_"
            + NameScope.mark(owner + "." + name, MARK);
  }
}
