package dev.connectors.maven.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.connectors.maven.model.Body;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Part;
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
    ClassName name = Java.className(names.form(body));
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(ClassName.get(MultipartForm.class), name))
            .addJavadoc(
                "The form of $L.", Javadoc.code(operation.method() + " " + operation.path()))
            .addMethod(MethodSpec.constructorBuilder().build());
    Comments comments = Comments.in(name, true);
    for (Part part : body.parts()) {
      String setter = names.member(body.place(), part.property().name());
      type.addMethod(
          AccessorEmitter.documented(part.property(), setter, comments)
              .addJavadoc("$L", accepted(part))
              .returns(name)
              .addParameter(argument(part), AccessorEmitter.VALUE)
              .addStatement("return $L", set(part))
              .build());
    }
    return type.build();
  }

  private static String accepted(Part part) {
    return part.file() && part.contentType() != null
        ? " Type: " + Javadoc.code(part.contentType()) + "."
        : "";
  }

  private static CodeBlock set(Part part) {
    CodeBlock name = Java.string(part.property().name());
    if (part.file() || part.contentType() == null) {
      return CodeBlock.of("part($L, $L)", name, AccessorEmitter.VALUE);
    }
    return CodeBlock.of(
        "$L($L, $L, $L)",
        part.joined() ? "joinedPart" : "part",
        name,
        Java.string(part.contentType()),
        AccessorEmitter.VALUE);
  }

  private TypeName argument(Part part) {
    TypeUse type = part.property().type();
    if (!part.file()) {
      return java.argument(type);
    }
    return type instanceof TypeUse.ListOf ? ParameterizedTypeName.get(Java.LIST, FILE) : FILE;
  }
}
