package dev.connectors.runtime.internal;

import dev.connectors.runtime.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** By what an object of a union's type is known: required properties, constants, and tags. */
public final class ObjectMatch {

  private final List<String> required;
  private final Map<String, Object> constants = new LinkedHashMap<>();
  private Set<String> own = Set.of();
  private Set<String> tags = Set.of();

  private ObjectMatch(List<String> required) {
    this.required = required;
  }

  /**
   * Objects with these properties.
   *
   * @param required the JSON names of properties that are there
   * @return the match
   */
  public static ObjectMatch of(String... required) {
    return new ObjectMatch(List.of(required));
  }

  /**
   * Says that a property, if it is there, has one value only.
   *
   * @param name its JSON name
   * @param value its value
   * @return this
   */
  public ObjectMatch constant(String name, Object value) {
    constants.put(name, value);
    return this;
  }

  /**
   * Names properties that objects of no other type have, which decide when nothing else does.
   *
   * @param names their JSON names
   * @return this
   */
  public ObjectMatch own(String... names) {
    own = Set.of(names);
    return this;
  }

  /**
   * Names the values of the discriminator that mean this type.
   *
   * @param values the values
   * @return this
   */
  public ObjectMatch tags(String... values) {
    tags = Set.of(values);
    return this;
  }

  boolean hasTags() {
    return !tags.isEmpty();
  }

  boolean isTaggedBy(Object value) {
    return !(value instanceof Map || value instanceof List) && tags.contains(String.valueOf(value));
  }

  /** How much of an object speaks for this type; negative when something speaks against it. */
  long score(Map<?, ?> object) {
    long score = 0;
    for (String name : required) {
      if (!object.containsKey(name)) {
        return -1;
      }
      score++;
    }
    for (Map.Entry<String, Object> constant : constants.entrySet()) {
      Object value = object.get(constant.getKey());
      if (value != null && !Json.equal(value, constant.getValue())) {
        return -1;
      }
      score += value == null ? 0 : 1;
    }
    // A property of this type alone counts for less than one that is promised.
    return (score << 32) + own.stream().filter(object::containsKey).count();
  }
}
