package dev.connectors.maven.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.connectors.maven.model.TypeDeclaration.UnionType;
import dev.connectors.maven.model.UnionBranch;
import dev.connectors.maven.naming.NameTable;
import dev.connectors.runtime.internal.ObjectMatch;
import dev.connectors.runtime.internal.ValueType;
import dev.connectors.runtime.json.JsonUnion;
import dev.connectors.runtime.json.UnknownCase;
import javax.lang.model.element.Modifier;

/** One of several types: a sealed interface with a record for each, and one for what is unknown. */
final class UnionEmitter {

  private static final ClassName UNION_TYPE =
      ClassName.get(dev.connectors.runtime.internal.UnionType.class);
  private static final String UNKNOWN = "Unknown";

  private final NameTable names;
  private final Java java;

  UnionEmitter(NameTable names, Java java) {
    this.names = names;
    this.java = java;
  }

  /** The interface; types nested in it are added by the caller. */
  TypeSpec.Builder emit(UnionType union) {
    ClassName name = java.className(union.id());
    TypeSpec.Builder type =
        Classes.describe(TypeSpec.interfaceBuilder(name), union, name)
            .addModifiers(Modifier.SEALED)
            .addSuperinterface(JsonUnion.class)
            .addField(type(union, name))
            .addMethod(of(name));
    for (UnionBranch branch : union.branches()) {
      type.addType(
          record(names.member(union.id(), branch.name()), java.boxed(branch.type()), name).build());
    }
    return type.addType(unknown(name));
  }

  private FieldSpec type(UnionType union, ClassName name) {
    CodeBlock.Builder value =
        CodeBlock.builder().add("$T.<$T>of(Unknown::new)$>$>", UNION_TYPE, name);
    if (union.discriminator() != null) {
      value.add("\n.discriminator($L)", Java.string(union.discriminator()));
    }
    for (UnionBranch branch : union.branches()) {
      value.add(
          "\n.when($L, $N::new$L)",
          java.lazyType(branch.type()),
          names.member(union.id(), branch.name()),
          match(branch));
    }
    return FieldSpec.builder(
            ParameterizedTypeName.get(ClassName.get(ValueType.class), name),
            "TYPE",
            Modifier.PUBLIC,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(value.add("\n.build()$<$<").build())
        .build();
  }

  private static CodeBlock match(UnionBranch branch) {
    if (branch.required().isEmpty()
        && branch.constants().isEmpty()
        && branch.own().isEmpty()
        && branch.tags().isEmpty()) {
      return CodeBlock.of("");
    }
    CodeBlock.Builder match =
        CodeBlock.builder().add(",$W$T.of($L)", ObjectMatch.class, Java.strings(branch.required()));
    branch
        .constants()
        .forEach(
            (property, value) ->
                match.add(
                    ".constant($L,$W$L)",
                    Java.string(property),
                    value instanceof String text ? Java.string(text) : value));
    if (!branch.own().isEmpty()) {
      match.add(".own($L)", Java.strings(branch.own()));
    }
    if (!branch.tags().isEmpty()) {
      match.add(".tags($L)", Java.strings(branch.tags()));
    }
    return match.build();
  }

  private static MethodSpec of(ClassName name) {
    return MethodSpec.methodBuilder("of")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(name)
        .addParameter(Java.OBJECT, "json")
        .addStatement("return $T.read(TYPE, json)", UNION_TYPE)
        .build();
  }

  private static TypeSpec.Builder record(String simpleName, TypeName value, ClassName union) {
    return TypeSpec.recordBuilder(simpleName)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addSuperinterface(union)
        .recordConstructor(MethodSpec.constructorBuilder().addParameter(value, "value").build());
  }

  private static TypeSpec unknown(ClassName union) {
    return record(UNKNOWN, Java.OBJECT, union).addSuperinterface(UnknownCase.class).build();
  }
}
