package dev.connectors.maven.script;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the code around a place allows there.
 *
 * @param function whether it is in a function, and {@code return} is allowed
 * @param async whether {@code await} is allowed
 * @param strict whether the code is strict
 * @param constructor whether {@code super()} is allowed
 * @param loop whether {@code continue} without a label is allowed
 * @param breakable whether {@code break} without a label is allowed
 * @param labels the labels of the statements around; true for those of loops
 * @param privates the names that begin with # of the classes around
 */
record CodeContext(
    boolean function,
    boolean async,
    boolean strict,
    boolean constructor,
    boolean loop,
    boolean breakable,
    Map<String, Boolean> labels,
    Set<String> privates) {

  /** What the top of a module allows; a CommonJS module is a function. */
  static CodeContext ofModule(boolean esm) {
    return new CodeContext(!esm, esm, esm, false, false, false, Map.of(), Set.of());
  }

  CodeContext inFunction(boolean isAsync, boolean isStrict) {
    return new CodeContext(
        true, isAsync, isStrict || strict, false, false, false, Map.of(), privates);
  }

  CodeContext inArrow(boolean isAsync, boolean isStrict) {
    return inFunction(isAsync, isStrict).inConstructor(constructor);
  }

  /** The value of a field, or a static block. */
  CodeContext inInitializer() {
    return new CodeContext(false, false, true, false, false, false, Map.of(), privates);
  }

  CodeContext inConstructor(boolean derived) {
    return new CodeContext(function, async, strict, derived, loop, breakable, labels, privates);
  }

  CodeContext inClass(Set<String> names) {
    Set<String> all = new TreeSet<>(privates);
    all.addAll(names);
    return new CodeContext(function, async, true, constructor, loop, breakable, labels, all);
  }

  CodeContext inLoop() {
    return new CodeContext(function, async, strict, constructor, true, true, labels, privates);
  }

  CodeContext inSwitch() {
    return new CodeContext(function, async, strict, constructor, loop, true, labels, privates);
  }

  CodeContext inLabel(String label, boolean ofLoop) {
    Map<String, Boolean> all = new TreeMap<>(labels);
    all.put(label, ofLoop);
    return new CodeContext(function, async, strict, constructor, loop, breakable, all, privates);
  }
}
