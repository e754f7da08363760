package dev.connectors.maven.emit;

import com.palantir.javapoet.CodeBlock;
import dev.connectors.maven.model.Body;
import dev.connectors.maven.model.Content;
import dev.connectors.maven.model.ErrorResponse;
import dev.connectors.maven.model.Implementation;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.model.Response;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.naming.NameTable;
import dev.connectors.runtime.error.ApiException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the methods of an operation say about themselves. */
final class OperationDocs {

  private final NameTable names;
  private final Java java;

  OperationDocs(NameTable names, Java java) {
    this.names = names;
    this.java = java;
  }

  /** The documentation of the form with everything. */
  CodeBlock of(Operation operation) {
    CodeBlock text = operation.companionOf() == null ? described(operation) : form(operation);
    List<CodeBlock> tags = tags(operation);
    return tags.isEmpty()
        ? text
        : text.toBuilder().add("\n\n").add(tags.stream().collect(CodeBlock.joining("\n"))).build();
  }

  /** What it does is said once, by the form that is easiest to use. */
  private CodeBlock form(Operation operation) {
    CodeBlock.Builder text =
        CodeBlock.builder().add("{@link #$N}", names.documentedMethod(operation));
    Body body = operation.body();
    if (body != null && operation.ownsBody()) {
      text.add(", with a body of type $L", Javadoc.code(body.contentType()));
    }
    String contentType = operation.response().contentType();
    if (contentType != null && !contentType.equals("application/json")) {
      text.add(", answering with $L", Javadoc.code(contentType));
    }
    return text.add(".").build();
  }

  /** What is told apart: a request by method and path, what a function does by its key. */
  static String subject(Operation operation) {
    return operation.implementation() instanceof Implementation.Function
        ? operation.key()
        : operation.request();
  }

  private static CodeBlock described(Operation operation) {
    String request = Javadoc.code(subject(operation));
    String summary = Javadoc.of(operation.summary());
    String description = Javadoc.of(operation.description());
    if (summary.isEmpty()) {
      return CodeBlock.of("$L$L", request, description.isEmpty() ? "." : ": " + description);
    }
    CodeBlock first = CodeBlock.of("$L: $L", request, ParameterText.sentence(summary));
    return description.isEmpty() ? first : CodeBlock.of("$L\n\n<p>$L", first, description);
  }

  /** What the form with everything has to tell of the answer beside its body; may be empty. */
  CodeBlock answer(Operation operation) {
    if (operation.companionOf() != null) {
      return CodeBlock.of("");
    }
    List<CodeBlock> texts = new ArrayList<>();
    if (operation.implementation() instanceof Implementation.Function) {
      texts.add(CodeBlock.of("Status and headers are those of the last request that it sends."));
    }
    operation.response().others().forEach(other -> texts.add(other(other)));
    List<Response.Header> headers = operation.response().headers();
    if (!headers.isEmpty()) {
      texts.add(
          headers.stream()
              .map(OperationDocs::header)
              .collect(CodeBlock.joining("; ", "Headers: ", ".")));
    }
    return texts.stream().collect(CodeBlock.joining("\n\n<p>"));
  }

  private CodeBlock other(Response.Other other) {
    CodeBlock.Builder text =
        CodeBlock.builder().add("With status $L ", Javadoc.escape(other.status()));
    if (other.type() instanceof TypeUse.Reference reference) {
      return text.add("the body is a {@link $T}: ", java.className(reference.id()))
          .add("{@code response.body($T::of)}.", java.className(reference.id()))
          .build();
    }
    return text.add("the body is another one of type $L", Javadoc.code(other.contentType()))
        .add(other.type() == null ? "." : ": {@code response.json()}.")
        .build();
  }

  private static CodeBlock header(Response.Header header) {
    String text = line(header.description()).replaceAll("\\.$", "");
    return CodeBlock.of(
        "$L$L", Javadoc.code(header.name()), text.isEmpty() ? "" : " (" + text + ")");
  }

  private List<CodeBlock> tags(Operation operation) {
    List<CodeBlock> tags = new ArrayList<>();
    for (Parameter parameter : operation.requiredParameters()) {
      tags.add(
          CodeBlock.of(
              "@param $L $L", names.argument(operation, parameter), ParameterText.line(parameter)));
    }
    Body body = operation.body();
    if (body != null) {
      String text = line(body.description());
      String nullText = body.isNullable() ? " (null for none)" : "";
      tags.add(
          CodeBlock.of(
              "@param body $L$L$L",
              text.isEmpty() ? "the request's body" : text,
              written(body.content(), body.contentType()),
              nullText));
    }
    if (!operation.optionalParameters().isEmpty()) {
      tags.add(CodeBlock.of("@param options sets optional parameters"));
    }
    if (operation.implementation() instanceof Implementation.Field field
        && field.selected() != null) {
      tags.add(CodeBlock.of("@param fields selects what is read; without any, what is plain"));
    }
    if (operation.response().content() != Content.NONE) {
      Response response = operation.response();
      String text = line(response.description());
      tags.add(
          CodeBlock.of(
              "@return $L$L$L",
              text.isEmpty() ? answered(operation) : text,
              written(response.content(), response.contentType()),
              response.nullable() ? " (null when there is none)" : ""));
    }
    if (operation.companionOf() == null) {
      tags.addAll(failures(operation.errors()));
    }
    return tags;
  }

  private static String answered(Operation operation) {
    return operation.implementation() instanceof Implementation.Function
        ? "the operation's output"
        : "the answer's body";
  }

  /** The media type of what is handed over as it is. */
  private static String written(Content content, @Nullable String contentType) {
    return switch (content) {
      case XML -> " (XML of type " + Javadoc.code(String.valueOf(contentType)) + ", as text)";
      case TEXT, STREAM, BYTES -> " (" + Javadoc.code(String.valueOf(contentType)) + ")";
      case JSON, FORM, MULTIPART, NONE -> "";
    };
  }

  /** The answers that are no success; statuses that mean the same in one tag. */
  private List<CodeBlock> failures(List<ErrorResponse> errors) {
    Map<CodeBlock, List<String>> statuses = new LinkedHashMap<>();
    for (ErrorResponse error : errors) {
      statuses.computeIfAbsent(meaning(error), key -> new ArrayList<>()).add(error.status());
    }
    List<CodeBlock> tags = new ArrayList<>();
    statuses.forEach(
        (meaning, same) ->
            tags.add(
                CodeBlock.of(
                    "@throws $T $L$L", ApiException.class, String.join(", ", same), meaning)));
    return tags;
  }

  private CodeBlock meaning(ErrorResponse error) {
    String text = line(error.description());
    CodeBlock.Builder meaning = CodeBlock.builder().add("$L", text.isEmpty() ? "" : ": " + text);
    if (error.type() instanceof TypeUse.Reference reference) {
      meaning.add(" (body: {@link $T})", java.className(reference.id()));
    }
    return meaning.build();
  }

  /** Markdown in one line, for a tag. */
  private static String line(@Nullable String markdown) {
    return Javadoc.of(markdown).replaceAll("\\s*\\n\\s*", " ");
  }
}
