package dev.connectors.maven.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/**
 * A class that a mapping's methods stand in: the mapping's own, or one nested in it when there are
 * more than a class may hold.
 */
final class MappingPart {

  /** What methods and variables may not be called: members of the base class and of Object. */
  static final Set<String> WORDS =
      Set.of(
          "build",
          "value",
          "compute",
          "member",
          "element",
          "iteration",
          "list",
          "isMet",
          "fill",
          "firstName",
          "lastName",
          "extractDate",
          "extractTime",
          "jsonata",
          "decimal",
          "integer",
          "fail",
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait",
          "v",
          "item",
          "index",
          "values",
          "source",
          "elements",
          "results",
          "size",
          "text",
          "key",
          "i",
          "yield",
          "record",
          "sealed",
          "permits",
          "var",
          "when");

  private static final int LONGEST = 40;

  final ClassName className;
  private final Set<String> names = new HashSet<>(WORDS);
  private final Map<Object, String> constants = new HashMap<>();
  private final TypeSpec.Builder type;
  private int weight;

  MappingPart(ClassName className, TypeSpec.Builder type) {
    this.className = className;
    this.type = type;
  }

  TypeSpec.Builder type() {
    return type;
  }

  /** How much the class holds, in parts of mappings. */
  int weight() {
    return weight;
  }

  void add(int parts) {
    weight += parts;
  }

  /** A method's name that is free. */
  String method(String wish) {
    String base = identifier(wish, "part");
    String chosen = base;
    for (int i = 2; !names.add(chosen); i++) {
      chosen = base + i;
    }
    return chosen;
  }

  /** The field of a constant: one for all that have the same key. */
  CodeBlock constant(Object key, TypeName of, String wish, CodeBlock initializer) {
    String field = constants.get(key);
    if (field == null) {
      field = fieldName(wish);
      constants.put(key, field);
      type.addField(
          FieldSpec.builder(of, field, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .initializer(initializer)
              .build());
    }
    return CodeBlock.of("$N", field);
  }

  private String fieldName(String wish) {
    String words = identifier(wish, "value").replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_");
    String base = words.toUpperCase(java.util.Locale.ROOT);
    String chosen = base;
    for (int i = 2; !names.add(chosen); i++) {
      chosen = base + "_" + i;
    }
    return chosen;
  }

  /** A text as an identifier in lower camel case; another word when nothing is left of it. */
  static String identifier(String text, String otherwise) {
    StringBuilder name = new StringBuilder();
    boolean upper = false;
    for (int i = 0; i < text.length() && name.length() < LONGEST; i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (letter || (c >= '0' && c <= '9' && !name.isEmpty())) {
        char shown = upper ? Character.toUpperCase(c) : c;
        name.append(name.isEmpty() ? Character.toLowerCase(c) : shown);
        upper = false;
      } else {
        upper = !name.isEmpty();
      }
    }
    boolean usable = !name.isEmpty() && !SourceVersion.isKeyword(name);
    return usable ? name.toString() : otherwise;
  }
}
