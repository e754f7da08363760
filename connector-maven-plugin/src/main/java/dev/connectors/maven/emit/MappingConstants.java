package dev.connectors.maven.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.JsonShape;
import dev.connectors.runtime.json.Undefined;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Values that depend on nothing, as Java; what is no literal is a constant of the class. */
final class MappingConstants {

  /** A class file's text has at most 65,535 bytes, and a character up to three. */
  private static final int LONGEST_TEXT = 20_000;

  private static final int LONGEST_LINE = 80;
  private static final int MOST_INLINE = 300;
  private static final ClassName SHAPE = ClassName.get(JsonShape.class);

  private MappingConstants() {}

  /** An expression for a value. */
  static CodeBlock of(@Nullable Object value, MappingPart part) {
    if (value == Undefined.UNDEFINED) {
      return CodeBlock.of("UNDEFINED");
    }
    if (value instanceof String text) {
      return text(text, part);
    }
    if (value instanceof Long number) {
      return CodeBlock.of("$LL", number);
    }
    if (value instanceof BigDecimal || value instanceof BigInteger) {
      ClassName type = ClassName.get(value.getClass());
      return part.constant(
          List.of("number", value), type, "number", CodeBlock.of("new $T($S)", type, value), 1);
    }
    if (value instanceof Map<?, ?> object) {
      return tree(value, object.size(), part);
    }
    if (value instanceof List<?> list) {
      return tree(value, list.size(), part);
    }
    return CodeBlock.of("$L", value);
  }

  /** Equal texts are equal trees in the same order, which counts for some formulas. */
  private static CodeBlock tree(Object value, int size, MappingPart part) {
    List<String> key = List.of("tree", Json.write(value));
    return part.constant(key, Java.OBJECT, "constant", tree(value, part), 1 + inline(size));
  }

  /** How much so many values weigh at the place where they are listed. */
  static int inline(int size) {
    return size > MOST_INLINE ? 0 : size / 2;
  }

  private static CodeBlock tree(Object value, MappingPart part) {
    if (value instanceof Map<?, ?> object) {
      List<CodeBlock> members = new ArrayList<>();
      object.values().forEach(member -> members.add(of(member, part)));
      CodeBlock shape = shape(names(object.keySet()), part);
      return CodeBlock.of("$L.object($L)", shape, arguments(members, part));
    }
    List<CodeBlock> elements = new ArrayList<>();
    ((List<?>) value).forEach(element -> elements.add(of(element, part)));
    return CodeBlock.of("$T.array($L)", SHAPE, arguments(elements, part));
  }

  private static List<String> names(Collection<?> keys) {
    return keys.stream().map(String.class::cast).toList();
  }

  /** The shape of objects with these names. */
  static CodeBlock shape(List<String> names, MappingPart part) {
    List<CodeBlock> literals = names.stream().map(name -> text(name, part)).toList();
    CodeBlock arguments =
        literals.size() > MOST_INLINE
            ? array(literals, Java.STRING, part)
            : literals.stream().collect(CodeBlock.joining(",$W"));
    return part.constant(
        List.of("shape", names),
        SHAPE,
        "shape",
        CodeBlock.of("$T.of($L)", SHAPE, arguments),
        1 + inline(names.size()));
  }

  /** Arguments of a method that takes any number of objects. */
  static CodeBlock arguments(List<CodeBlock> values, MappingPart part) {
    if (values.size() > MOST_INLINE) {
      return array(values, Java.OBJECT, part);
    }
    // A single null would be taken for the array itself.
    boolean alone = values.size() == 1 && values.get(0).toString().equals("null");
    return alone
        ? CodeBlock.of("($T) null", Java.OBJECT)
        : values.stream().collect(CodeBlock.joining(",$W"));
  }

  /** An array that is too long for one method. */
  private static CodeBlock array(List<CodeBlock> values, ClassName of, MappingPart part) {
    MappingPart room = part.withRoom();
    String name = room.method("array");
    ArrayTypeName type = ArrayTypeName.of(of);
    MethodSpec.Builder method =
        method(name).returns(type).addStatement("$T values = new $T[$L]", type, of, values.size());
    for (int from = 0; from < values.size(); from += MOST_INLINE) {
      MappingPart filling = part.withRoom();
      String filler = filling.method(name);
      MethodSpec.Builder fill = method(filler).addParameter(type, "values");
      for (int i = from; i < Math.min(values.size(), from + MOST_INLINE); i++) {
        fill.addStatement("values[$L] = $L", i, values.get(i));
      }
      filling.type().addMethod(fill.build());
      filling.add(MOST_INLINE);
      method.addStatement("$T.$N(values)", filling.className, filler);
    }
    room.type().addMethod(method.addStatement("return values").build());
    return CodeBlock.of("$T.$N()", room.className, name);
  }

  private static MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
  }

  /** A text as a literal, in several lines when it is long. */
  static CodeBlock text(String text, MappingPart part) {
    if (text.length() <= LONGEST_LINE) {
      return Java.string(text);
    }
    if (text.length() <= LONGEST_TEXT) {
      return pieces(text, LONGEST_LINE).collect(CodeBlock.joining("\n+ "));
    }
    CodeBlock pieces = pieces(text, LONGEST_TEXT).collect(CodeBlock.joining(",$W"));
    CodeBlock joined = CodeBlock.of("$T.join(\"\",$W$L)", Java.STRING, pieces);
    return part.constant(List.of("text", text), Java.STRING, "text", joined, 1);
  }

  private static Stream<CodeBlock> pieces(String text, int length) {
    List<CodeBlock> pieces = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int to = Math.min(text.length(), from + length);
      if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
        to--;
      }
      pieces.add(Java.string(text.substring(from, to)));
      from = to;
    }
    return pieces.stream();
  }
}
