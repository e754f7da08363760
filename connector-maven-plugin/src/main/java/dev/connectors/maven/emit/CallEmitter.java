package dev.connectors.maven.emit;

import com.palantir.javapoet.CodeBlock;
import dev.connectors.maven.model.Body;
import dev.connectors.maven.model.Content;
import dev.connectors.maven.model.FormFields;
import dev.connectors.maven.model.Implementation;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.model.Part;
import dev.connectors.maven.model.Response;
import dev.connectors.maven.model.SecurityAlternative;
import dev.connectors.maven.model.Serialization;
import dev.connectors.maven.naming.NameTable;
import dev.connectors.runtime.internal.ParameterStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The expression that sends an operation's request and reads its answer. */
final class CallEmitter {

  private final NameTable names;
  private final Java java;

  CallEmitter(NameTable names, Java java) {
    this.names = names;
    this.java = java;
  }

  /** The whole call, one step a line. */
  CodeBlock call(Operation operation) {
    CodeBlock.Builder call = CodeBlock.builder().add("return client.$L", begin(operation));
    if (operation.server() != null) {
      call.add("\n.server($L)", Java.string(operation.server()));
    }
    call.add(secured(operation.security()));
    for (Parameter parameter : operation.parameters()) {
      String constant = parameter.constant();
      if (constant != null) {
        call.add("\n.$L", parameter(parameter, Java.string(constant)));
      } else if (parameter.required()) {
        call.add("\n.$L", parameter(parameter, names.argument(operation, parameter)));
      }
    }
    if (!operation.optionalParameters().isEmpty()) {
      call.add("\n.options(options, new $T())", Java.className(names.options(operation)));
    }
    if (operation.implementation() instanceof Implementation.Field field
        && field.selected() != null) {
      call.add("\n.select(fields, new $T())", Java.className(names.selection(field.selected())));
    }
    Body body = operation.body();
    if (body != null) {
      call.add(body.isNullable() ? "\n.optionalBody().$L" : "\n.$L", body(body));
    }
    return call.add("\n.$L", receive(operation.response())).build();
  }

  private CodeBlock begin(Operation operation) {
    String name = names.method(operation);
    if (operation.implementation() instanceof Implementation.Function function) {
      return CodeBlock.of("function($S, $L)", name, Java.string(function.name()));
    }
    if (operation.implementation() instanceof Implementation.Field field) {
      return field(name, field);
    }
    return CodeBlock.of(
        "call($S, $S, $L)", name, operation.method(), Java.string(operation.path()));
  }

  /** The field with its arguments, as the schema has it: {@code "issue(number: Int!)"}. */
  private static CodeBlock field(String name, Implementation.Field field) {
    List<String> arguments = new ArrayList<>();
    field.arguments().forEach((argument, type) -> arguments.add(argument + ": " + type));
    CodeBlock.Builder begin =
        CodeBlock.builder().add("$L($S,$W$S", field.operationType(), name, field.field());
    arguments.forEach(argument -> begin.add(",$W$S", argument));
    return begin.add(")").build();
  }

  /** Gives a parameter to the call, or to the optional parameters. */
  static CodeBlock parameter(Parameter parameter, String argument) {
    return parameter(parameter, CodeBlock.of("$N", argument));
  }

  private static CodeBlock parameter(Parameter parameter, CodeBlock value) {
    CodeBlock.Builder step =
        CodeBlock.builder()
            .add("$L(", parameter.in().name().toLowerCase(Locale.ROOT))
            .add("$L,$W$L", Java.string(parameter.name()), value);
    if (!parameter.serialization().equals(Serialization.standard(parameter.in()))) {
      step.add(",$W$L", style(parameter.serialization()));
    }
    return step.add(")").build();
  }

  private static CodeBlock style(Serialization serialization) {
    return CodeBlock.of(
        "$T.$L$L$L$L",
        ParameterStyle.class,
        serialization.style(),
        serialization.explode() ? "_EXPLODED" : "",
        serialization.allowReserved() ? ".reserved()" : "",
        serialization.allowEmptyValue() ? ".emptyAllowed()" : "");
  }

  /** Alternatives of security: one step each. */
  static CodeBlock secured(@Nullable List<SecurityAlternative> alternatives) {
    CodeBlock.Builder steps = CodeBlock.builder();
    if (alternatives != null && alternatives.isEmpty()) {
      return steps.add("\n.secured()").build();
    }
    for (SecurityAlternative alternative :
        alternatives == null ? List.<SecurityAlternative>of() : alternatives) {
      steps.add(
          "\n.secured($L)",
          alternative.schemes().stream().map(Java::string).collect(CodeBlock.joining(", ")));
    }
    return steps.build();
  }

  private CodeBlock body(Body body) {
    return switch (body.content()) {
      case JSON ->
          body.contentType().equals("application/json")
              ? CodeBlock.of("json(body)")
              : CodeBlock.of("json($L, body)", Java.string(body.contentType()));
      case FORM -> form(body.fields());
      case MULTIPART -> multipart(body);
      case TEXT, XML -> CodeBlock.of("text($L, body)", Java.string(body.contentType()));
      case STREAM, BYTES -> CodeBlock.of("body($L, body)", Java.string(body.contentType()));
      case NONE -> throw new IllegalStateException("a body without content");
    };
  }

  /** Fields of the same style together, before the form itself. */
  private static CodeBlock form(FormFields fields) {
    CodeBlock.Builder steps = CodeBlock.builder();
    for (Serialization serialization : new LinkedHashSet<>(fields.byName().values())) {
      steps.add("fields($L", style(serialization));
      fields
          .byName()
          .forEach(
              (name, own) -> {
                if (own.equals(serialization)) {
                  steps.add(",$W$L", Java.string(name));
                }
              });
      steps.add(")\n.");
    }
    return fields.others().equals(Serialization.FIELD)
        ? steps.add("form(body)").build()
        : steps.add("form(body, $L)", style(fields.others())).build();
  }

  private CodeBlock multipart(Body body) {
    CodeBlock.Builder step = CodeBlock.builder().add("multipart(");
    if (!body.contentType().equals("multipart/form-data")) {
      step.add("$L, ", Java.string(body.contentType()));
    }
    step.add("body, new $T()", Java.className(names.form(body)));
    for (Part part : body.parts()) {
      if (part.isRequired()) {
        step.add(",$W$L", Java.string(part.property().name()));
      }
    }
    return step.add(")").build();
  }

  private CodeBlock receive(Response response) {
    String accept = response.contentType();
    CodeBlock.Builder step = CodeBlock.builder();
    if (accept != null && !accept.equals("application/json")) {
      step.add("accept($L)\n.", Java.string(accept));
    }
    Content content = response.content();
    return switch (content) {
      case JSON ->
          step.add(
                  response.nullable() ? "receiveNullable($L)" : "receive($L)",
                  java.valueType(response.type()))
              .build();
      case TEXT, XML -> step.add("receiveText()").build();
      case STREAM, BYTES -> step.add("receiveDownload()").build();
      case NONE -> step.add("receiveNothing()").build();
      case FORM, MULTIPART -> throw new IllegalStateException("a form as an answer");
    };
  }
}
