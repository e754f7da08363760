package dev.connectors.maven.spec;

/**
 * A formula tree of a connector as written.
 *
 * @param name its name, which is its own in the connector: the function's, and the part's behind a
 *     {@code #} where it is not the whole function, such as {@code data/deals/list#responseMapping}
 * @param function the function that it belongs to
 * @param part which part of the function it is
 * @param tree the tree
 */
public record MappingSpec(String name, FunctionSpec function, Part part, Node tree) {

  /** What a mapping is of its function. */
  public enum Part {
    /** The function is the mapping. */
    WHOLE(""),
    /** From arguments to a request. */
    REQUEST("requestMapping"),
    /** From arguments and response to a result. */
    RESPONSE("responseMapping"),
    /** From arguments to the input of an operation. */
    INPUT("inputMapping"),
    /** From arguments and output of an operation to a result. */
    OUTPUT("outputMapping");

    private final String key;

    Part(String key) {
      this.key = key;
    }

    /** Its name in the function's body; empty for the whole. */
    public String key() {
      return key;
    }
  }
}
