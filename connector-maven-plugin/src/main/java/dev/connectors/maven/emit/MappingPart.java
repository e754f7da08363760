package dev.connectors.maven.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Locale;
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

  /** So many parts are in one class: constants and methods stay well below the JVM's limits. */
  private static final int FULL = 3_000;

  final ClassName className;
  private final MappingParts all;
  private final TypeSpec.Builder type;
  private int weight;

  MappingPart(ClassName className, TypeSpec.Builder type, MappingParts all) {
    this.className = className;
    this.type = type;
    this.all = all;
  }

  TypeSpec.Builder type() {
    return type;
  }

  /** Notes that so many parts of the mapping stand in the class. */
  void add(int parts) {
    weight += parts;
  }

  boolean isFull() {
    return weight >= FULL;
  }

  /** This class, or another one when it is full. */
  MappingPart withRoom() {
    return isFull() ? all.withRoom() : this;
  }

  /** A method's name that is free. */
  String method(String wish) {
    return all.free(identifier(wish, "part"), "");
  }

  /** The field of a constant: one for all that have the same key. */
  CodeBlock constant(Object key, TypeName of, String wish, CodeBlock initializer, int parts) {
    CodeBlock known = all.constant(key);
    if (known != null) {
      return known;
    }
    MappingPart part = withRoom();
    String words = identifier(wish, "value").replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_");
    String field = all.free(words.toUpperCase(Locale.ROOT), "_");
    part.add(parts);
    part.type.addField(
        FieldSpec.builder(of, field, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer(initializer)
            .build());
    return all.keep(key, part, field);
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
