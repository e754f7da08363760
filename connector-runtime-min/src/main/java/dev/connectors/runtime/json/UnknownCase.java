package dev.connectors.runtime.json;

/** The case of a generated union for a value that is of none of the types that it knows. */
public interface UnknownCase extends JsonUnion {

  @Override
  default boolean isKnown() {
    return false;
  }
}
