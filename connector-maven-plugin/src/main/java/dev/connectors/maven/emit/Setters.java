package dev.connectors.maven.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.naming.JavaName;
import javax.lang.model.element.Modifier;

/** Setters of what a call may leave out, and the classes of those that several calls share. */
final class Setters {

  private final Java java;

  Setters(Java java) {
    this.java = java;
  }

  /**
   * A class that equal sets extend.
   *
   * @param name its name
   * @param base what it extends
   * @param self its type variable, which stands for the set itself
   * @param documentation what is said about it
   */
  static TypeSpec.Builder shared(JavaName name, ClassName base, String self, String documentation) {
    TypeName parameterized = ParameterizedTypeName.get(base, TypeVariableName.get(self));
    return TypeSpec.classBuilder(Java.className(name))
        .addTypeVariable(TypeVariableName.get(self, parameterized))
        .addModifiers(Modifier.ABSTRACT)
        .superclass(parameterized)
        .addJavadoc(documentation);
  }

  /**
   * A setter.
   *
   * @param parameter what it sets
   * @param name its name
   * @param self the type of the set, which it returns
   * @param result sets {@link AccessorEmitter#VALUE}
   */
  MethodSpec setter(Parameter parameter, String name, TypeName self, CodeBlock result) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .returns(self)
            .addParameter(java.argument(parameter.type()), AccessorEmitter.VALUE)
            .addStatement("return $L", result);
    String comment = ParameterText.afterName(parameter, name);
    if (!comment.isEmpty()) {
      method.addJavadoc("$L", comment);
    }
    if (parameter.deprecated()) {
      method.addAnnotation(Deprecated.class);
    }
    return method.build();
  }
}
