package dev.connectors.maven.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Pagination;
import dev.connectors.maven.model.Pagination.Cursor;
import dev.connectors.maven.model.Pagination.End;
import dev.connectors.maven.model.Pagination.LastItem;
import dev.connectors.maven.model.Pagination.Offset;
import dev.connectors.maven.model.Pagination.Page;
import dev.connectors.maven.model.Pagination.Step;
import dev.connectors.maven.model.Pagination.Url;
import dev.connectors.maven.naming.NameTable;
import dev.connectors.runtime.Paged;
import dev.connectors.runtime.internal.Pager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The method that goes through all pages of an operation, beside the plain one. */
final class PaginationEmitter {

  private static final ClassName PAGED = ClassName.get(Paged.class);
  private static final ClassName PAGER = ClassName.get(Pager.class);

  private final NameTable names;
  private final Java java;

  PaginationEmitter(NameTable names, Java java) {
    this.names = names;
    this.java = java;
  }

  /**
   * The method.
   *
   * @param pagination how the pages follow each other
   * @param method the plain method with its parameters, but for its name
   * @param arguments the arguments of the method with everything
   * @param withResponse the class that has that one
   */
  MethodSpec method(
      Operation operation,
      Pagination pagination,
      MethodSpec.Builder method,
      CodeBlock arguments,
      ClassName withResponse) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("return $T.$L", PAGER, step(pagination.step()))
            .add(ends(pagination))
            .add("\n.paged(withResponse.client, $S, ", names.method(operation));
    if (!pagination.items().isEmpty()) {
      code.add("$L, $L, ", Java.string(pagination.items()), java.valueType(pagination.item()));
    }
    code.add("client -> new $T(client).$N($L))", withResponse, names.method(operation), arguments);
    return method
        .setName(names.pagedMethod(operation))
        .returns(returned(operation, pagination))
        .addJavadoc(
            "All items of {@link #$N}, whose pages are fetched as they are needed.",
            names.method(operation))
        .addStatement(code.build())
        .build();
  }

  /**
   * The same without optional parameters.
   *
   * @param method the plain method with its parameters, but for its name
   * @param required the required arguments
   */
  MethodSpec brief(
      Operation operation,
      Pagination pagination,
      MethodSpec.Builder method,
      List<CodeBlock> required) {
    List<CodeBlock> arguments = new ArrayList<>(required);
    arguments.add(CodeBlock.of("none -> {}"));
    String name = names.pagedMethod(operation);
    return method
        .setName(name)
        .returns(returned(operation, pagination))
        .addJavadoc("{@link #$N}, without optional parameters.", name)
        .addStatement("return $N($L)", name, arguments.stream().collect(CodeBlock.joining(", ")))
        .build();
  }

  private TypeName returned(Operation operation, Pagination pagination) {
    return ParameterizedTypeName.get(
        PAGED, java.boxed(pagination.item()), java.boxed(operation.response().type()));
  }

  private static CodeBlock step(Step step) {
    if (step instanceof Cursor cursor) {
      return call("cursor", cursor.parameter(), cursor.next());
    } else if (step instanceof LastItem last) {
      return call("lastItem", last.parameter(), last.property());
    } else if (step instanceof Page page) {
      return CodeBlock.of("page($L, $L)", Java.string(page.parameter()), page.first());
    } else if (step instanceof Offset offset) {
      return CodeBlock.of("offset($L, $L)", Java.string(offset.parameter()), offset.first());
    } else if (step instanceof Url url) {
      return CodeBlock.of("url($L)", Java.string(url.next()));
    }
    return CodeBlock.of("link()");
  }

  private static CodeBlock call(String method, String first, String second) {
    return CodeBlock.of("$L($L, $L)", method, Java.string(first), Java.string(second));
  }

  private static CodeBlock ends(Pagination pagination) {
    CodeBlock.Builder ends = CodeBlock.builder();
    for (End end : pagination.ends()) {
      String method = end.sign().name().toLowerCase(Locale.ROOT);
      ends.add(".$L($L)", method, Java.string(end.at()));
    }
    return ends.build();
  }
}
