package dev.connectors.maven.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.naming.NameTable;
import dev.connectors.maven.naming.OptionsShape;
import dev.connectors.runtime.internal.OptionalParameters;
import javax.lang.model.element.Modifier;

/** The optional parameters of an operation, set on the argument of a lambda. */
final class OptionsEmitter {

  private static final ClassName PARAMETERS = ClassName.get(OptionalParameters.class);

  private static final String SELF = "O";

  private final NameTable names;
  private final Setters setters;

  OptionsEmitter(NameTable names, Java java) {
    this.names = names;
    this.setters = new Setters(java);
  }

  TypeSpec emit(Operation operation) {
    ClassName name = Java.className(names.options(operation));
    OptionsShape shape = names.optionsShape(operation);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(
                ParameterizedTypeName.get(
                    shape == null ? PARAMETERS : Java.className(shape.name()), name))
            .addJavadoc(
                "Optional parameters of $L.", Javadoc.code(OperationDocs.subject(operation)))
            .addMethod(MethodSpec.constructorBuilder().build());
    for (Parameter parameter : operation.optionalParameters()) {
      if (shape == null || !shape.setters().containsKey(parameter)) {
        type.addMethod(setter(parameter, names.argument(operation, parameter), name));
      }
    }
    return type.build();
  }

  /** The class with setters that equal sets share. */
  TypeSpec shape(OptionsShape shape) {
    TypeSpec.Builder type =
        Setters.shared(
                shape.name(),
                PARAMETERS,
                SELF,
                "What the parameters of several operations have in common.")
            .addMethod(MethodSpec.constructorBuilder().build());
    TypeName self = TypeVariableName.get(SELF);
    shape.setters().forEach((parameter, name) -> type.addMethod(setter(parameter, name, self)));
    return type.build();
  }

  private MethodSpec setter(Parameter parameter, String argument, TypeName self) {
    return setters.setter(
        parameter, argument, self, CallEmitter.parameter(parameter, AccessorEmitter.VALUE));
  }
}
