package dev.connectors.maven.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a mapping. A constant refers only to constants that were made before it, so that
 * these are in the same class or in one that is initialised before.
 */
final class MappingParts {

  private final MappingPart root;
  private final List<MappingPart> nested = new ArrayList<>();
  private final Set<String> names = new HashSet<>(MappingPart.WORDS);
  private final Map<Object, CodeBlock> constants = new HashMap<>();

  MappingParts(ClassName className, TypeSpec.Builder type) {
    this.root = new MappingPart(className, type, this);
  }

  MappingPart root() {
    return root;
  }

  /** The classes that are to be nested in the mapping's own. */
  List<TypeSpec> nested() {
    return nested.stream().map(part -> part.type().build()).toList();
  }

  /** A class that is not full. */
  MappingPart withRoom() {
    if (!root.isFull()) {
      return root;
    }
    if (nested.isEmpty() || nested.get(nested.size() - 1).isFull()) {
      ClassName name = root.className.nestedClass("Part" + (nested.size() + 1));
      MethodSpec constructor =
          MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
      TypeSpec.Builder type =
          TypeSpec.classBuilder(name)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .addMethod(constructor);
      nested.add(new MappingPart(name, type, this));
    }
    return nested.get(nested.size() - 1);
  }

  /** A name that nothing in all the classes has. */
  String free(String wish, String separator) {
    String chosen = wish;
    for (int i = 2; !names.add(chosen); i++) {
      chosen = wish + separator + i;
    }
    return chosen;
  }

  @Nullable CodeBlock constant(Object key) {
    return constants.get(key);
  }

  CodeBlock keep(Object key, MappingPart part, String field) {
    CodeBlock reference =
        part == root ? CodeBlock.of("$N", field) : CodeBlock.of("$T.$N", part.className, field);
    constants.put(key, reference);
    return reference;
  }
}
