package dev.connectors.maven.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.connectors.maven.model.EnumValue;
import dev.connectors.maven.model.TypeDeclaration.ConstantsType;
import dev.connectors.maven.model.TypeUse.Scalar;
import dev.connectors.maven.naming.NameTable;
import javax.lang.model.element.Modifier;

/** Numbers that the document has names for, as constants. */
final class ConstantsEmitter {

  private final NameTable names;
  private final Java java;

  ConstantsEmitter(NameTable names, Java java) {
    this.names = names;
    this.java = java;
  }

  TypeSpec.Builder emit(ConstantsType declaration) {
    TypeSpec.Builder type =
        Classes.builder(declaration, java.className(declaration.id()))
            .addModifiers(Modifier.FINAL)
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    TypeName number = java.argument(declaration.type());
    for (EnumValue value : declaration.values()) {
      String constant = names.member(declaration.id(), value.text());
      type.addField(
          EnumEmitter.constant(value, number, constant)
              .initializer(literal(declaration.type(), number, value.text()))
              .build());
    }
    return type;
  }

  private static CodeBlock literal(Scalar type, TypeName number, String text) {
    return switch (type) {
      case INT32 -> CodeBlock.of("$L", text);
      case INT64 -> CodeBlock.of("$LL", text);
      case DOUBLE -> CodeBlock.of("$Ld", text);
      case FLOAT -> CodeBlock.of("$Lf", text);
      default -> CodeBlock.of("new $T($L)", number, Java.string(text));
    };
  }
}
