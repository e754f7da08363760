package dev.connectors.maven.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.model.Selection;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.naming.ArgumentsShape;
import dev.connectors.maven.naming.NameTable;
import dev.connectors.runtime.internal.FieldArguments;
import dev.connectors.runtime.internal.FieldSelection;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * What selects the fields of a type of a GraphQL API: a class, and one for arguments of a field.
 */
final class SelectionEmitter {

  private static final ClassName SELECTION = ClassName.get(FieldSelection.class);
  private static final ClassName ARGUMENTS = ClassName.get(FieldArguments.class);
  private static final String FIELDS = "fields";

  private static final String SELF = "A";

  private final NameTable names;
  private final Java java;

  SelectionEmitter(NameTable names, Java java) {
    this.names = names;
    this.java = java;
  }

  /** Adds the classes to that of the type. */
  void add(Selection selection, TypeSpec.Builder type) {
    ClassName name = Java.className(names.selection(selection.type()));
    TypeSpec.Builder result =
        nested(name)
            .addJavadoc("Selects what is read; without a field, all that are plain values.")
            .superclass(ParameterizedTypeName.get(SELECTION, name))
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PUBLIC)
                    .addStatement("super($L)", Java.strings(selection.plain()))
                    .build());
    for (Selection.Field field : selection.fields()) {
      result.addMethod(selector(selection.type(), field, name, false));
      if (!field.optional().isEmpty()) {
        result.addMethod(selector(selection.type(), field, name, true));
        type.addType(arguments(selection.type(), field));
      }
    }
    for (Selection.Fragment fragment : selection.fragments()) {
      result.addMethod(fragment(selection.type(), fragment, name));
    }
    type.addType(result.build());
  }

  private static TypeSpec.Builder nested(ClassName name) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
  }

  private MethodSpec selector(
      TypeId type, Selection.Field field, ClassName self, boolean withOptions) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(names.selector(type, field.name()))
            .addModifiers(Modifier.PUBLIC)
            .returns(self);
    if (field.deprecated()) {
      method.addAnnotation(Deprecated.class);
    }
    CodeBlock.Builder call = CodeBlock.builder().add("return field($S", field.name());
    List<CodeBlock> arguments = new ArrayList<>();
    if (withOptions) {
      ClassName options = Java.className(names.fieldArguments(type, field.name()));
      arguments.add(CodeBlock.of("new $T(),$Warguments", options));
    }
    for (Parameter argument : field.required()) {
      String name = names.fieldArgument(type, field.name(), argument.name());
      method.addParameter(java.argument(argument.type()), name);
      String graphQlType = field.types().get(argument.name());
      arguments.add(CodeBlock.of("argument($S, $S, $N)", argument.name(), graphQlType, name));
    }
    if (withOptions) {
      method.addParameter(
          Bodies.consumer(Java.className(names.fieldArguments(type, field.name()))), "arguments");
    }
    if (!arguments.isEmpty()) {
      call.add(",$Warguments($L)", CodeBlock.join(arguments, ",$W"));
    }
    if (field.selected() != null) {
      ClassName selected = Java.className(names.selection(field.selected()));
      method.addParameter(Bodies.consumer(selected), FIELDS);
      call.add(",$Wnew $T(),$W$L", selected, FIELDS);
    }
    return method.addStatement(call.add(")").build()).build();
  }

  private MethodSpec fragment(TypeId type, Selection.Fragment fragment, ClassName self) {
    ClassName selected = Java.className(names.selection(fragment.type()));
    return MethodSpec.methodBuilder(names.selector(type, fragment.member()))
        .addModifiers(Modifier.PUBLIC)
        .returns(self)
        .addParameter(Bodies.consumer(selected), FIELDS)
        .addStatement("return on($S,$Wnew $T(),$W$L)", fragment.name(), selected, FIELDS)
        .build();
  }

  private TypeSpec arguments(TypeId type, Selection.Field field) {
    ClassName name = Java.className(names.fieldArguments(type, field.name()));
    ArgumentsShape shape = names.argumentsShape(type, field.name());
    TypeSpec.Builder result =
        nested(name)
            .superclass(
                ParameterizedTypeName.get(
                    shape == null ? ARGUMENTS : Java.className(shape.name()), name))
            .addJavadoc("Optional arguments of $L.", Javadoc.code(field.name()))
            .addMethod(MethodSpec.constructorBuilder().build());
    if (shape == null) {
      for (Parameter argument : field.optional()) {
        String setter = names.fieldArgument(type, field.name(), argument.name());
        result.addMethod(
            setter(argument, setter, String.valueOf(field.types().get(argument.name())), name));
      }
    }
    return result.build();
  }

  /** The class with setters that equal arguments share. */
  TypeSpec shape(ArgumentsShape shape) {
    TypeSpec.Builder type =
        Setters.shared(
            shape.name(), ARGUMENTS, SELF, "What the arguments of several fields have in common.");
    TypeName self = TypeVariableName.get(SELF);
    shape
        .setters()
        .forEach(
            (argument, setter) ->
                type.addMethod(
                    setter(
                        argument,
                        setter,
                        String.valueOf(shape.types().get(argument.name())),
                        self)));
    return type.build();
  }

  private MethodSpec setter(Parameter argument, String name, String graphQlType, TypeName self) {
    CodeBlock result =
        CodeBlock.of("argument($S, $S, $L)", argument.name(), graphQlType, AccessorEmitter.VALUE);
    return new Setters(java).setter(argument, name, self, result);
  }
}
