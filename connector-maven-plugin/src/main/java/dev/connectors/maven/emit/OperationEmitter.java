package dev.connectors.maven.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.connectors.maven.model.Body;
import dev.connectors.maven.model.Content;
import dev.connectors.maven.model.Implementation;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.model.Pagination;
import dev.connectors.maven.model.Parameter;
import dev.connectors.maven.model.TypeDeclaration.ObjectType;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.naming.NameTable;
import dev.connectors.runtime.ApiResponse;
import dev.connectors.runtime.http.Download;
import dev.connectors.runtime.http.RequestBody;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The methods of an operation. The form with everything sends the request, in the class that
 * answers with status and headers; every other form, there and beside it, leads to that one.
 */
final class OperationEmitter {

  private static final ClassName API_RESPONSE = ClassName.get(ApiResponse.class);

  private static final ClassName DOWNLOAD = ClassName.get(Download.class);
  private static final ClassName REQUEST_BODY = ClassName.get(RequestBody.class);

  private static final String FIELDS = "fields";

  /** How the body is given in a form, or what is selected of the answer. */
  private enum BodyForm {
    NONE,
    VALUE,
    BUILDER,
    LEFT_OUT,
    FIELDS,
    PLAIN_FIELDS
  }

  /** One way to call. */
  private record Form(BodyForm body, boolean options) {}

  private final NameTable names;
  private final Java java;
  private final CallEmitter calls;
  private final PaginationEmitter pages;
  private final OperationDocs docs;

  OperationEmitter(NameTable names, Java java) {
    this.names = names;
    this.java = java;
    this.calls = new CallEmitter(names, java);
    this.pages = new PaginationEmitter(names, java);
    this.docs = new OperationDocs(names, java);
  }

  /**
   * Adds the methods of an operation.
   *
   * @param plain the class whose methods answer with the body
   * @param withResponse the class whose methods answer with status and headers, too
   * @param responseName the name of the second class
   */
  void add(
      Operation operation,
      TypeSpec.Builder plain,
      TypeSpec.Builder withResponse,
      ClassName responseName) {
    Form full = new Form(fullBody(operation), hasOptions(operation));
    for (Form form : forms(operation)) {
      boolean isFull = form.equals(full);
      MethodSpec.Builder method = method(operation, form).returns(annotated(operation));
      CodeBlock arguments = arguments(operation, form);
      method.addJavadoc(isFull ? docs.of(operation) : brief(operation, form));
      method.addStatement(
          isVoid(operation) ? "withResponse.$N($L)" : "return withResponse.$N($L).body()",
          names.method(operation),
          arguments);
      plain.addMethod(method.build());

      MethodSpec.Builder response =
          method(operation, form)
              .returns(ParameterizedTypeName.get(API_RESPONSE, annotated(operation).box()));
      if (isFull) {
        response.addJavadoc(docs.answer(operation)).addStatement(calls.call(operation));
      } else {
        response.addStatement("return $N($L)", names.method(operation), delegated(operation, form));
      }
      withResponse.addMethod(response.build());
    }
    Pagination pagination = operation.pagination();
    if (pagination != null) {
      Form form = new Form(BodyForm.LEFT_OUT, hasOptions(operation));
      if (form.options()) {
        Form brief = new Form(BodyForm.LEFT_OUT, false);
        plain.addMethod(
            pages.brief(operation, pagination, method(operation, brief), required(operation)));
      }
      plain.addMethod(
          pages.method(
              operation,
              pagination,
              method(operation, form),
              delegated(operation, form),
              responseName));
    }
  }

  private static BodyForm fullBody(Operation operation) {
    if (selected(operation) != null) {
      return BodyForm.FIELDS;
    }
    return operation.body() == null ? BodyForm.NONE : BodyForm.VALUE;
  }

  /** The type of which the caller selects fields, or null. */
  private static @Nullable TypeId selected(Operation operation) {
    return operation.implementation() instanceof Implementation.Field field
        ? field.selected()
        : null;
  }

  private List<Form> forms(Operation operation) {
    List<BodyForm> bodies = new ArrayList<>();
    Body body = operation.body();
    if (selected(operation) != null) {
      bodies.add(BodyForm.FIELDS);
      bodies.add(BodyForm.PLAIN_FIELDS);
    } else if (body == null) {
      bodies.add(BodyForm.NONE);
    } else {
      bodies.add(BodyForm.VALUE);
      if (hasBuilder(body)) {
        bodies.add(BodyForm.BUILDER);
      }
      if (body.isNullable()) {
        bodies.add(BodyForm.LEFT_OUT);
      }
    }
    List<Form> forms = new ArrayList<>();
    for (BodyForm form : bodies) {
      forms.add(new Form(form, false));
      // Without a body, a lambda for options would look like one for the body.
      boolean leftOut = form == BodyForm.LEFT_OUT || form == BodyForm.PLAIN_FIELDS;
      if (hasOptions(operation) && !leftOut) {
        forms.add(new Form(form, true));
      }
    }
    return forms;
  }

  private MethodSpec.Builder method(Operation operation, Form form) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(names.method(operation)).addModifiers(Modifier.PUBLIC);
    if (operation.deprecated()) {
      method.addAnnotation(Deprecated.class);
    }
    for (Parameter parameter : operation.requiredParameters()) {
      method.addParameter(java.argument(parameter.type()), names.argument(operation, parameter));
    }
    Body body = operation.body();
    if (body != null && form.body() == BodyForm.VALUE) {
      method.addParameter(bodyParameter(operation, body));
    } else if (body != null && form.body() == BodyForm.BUILDER) {
      method.addParameter(Bodies.builderConsumer(bodyClass(body)), "body");
    }
    if (form.options()) {
      method.addParameter(Bodies.consumer(Java.className(names.options(operation))), "options");
    }
    TypeId selected = selected(operation);
    if (selected != null && form.body() == BodyForm.FIELDS) {
      method.addParameter(Bodies.consumer(Java.className(names.selection(selected))), FIELDS);
    }
    return method;
  }

  private ParameterSpec bodyParameter(Operation operation, Body body) {
    TypeName type =
        switch (body.content()) {
          case TEXT, XML -> Java.STRING;
          case STREAM, BYTES -> REQUEST_BODY;
          case MULTIPART -> Bodies.consumer(Java.className(names.form(body)));
          default -> java.boxed(body.type());
        };
    if (!body.isNullable()) {
      return ParameterSpec.builder(type, "body").build();
    }
    return ParameterSpec.builder(
            type.annotated(AnnotationSpec.builder(Java.NULLABLE).build()), "body")
        .build();
  }

  /** The arguments of a form, handed on as they are. */
  private CodeBlock arguments(Operation operation, Form form) {
    List<CodeBlock> arguments = required(operation);
    if (form.body() == BodyForm.VALUE || form.body() == BodyForm.BUILDER) {
      arguments.add(CodeBlock.of("body"));
    }
    if (form.options()) {
      arguments.add(CodeBlock.of("options"));
    }
    if (form.body() == BodyForm.FIELDS) {
      arguments.add(CodeBlock.of(FIELDS));
    }
    return arguments.stream().collect(CodeBlock.joining(", "));
  }

  /** The arguments for the full form. */
  private CodeBlock delegated(Operation operation, Form form) {
    List<CodeBlock> arguments = required(operation);
    Body body = operation.body();
    if (body != null) {
      arguments.add(
          switch (form.body()) {
            case BUILDER -> CodeBlock.of("$T.builder().apply(body).build()", bodyClass(body));
            case LEFT_OUT -> leftOut(operation, body);
            default -> CodeBlock.of("body");
          });
    }
    if (hasOptions(operation)) {
      arguments.add(CodeBlock.of(form.options() ? "options" : "none -> {}"));
    }
    if (selected(operation) != null) {
      arguments.add(CodeBlock.of(form.body() == BodyForm.FIELDS ? FIELDS : "plain -> {}"));
    }
    return arguments.stream().collect(CodeBlock.joining(", "));
  }

  /** A null that is typed, since two forms may take one. */
  private CodeBlock leftOut(Operation operation, Body body) {
    ParameterSpec parameter = bodyParameter(operation, body);
    return CodeBlock.of("($T) null", parameter.type().withoutAnnotations());
  }

  private List<CodeBlock> required(Operation operation) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (Parameter parameter : operation.requiredParameters()) {
      arguments.add(CodeBlock.of("$N", names.argument(operation, parameter)));
    }
    return arguments;
  }

  private CodeBlock brief(Operation operation, Form form) {
    String what =
        switch (form.body()) {
          case BUILDER ->
              form.options()
                  ? "with the body built in place"
                  : "with the body built in place, without optional parameters";
          case LEFT_OUT -> "without a body";
          case PLAIN_FIELDS -> "with the fields that are plain values";
          default -> "without optional parameters";
        };
    boolean plainBuilder = form.body() == BodyForm.BUILDER && !hasOptions(operation);
    return CodeBlock.of(
        "{@link #$N}, $L.",
        names.method(operation),
        plainBuilder ? "with the body built in place" : what);
  }

  private TypeName annotated(Operation operation) {
    TypeName type = returned(operation);
    return operation.response().nullable()
        ? type.annotated(AnnotationSpec.builder(Java.NULLABLE).build())
        : type;
  }

  private TypeName returned(Operation operation) {
    return switch (operation.response().content()) {
      case JSON -> java.boxed(operation.response().type());
      case TEXT, XML -> Java.STRING;
      case STREAM, BYTES -> DOWNLOAD;
      case NONE, FORM, MULTIPART -> TypeName.VOID;
    };
  }

  private static boolean isVoid(Operation operation) {
    return operation.response().content() == Content.NONE;
  }

  private static boolean hasOptions(Operation operation) {
    return !operation.optionalParameters().isEmpty();
  }

  private boolean hasBuilder(Body body) {
    return body.type() instanceof TypeUse.Reference reference
        && java.declaration(reference.id()) instanceof ObjectType;
  }

  private ClassName bodyClass(Body body) {
    if (body.type() instanceof TypeUse.Reference reference) {
      return java.className(reference.id());
    }
    throw new IllegalStateException("a body without a class has no builder");
  }
}
