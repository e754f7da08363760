package dev.connectors.maven.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.connectors.maven.model.Body;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Property;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.naming.NameTable;
import dev.connectors.runtime.http.FilePart;
import dev.connectors.runtime.internal.MultipartForm;
import javax.lang.model.element.Modifier;

/** The parts of an operation's multipart body, set on the argument of a lambda. */
final class FormEmitter {

  private static final ClassName FILE = ClassName.get(FilePart.class);

  private final NameTable names;
  private final Java java;

  FormEmitter(NameTable names, Java java) {
    this.names = names;
    this.java = java;
  }

  TypeSpec emit(Operation operation, Body body) {
    ClassName name = Java.className(names.form(operation));
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(ClassName.get(MultipartForm.class), name))
            .addJavadoc(
                "The form of $L.", Javadoc.code(operation.method() + " " + operation.path()))
            .addMethod(MethodSpec.constructorBuilder().build());
    Comments comments = Comments.in(name, true);
    for (Property part : body.parts()) {
      String setter = names.member(new TypeId.Request(operation.key()), part.name());
      type.addMethod(
          AccessorEmitter.documented(part, setter, comments)
              .returns(name)
              .addParameter(argument(part.type()), setter)
              .addStatement("return part($L, $N)", Java.string(part.name()), setter)
              .build());
    }
    return type.build();
  }

  private TypeName argument(TypeUse use) {
    if (use == TypeUse.Scalar.BINARY) {
      return FILE;
    }
    boolean files = use instanceof TypeUse.ListOf list && list.element() == TypeUse.Scalar.BINARY;
    return files ? ParameterizedTypeName.get(Java.LIST, FILE) : java.argument(use);
  }
}
