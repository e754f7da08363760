package dev.connectors.maven.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.connectors.maven.model.Property;
import dev.connectors.maven.model.TypeDeclaration;
import dev.connectors.maven.model.TypeDeclaration.EnumType;
import dev.connectors.maven.model.TypeDeclaration.UnionType;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.model.Variant;
import javax.lang.model.element.Modifier;

/** The methods of a property: its accessor, and its setter in a builder. */
final class AccessorEmitter {

  private static final AnnotationSpec NULLABLE = AnnotationSpec.builder(Java.NULLABLE).build();

  /** The argument of a setter. */
  static final String VALUE = "value";

  private final Java java;

  AccessorEmitter(Java java) {
    this.java = java;
  }

  /**
   * Reads the property.
   *
   * @param selected whether it is there only when it was selected
   */
  MethodSpec accessor(Property property, String name, Comments comments, boolean selected) {
    TypeUse type = property.type();
    boolean collection = type instanceof TypeUse.ListOf || type instanceof TypeUse.MapOf;
    boolean nullable = !collection && !property.isPromised();
    TypeName returned = java.boxed(type);
    return documented(property, name, comments)
        .returns(nullable ? returned.annotated(NULLABLE) : returned)
        .addStatement("return $L", read(property, selected))
        .build();
  }

  private CodeBlock read(Property property, boolean selected) {
    CodeBlock name = Java.string(property.name());
    return read(property, selected ? CodeBlock.of("selected($L)", name) : name);
  }

  private CodeBlock read(Property property, CodeBlock name) {
    TypeUse type = property.type();
    boolean empty = property.emptyText();
    if (type instanceof TypeUse.ListOf list) {
      return empty
          ? read("listOrEmptyText", name, list.element())
          : shortest("list", "objects", "enumerations", name, list.element());
    } else if (type instanceof TypeUse.MapOf map) {
      return read(empty ? "mapOrEmptyText" : "map", name, map.value());
    } else if (property.isPromised()) {
      return read("required", name, type);
    }
    return empty
        ? read("valueOrEmptyText", name, type)
        : shortest("optional", "object", "enumeration", name, type);
  }

  private CodeBlock read(String method, CodeBlock name, TypeUse type) {
    return CodeBlock.of("$L($L, $L)", method, name, java.valueType(type));
  }

  /** Views and enums are read so often that the runtime has methods for them. */
  private CodeBlock shortest(
      String method, String object, String enumeration, CodeBlock name, TypeUse type) {
    if (type instanceof TypeUse.Reference reference) {
      TypeDeclaration declaration = java.declaration(reference.id());
      if (!(declaration instanceof UnionType)) {
        return CodeBlock.of(
            "$L($L, $T::of)",
            declaration instanceof EnumType ? enumeration : object,
            name,
            java.className(reference.id()));
      }
    }
    return read(method, name, type);
  }

  /** Reads the object as a type that extends it. */
  MethodSpec variant(Variant variant, String name) {
    ClassName type = java.className(variant.type().id());
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            "This as {@link $T}, or null when $L tells something else.",
            type,
            Javadoc.code(variant.property()))
        .returns(type.annotated(NULLABLE))
        .addStatement(
            "return variant($T::of, $L, $L)",
            type,
            Java.string(variant.property()),
            Java.strings(variant.tags()))
        .build();
  }

  /** Sets the property on a builder. */
  MethodSpec setter(Property property, String name, TypeName builder, Comments comments) {
    return documented(property, name, comments)
        .returns(builder)
        .addParameter(java.argument(property.type()), VALUE)
        .addStatement("return set($L, $L)", Java.string(property.name()), VALUE)
        .build();
  }

  /** Sets the property on a builder, its value built in place. */
  MethodSpec nestedSetter(Property property, String name, TypeName builder, ClassName type) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .returns(builder)
        .addParameter(Bodies.builderConsumer(type), VALUE)
        .addStatement("return set($L, $T.builder(), $L)", Java.string(property.name()), type, VALUE)
        .build();
  }

  /** A public method with the property's documentation. */
  static MethodSpec.Builder documented(Property property, String name, Comments comments) {
    MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC);
    String comment = comments.of(property.name(), name, property.description());
    if (!comment.isEmpty()) {
      method.addJavadoc("$L", comment);
    }
    if (property.deprecated()) {
      method.addAnnotation(Deprecated.class);
    }
    return method;
  }
}
