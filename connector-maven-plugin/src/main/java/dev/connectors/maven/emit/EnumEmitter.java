package dev.connectors.maven.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.connectors.maven.model.EnumValue;
import dev.connectors.maven.model.TypeDeclaration.EnumType;
import dev.connectors.maven.naming.NameTable;
import dev.connectors.runtime.json.OpenEnum;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** A set of strings that the API may extend: known ones are constants, unknown ones are kept. */
final class EnumEmitter {

  private final NameTable names;
  private final Java java;

  EnumEmitter(NameTable names, Java java) {
    this.names = names;
    this.java = java;
  }

  /** A public constant with what the document says about its value. */
  static FieldSpec.Builder constant(EnumValue value, TypeName type, String name) {
    FieldSpec.Builder field =
        FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
    String text = Javadoc.of(value.description());
    return text.isEmpty() ? field : field.addJavadoc("$L", text);
  }

  TypeSpec.Builder emit(EnumType declaration) {
    ClassName name = java.className(declaration.id());
    TypeSpec.Builder type =
        Classes.builder(declaration, name).addModifiers(Modifier.FINAL).superclass(OpenEnum.class);
    List<CodeBlock> constants = new ArrayList<>();
    for (EnumValue value : declaration.values()) {
      String constant = names.member(declaration.id(), value.text());
      constants.add(CodeBlock.of("$N", constant));
      type.addField(
          constant(value, name, constant).initializer("of($L)", Java.string(value.text())).build());
    }
    return type.addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(Java.STRING, "value")
                .addStatement("super(value)")
                .build())
        .addMethod(
            MethodSpec.methodBuilder("of")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name)
                .addParameter(Java.STRING, "value")
                .addStatement("return new $T(value)", name)
                .build())
        .addMethod(
            MethodSpec.methodBuilder("known")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(Java.LIST, name))
                .addStatement(
                    "return $T.of($L)",
                    Java.LIST,
                    constants.stream().collect(CodeBlock.joining(",$W")))
                .build());
  }
}
