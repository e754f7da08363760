package dev.connectors.maven.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.connectors.runtime.value.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A method that is being written: which variables it needs, and what it keeps in locals. */
final class MappingMethod {

  /** A place that is read more than once: a frame, and the steps from there. */
  record Prefix(MappingFrame frame, List<Step> steps) {}

  final MappingPart part;
  final String name;

  private final Map<String, MappingFrame> used = new LinkedHashMap<>();
  private final Set<String> locals = new HashSet<>(MappingPart.WORDS);
  private final Map<Prefix, String> kept = new HashMap<>();

  /** A parameter beside the frames, which callers have under the same name; or null. */
  private final @Nullable ParameterSpec extra;

  MappingMethod(MappingPart part, String name, @Nullable ParameterSpec extra) {
    this.part = part;
    this.name = name;
    this.extra = extra;
  }

  /** Notes that the method reads a frame's variables. */
  MappingFrame uses(MappingFrame frame) {
    used.put(frame.value(), frame);
    return frame;
  }

  /** The frame is set up in the method itself, and so no parameter of it. */
  void owns(MappingFrame frame) {
    used.remove(frame.value());
  }

  /** A local variable of a name that is free. */
  String local(String wish) {
    String base = MappingPart.identifier(wish, "value");
    String chosen = base;
    for (int i = 2; !locals.add(chosen); i++) {
      chosen = base + i;
    }
    return chosen;
  }

  void keep(Prefix prefix, String local) {
    kept.put(prefix, local);
  }

  @Nullable String kept(Prefix prefix) {
    return kept.get(prefix);
  }

  /** The call of this method from another one. */
  CodeBlock call(MappingMethod caller) {
    List<CodeBlock> all = new ArrayList<>();
    if (extra != null) {
      all.add(CodeBlock.of("$N", extra));
    }
    used.values().forEach(frame -> all.add(arguments(caller.uses(frame))));
    CodeBlock arguments = all.stream().collect(CodeBlock.joining(", "));
    return part == caller.part
        ? CodeBlock.of("$N($L)", name, arguments)
        : CodeBlock.of("$T.$N($L)", part.className, name, arguments);
  }

  private static CodeBlock arguments(MappingFrame frame) {
    return frame.index().isEmpty()
        ? CodeBlock.of("$N", frame.value())
        : CodeBlock.of("$N, $N", frame.value(), frame.index());
  }

  /** Adds the parameters that the body was found to need. */
  void addParameters(MethodSpec.Builder method) {
    if (extra != null) {
      method.addParameter(extra);
    }
    for (MappingFrame frame : used.values()) {
      method.addParameter(Java.OBJECT, frame.value());
      if (!frame.index().isEmpty()) {
        method.addParameter(TypeName.LONG, frame.index());
      }
    }
  }
}
