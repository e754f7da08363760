package dev.connectors.runtime.formula;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Locator;
import dev.connectors.runtime.value.Names;
import dev.connectors.runtime.value.Step;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Replaces each {@code {$copy: locator}} of a result by what stands at the locator, in the order in
 * which they stand; what was copied is seen by those that follow. A place that is not there leaves
 * nothing. Parts that stand in the result more than once stay one part, as in the original.
 */
public final class CopyPass {

  private static final String KEY = FormulaName.COPY.key();

  /** What can change, for what it was; the same part stays the same part. */
  private final Map<Object, Object> thawed = new IdentityHashMap<>();

  private final Map<Object, Object> frozen = new IdentityHashMap<>();

  private CopyPass() {}

  /**
   * Makes the copies.
   *
   * @param result a tree or undefined
   * @return a tree or undefined; the same when there is nothing to copy
   * @throws ConfigurationException when what is to be copied holds a copy itself
   */
  public static @Nullable Object apply(@Nullable Object result) {
    return Json.hasDirective(result) ? Results.finished(new CopyPass().run(result)) : result;
  }

  private @Nullable Object run(@Nullable Object result) {
    List<List<Step>> places = new ArrayList<>();
    find(result, new ArrayList<>(), places);
    if (places.isEmpty()) {
      return result;
    }
    Object root = thaw(result);
    for (List<Step> place : places) {
      copy(root, place);
    }
    return freeze(root);
  }

  private static boolean isCopy(@Nullable Object value) {
    return value instanceof Map<?, ?> object && object.size() == 1 && object.containsKey(KEY);
  }

  private static void find(@Nullable Object value, List<Step> place, List<List<Step>> places) {
    if (isCopy(value)) {
      places.add(List.copyOf(place));
    } else if (value instanceof Map<?, ?> object && Json.hasDirective(value)) {
      for (String name : names(object)) {
        place.add(new Step.Property(name));
        find(object.get(name), place, places);
        place.remove(place.size() - 1);
      }
    } else if (value instanceof List<?> list && Json.hasDirective(value)) {
      for (int i = 0; i < list.size(); i++) {
        place.add(new Step.Index(i));
        find(list.get(i), place, places);
        place.remove(place.size() - 1);
      }
    }
  }

  @SuppressWarnings("unchecked") // objects of trees have text keys
  private static Iterable<String> names(Map<?, ?> object) {
    return Names.ordered((Map<String, ?>) object);
  }

  private static void copy(@Nullable Object root, List<Step> place) {
    Object copy = Locator.of(place).get(root);
    if (FormulaName.of(copy) != FormulaName.COPY) {
      throw new ConfigurationException(
          "$copy at " + Locator.of(place) + ": moved, since an element before it was left out",
          null);
    }
    Object target = target(Locator.property(copy, KEY), root);
    if (holdsCopy(target)) {
      throw new ConfigurationException(
          "$copy at "
              + Locator.of(place)
              + ": what it copies holds a $copy itself (expected: a part without one)",
          null);
    }
    if (!place.isEmpty()) {
      replace(root, place, target);
    }
  }

  private static @Nullable Object target(@Nullable Object argument, @Nullable Object root) {
    Locator locator = Locator.find(argument);
    return locator == null ? Undefined.UNDEFINED : locator.get(root);
  }

  private static boolean holdsCopy(@Nullable Object value) {
    if (isCopy(value)) {
      return true;
    }
    if (value instanceof Map<?, ?> object) {
      return object.values().stream().anyMatch(CopyPass::holdsCopy);
    }
    return value instanceof List<?> list && list.stream().anyMatch(CopyPass::holdsCopy);
  }

  @SuppressWarnings("unchecked") // what holds a copy was thawed
  private static void replace(@Nullable Object root, List<Step> place, @Nullable Object target) {
    Object parent = Locator.of(place.subList(0, place.size() - 1)).get(root);
    Step last = place.get(place.size() - 1);
    if (parent instanceof Map<?, ?> object && last instanceof Step.Property property) {
      put((Map<String, @Nullable Object>) object, property.name(), target);
    } else if (parent instanceof List<?> list && last instanceof Step.Index index) {
      put((List<@Nullable Object>) list, (int) index.index(), target);
    } else {
      throw new IllegalStateException(Locator.of(place).toString());
    }
  }

  private static void put(
      Map<String, @Nullable Object> object, String name, @Nullable Object target) {
    if (target == Undefined.UNDEFINED) {
      object.remove(name);
    } else {
      object.put(name, target);
    }
  }

  private static void put(List<@Nullable Object> list, int index, @Nullable Object target) {
    if (target == Undefined.UNDEFINED) {
      list.remove(index);
    } else {
      list.set(index, target);
    }
  }

  private @Nullable Object thaw(@Nullable Object value) {
    if (!Json.hasDirective(value) || value == null) {
      return value;
    }
    Object known = thawed.get(value);
    if (known == null) {
      known = value instanceof Map<?, ?> object ? thawObject(object) : thawList((List<?>) value);
      thawed.put(value, known);
    }
    return known;
  }

  private Object thawObject(Map<?, ?> object) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    object.forEach((name, member) -> copy.put((String) name, thaw(member)));
    return copy;
  }

  private Object thawList(List<?> list) {
    List<@Nullable Object> copy = new ArrayList<>();
    list.forEach(element -> copy.add(thaw(element)));
    return copy;
  }

  private @Nullable Object freeze(@Nullable Object value) {
    if (value instanceof LinkedHashMap<?, ?> || value instanceof ArrayList<?>) {
      Object known = frozen.get(value);
      if (known == null) {
        known = value instanceof Map<?, ?> object ? freeze(object) : freeze((List<?>) value);
        frozen.put(value, known);
      }
      return known;
    }
    return value;
  }

  private Object freeze(Map<?, ?> object) {
    String[] names = object.keySet().toArray(new String[0]);
    return JsonShape.of(names).object(object.values().stream().map(this::freeze).toArray());
  }

  private Object freeze(List<?> list) {
    return JsonShape.array(list.stream().map(this::freeze).toArray());
  }
}
