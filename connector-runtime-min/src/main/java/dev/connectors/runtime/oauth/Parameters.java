package dev.connectors.runtime.oauth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Names and values in their order, for a query or a form. */
final class Parameters {

  private final List<Map.Entry<String, String>> pairs = new ArrayList<>();

  Parameters add(String name, String value) {
    pairs.add(Map.entry(name, value));
    return this;
  }

  /** Puts others at the end, each in the place of those of its name. */
  Parameters replacedBy(Map<String, List<String>> others) {
    pairs.removeIf(pair -> others.containsKey(pair.getKey()));
    others.forEach((name, values) -> values.forEach(value -> add(name, value)));
    return this;
  }

  List<Map.Entry<String, String>> list() {
    return List.copyOf(pairs);
  }
}
