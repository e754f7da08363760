package dev.connectors.maven.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.connectors.maven.model.Property;
import dev.connectors.maven.model.SensitiveNames;
import dev.connectors.maven.model.TypeDeclaration.ObjectType;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.model.Variant;
import dev.connectors.maven.naming.NameTable;
import dev.connectors.maven.naming.Shape;
import dev.connectors.runtime.internal.ObjectBuilder;
import dev.connectors.runtime.internal.ObjectView;
import dev.connectors.runtime.json.Json;
import java.util.Collection;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** An object of the API: a view of its JSON, and a builder when requests hold it. */
final class ObjectEmitter {

  private static final ClassName VIEW = ClassName.get(ObjectView.class);
  private static final ClassName BUILDER = ClassName.get(ObjectBuilder.class);
  private static final String SETTERS = "Setters";

  private final NameTable names;
  private final Java java;
  private final AccessorEmitter accessors;
  private final SensitiveNames sensitive;
  private final Set<TypeId> selected;

  /**
   * Objects of an API.
   *
   * @param selected the types of which answers hold only what was selected
   */
  ObjectEmitter(NameTable names, Java java, SensitiveNames sensitive, Set<TypeId> selected) {
    this.names = names;
    this.java = java;
    this.accessors = new AccessorEmitter(java);
    this.sensitive = sensitive;
    this.selected = selected;
  }

  /** The class; types nested in it are added by the caller. */
  TypeSpec.Builder emit(ObjectType object) {
    ClassName name = java.className(object.id());
    Shape shape = names.shape(object.id());
    TypeSpec.Builder type =
        Classes.builder(object, name)
            .addModifiers(Modifier.FINAL)
            .superclass(shape == null ? VIEW : Java.className(shape.name()))
            .addMethod(constructor(Modifier.PRIVATE));
    Comments comments = Comments.in(name, object.received() || !object.sent());
    for (Property property : object.properties()) {
      if (!isInherited(property, shape)) {
        boolean isSelected = selected.contains(object.id());
        type.addMethod(
            accessors.accessor(property, member(object, property), comments, isSelected));
      }
    }
    for (Variant variant : object.variants()) {
      type.addMethod(accessors.variant(variant, names.member(object.id(), variant.member())));
    }
    addAdditional(type, object);
    addSensitive(type, object.id());
    type.addMethod(of(name)).addMethod(parse(name));
    if (object.sent()) {
      addBuilder(type, object, name, shape);
    }
    return type;
  }

  private static boolean isInherited(Property property, @Nullable Shape shape) {
    return shape != null && shape.members().containsKey(property);
  }

  /** The class with members that equal types share. */
  TypeSpec shape(Shape shape) {
    ClassName name = Java.className(shape.name());
    Comments comments = Comments.in(name, shape.received() || !shape.sent());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.ABSTRACT)
            .superclass(VIEW)
            .addJavadoc("What several types of this package have in common.")
            .addMethod(constructor());
    shape
        .members()
        .forEach(
            (property, member) ->
                type.addMethod(accessors.accessor(property, member, comments, shape.selected())));
    return shape.sent() ? type.addType(setters(shape, name)).build() : type.build();
  }

  private TypeSpec setters(Shape shape, ClassName shapeName) {
    ClassName name = shapeName.nestedClass(SETTERS);
    TypeVariableName builder = TypeVariableName.get("B", builderOf(TypeVariableName.get("B")));
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addTypeVariable(builder)
            .addModifiers(Modifier.ABSTRACT, Modifier.STATIC)
            .superclass(builderOf(TypeVariableName.get("B")))
            .addMethod(constructor());
    Comments comments = Comments.in(name, !shape.received());
    shape
        .members()
        .forEach((property, member) -> addSetters(type, property, member, builder, comments));
    return type.build();
  }

  private static TypeName builderOf(TypeName self) {
    return ParameterizedTypeName.get(BUILDER, self);
  }

  private static MethodSpec constructor(Modifier... modifiers) {
    return MethodSpec.constructorBuilder()
        .addModifiers(modifiers)
        .addParameter(Java.ANY_MAP, "json")
        .addStatement("super(json)")
        .build();
  }

  private void addAdditional(TypeSpec.Builder type, ObjectType object) {
    TypeUse additional = object.additional();
    if (additional == null) {
      return;
    }
    CodeBlock declared = Java.strings(object.properties().stream().map(Property::name).toList());
    type.addMethod(
        MethodSpec.methodBuilder("additionalProperties")
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("The properties that have no accessor of their own, by name.")
            .returns(ParameterizedTypeName.get(Java.MAP, Java.STRING, java.boxed(additional)))
            .addStatement("return rest($L, $L)", java.valueType(additional), declared)
            .build());
  }

  private void addSensitive(TypeSpec.Builder type, TypeId id) {
    Set<String> hidden = sensitive.of(id);
    if (!hidden.isEmpty()) {
      type.addMethod(
          MethodSpec.methodBuilder("sensitive")
              .addAnnotation(Override.class)
              .addModifiers(Modifier.PROTECTED)
              .returns(ParameterizedTypeName.get(ClassName.get(Set.class), Java.STRING))
              .addStatement("return $T.of($L)", Set.class, Java.strings(hidden))
              .build());
    }
  }

  private static MethodSpec of(ClassName name) {
    return MethodSpec.methodBuilder("of")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(name)
        .addParameter(Java.ANY_MAP, "json")
        .addStatement("return new $T(json)", name)
        .build();
  }

  private static MethodSpec parse(ClassName name) {
    return MethodSpec.methodBuilder("parse")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(name)
        .addParameter(Java.STRING, "json")
        .addStatement("return of($T.parseObject(json))", Json.class)
        .build();
  }

  private void addBuilder(
      TypeSpec.Builder type, ObjectType object, ClassName name, @Nullable Shape shape) {
    ClassName builderName = name.nestedClass("Builder");
    type.addMethod(
        MethodSpec.methodBuilder("builder")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(builderName)
            .addStatement("return new $T($T.of())", builderName, Java.MAP)
            .build());
    type.addMethod(
        MethodSpec.methodBuilder("toBuilder")
            .addModifiers(Modifier.PUBLIC)
            .returns(builderName)
            .addStatement("return new $T(json())", builderName)
            .build());
    TypeSpec.Builder builder =
        TypeSpec.classBuilder(builderName)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .superclass(
                shape == null
                    ? builderOf(builderName)
                    : ParameterizedTypeName.get(
                        Java.className(shape.name()).nestedClass(SETTERS), builderName))
            .addMethod(constructor(Modifier.PRIVATE));
    Comments comments = Comments.in(builderName, !object.received());
    for (Property property : object.properties()) {
      if (!isInherited(property, shape)) {
        addSetters(builder, property, member(object, property), builderName, comments);
      }
    }
    type.addType(builder.addMethod(build(object, name)).build());
  }

  private void addSetters(
      TypeSpec.Builder builder,
      Property property,
      String name,
      TypeName builderName,
      Comments comments) {
    if (property.readOnly()) {
      return;
    }
    builder.addMethod(accessors.setter(property, name, builderName, comments));
    if (property.type() instanceof TypeUse.Reference reference
        && java.declaration(reference.id()) instanceof ObjectType) {
      builder.addMethod(
          accessors.nestedSetter(property, name, builderName, java.className(reference.id())));
    }
  }

  private static MethodSpec build(ObjectType object, ClassName name) {
    Collection<String> required =
        object.properties().stream()
            .filter(property -> property.required() && !property.readOnly())
            .map(Property::name)
            .toList();
    CodeBlock.Builder arguments = CodeBlock.builder().add("$T::of", name);
    required.forEach(property -> arguments.add(",$W$L", Java.string(property)));
    return MethodSpec.methodBuilder("build")
        .addModifiers(Modifier.PUBLIC)
        .returns(name)
        .addStatement("return build($L)", arguments.build())
        .build();
  }

  private String member(ObjectType object, Property property) {
    return names.member(object.id(), property.name());
  }
}
