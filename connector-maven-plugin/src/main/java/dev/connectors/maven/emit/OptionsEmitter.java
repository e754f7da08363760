package dev.connectors.maven.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.naming.NameTable;
import dev.connectors.runtime.internal.OptionalParameters;
import javax.lang.model.element.Modifier;

/** The optional parameters of an operation, set on the argument of a lambda. */
final class OptionsEmitter {

  private final NameTable names;
  private final Java java;

  OptionsEmitter(NameTable names, Java java) {
    this.names = names;
    this.java = java;
  }

  TypeSpec emit(Operation operation) {
    ClassName name = Java.className(names.options(operation));
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(ClassName.get(OptionalParameters.class), name))
            .addJavadoc(
                "Optional parameters of $L.",
                Javadoc.code(operation.method() + " " + operation.path()))
            .addMethod(MethodSpec.constructorBuilder().build());
    for (Parameter parameter : operation.optionalParameters()) {
      type.addMethod(setter(operation, parameter, name));
    }
    return type.build();
  }

  private MethodSpec setter(Operation operation, Parameter parameter, ClassName name) {
    String argument = names.argument(operation, parameter);
    String text = Javadoc.of(parameter.description());
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(argument)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("$L$L", Javadoc.code(parameter.name()), text.isEmpty() ? "." : ": " + text)
            .returns(name)
            .addParameter(java.argument(parameter.type()), argument)
            .addStatement("return $L", CallEmitter.parameter(parameter, argument));
    if (parameter.deprecated()) {
      method.addAnnotation(Deprecated.class);
    }
    return method.build();
  }
}
