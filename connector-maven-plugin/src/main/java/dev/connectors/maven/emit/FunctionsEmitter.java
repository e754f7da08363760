package dev.connectors.maven.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.connectors.maven.model.Connector;
import dev.connectors.maven.model.ConnectorFunction;
import dev.connectors.maven.naming.NameTable;
import dev.connectors.runtime.internal.Functions;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The class that finds functions by their names. A function's mappings are loaded when it is found;
 * many functions stand in parts, since a method and the constants of a class file are limited (JVMS
 * 4.11).
 */
final class FunctionsEmitter {

  /** Of so many, no method comes near to 64 KB. */
  private static final int MOST = 250;

  private static final TypeName FUNCTION =
      ClassName.get(dev.connectors.runtime.function.ConnectorFunction.class)
          .annotated(AnnotationSpec.builder(Java.NULLABLE).build());

  private final Connector connector;
  private final NameTable names;

  FunctionsEmitter(Connector connector, NameTable names) {
    this.connector = connector;
    this.names = names;
  }

  /** The class. */
  TypeSpec emit() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(Java.className(names.functions()))
            .addModifiers(Modifier.FINAL)
            .addJavadoc("The functions of the connector by their names.")
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    List<ConnectorFunction> functions =
        connector.functions().stream()
            .sorted(Comparator.comparing(ConnectorFunction::name))
            .toList();
    return functions.size() <= MOST
        ? type.addMethod(find(choice(functions))).build()
        : inParts(functions, type);
  }

  /** Each part has the names from its first one to that of the next part. */
  private TypeSpec inParts(List<ConnectorFunction> functions, TypeSpec.Builder type) {
    CodeBlock.Builder parts = CodeBlock.builder();
    for (int from = 0; from < functions.size(); from += MOST) {
      int to = Math.min(from + MOST, functions.size());
      String part = "Part" + (from / MOST + 1);
      if (to < functions.size()) {
        parts.beginControlFlow(
            "if (name.compareTo($L) < 0)", Java.string(functions.get(to).name()));
        parts.addStatement("return $N.find(name)", part).endControlFlow();
      } else {
        parts.addStatement("return $N.find(name)", part);
      }
      type.addType(
          TypeSpec.classBuilder(part)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .addMethod(find(choice(functions.subList(from, to))))
              .build());
    }
    return type.addMethod(find(parts.build())).build();
  }

  private static MethodSpec find(CodeBlock body) {
    return MethodSpec.methodBuilder("find")
        .addModifiers(Modifier.STATIC)
        .returns(FUNCTION)
        .addParameter(Java.STRING, "name")
        .addCode(body)
        .build();
  }

  private CodeBlock choice(List<ConnectorFunction> functions) {
    CodeBlock.Builder choice = CodeBlock.builder().add("return switch (name) {\n$>");
    for (ConnectorFunction function : functions) {
      choice.add("case $L -> $L;\n", Java.string(function.name()), function(function));
    }
    return choice.add("default -> null;\n$<};\n").build();
  }

  private CodeBlock function(ConnectorFunction function) {
    if (function instanceof ConnectorFunction.Mapping mapping) {
      return CodeBlock.of("$T.mapping($L)", Functions.class, mapping(mapping.mapping()));
    } else if (function instanceof ConnectorFunction.Rest rest) {
      return CodeBlock.of(
          "$T.rest(name,$W$L,$W$L,$W$L,$W$L)",
          Functions.class,
          Java.string(rest.method()),
          Java.string(rest.path()),
          mapping(rest.request()),
          mapping(rest.response()));
    } else if (function instanceof ConnectorFunction.GraphQl graphQl) {
      return CodeBlock.of(
          "$T.graphQl(name,$W$L,$W$L,$W$L,$W$L)",
          Functions.class,
          Java.string(graphQl.operationType()),
          Java.string(graphQl.path()),
          mapping(graphQl.request()),
          mapping(graphQl.response()));
    } else if (function instanceof ConnectorFunction.OperationCall call) {
      return CodeBlock.of(
          "$T.operation(name,$W$L,$W$L,$W$L)",
          Functions.class,
          Java.string(call.operation()),
          mapping(call.input()),
          mapping(call.output()));
    } else if (function instanceof ConnectorFunction.Script script) {
      return CodeBlock.of(
          "$T.javaScript(name,$W$L)", Functions.class, Java.string(script.module()));
    }
    throw new IllegalStateException(function.name());
  }

  private CodeBlock mapping(@Nullable String name) {
    return name == null
        ? CodeBlock.of("null")
        : CodeBlock.of("$T.MAPPING", Java.className(names.mapping(name)));
  }
}
