package dev.connectors.maven.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the types of a union, with what its objects are known by.
 *
 * @param name what it is called: the component's name, the title, or the kind
 * @param type the type
 * @param required properties that are there
 * @param constants properties that have one value only: a string, boolean or number
 * @param own properties that no other branch has, which tell objects apart where nothing else does
 * @param tags values of the discriminator that mean this type
 */
public record UnionBranch(
    String name,
    TypeUse type,
    List<String> required,
    Map<String, Object> constants,
    List<String> own,
    List<String> tags) {

  /** Copies the collections; the order of constants is kept. */
  public UnionBranch {
    required = List.copyOf(required);
    constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
    own = List.copyOf(own);
    tags = List.copyOf(tags);
  }
}
