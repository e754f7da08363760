package dev.connectors.maven.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.connectors.maven.model.Property;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.model.Variant;
import javax.lang.model.element.Modifier;

/** The methods of a property: its accessor, and its setter in a builder. */
final class AccessorEmitter {

  private static final AnnotationSpec NULLABLE = AnnotationSpec.builder(Java.NULLABLE).build();
  private static final String PLAIN = "return $L($L, $L)";

  private final Java java;

  AccessorEmitter(Java java) {
    this.java = java;
  }

  /** Reads the property. */
  MethodSpec accessor(Property property, String name, Comments comments) {
    MethodSpec.Builder method = documented(property, name, comments);
    TypeUse type = property.type();
    if (type instanceof TypeUse.ListOf list) {
      return method
          .returns(java.boxed(type))
          .addStatement(
              PLAIN,
              property.emptyText() ? "listOrEmptyText" : "list",
              Java.string(property.name()),
              java.valueType(list.element()))
          .build();
    }
    if (type instanceof TypeUse.MapOf map) {
      return method
          .returns(java.boxed(type))
          .addStatement(
              PLAIN,
              property.emptyText() ? "mapOrEmptyText" : "map",
              Java.string(property.name()),
              java.valueType(map.value()))
          .build();
    }
    boolean promised = property.isPromised();
    TypeName returned = java.boxed(type);
    return method
        .returns(promised ? returned : returned.annotated(NULLABLE))
        .addStatement(
            PLAIN,
            promised ? "required" : property.emptyText() ? "valueOrEmptyText" : "optional",
            Java.string(property.name()),
            java.valueType(type))
        .build();
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
        .addParameter(java.argument(property.type()), name)
        .addStatement("return set($L, $N)", Java.string(property.name()), name)
        .build();
  }

  /** Sets the property on a builder, its value built in place. */
  MethodSpec nestedSetter(Property property, String name, TypeName builder, ClassName type) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("$L, built in place.", Javadoc.code(property.name()))
        .returns(builder)
        .addParameter(Bodies.builderConsumer(type), name)
        .addStatement(
            "return set($L, $T.builder().apply($N).build())",
            Java.string(property.name()),
            type,
            name)
        .build();
  }

  /** A public method with the property's documentation. */
  static MethodSpec.Builder documented(Property property, String name, Comments comments) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("$L", comments.of(property.name(), property.description()));
    if (property.deprecated()) {
      method.addAnnotation(Deprecated.class);
    }
    return method;
  }
}
