package dev.connectors.maven.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.connectors.maven.model.Connector;
import dev.connectors.maven.model.Operation;
import dev.connectors.maven.naming.NameTable;
import dev.connectors.runtime.CallOptions;
import dev.connectors.runtime.internal.ApiClient;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Classes of operations: one for each tag, and one that leads to these. */
final class OperationsEmitter {

  private static final String WITH_RESPONSE = "WithResponse";

  private final Connector connector;
  private final NameTable names;
  private final OperationEmitter operations;

  OperationsEmitter(Connector connector, NameTable names, Java java) {
    this.connector = connector;
    this.names = names;
    this.operations = new OperationEmitter(names, java);
  }

  /** The operations of a tag. */
  TypeSpec group(String tag) {
    ClassName name = Java.className(names.group(tag));
    String text = Javadoc.of(connector.api().tags().get(tag));
    TypeSpec.Builder type =
        type(name, text.isEmpty() ? "Operations of " + Javadoc.escape(tag) + "." : text);
    MethodSpec.Builder constructor = constructor();
    addOperations(type, constructor, name, tag);
    return type.addMethod(constructor.build()).build();
  }

  /** The way to the operations of all tags, and the operations without one. */
  TypeSpec root() {
    ClassName name = Java.className(names.operations());
    TypeSpec.Builder type =
        type(name, "The operations of " + Javadoc.escape(connector.name()) + ".");
    MethodSpec.Builder constructor =
        constructor()
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("Called by the connection.\n\n@param client sends the requests");
    keepClient(type, constructor);
    for (String tag : names.groups()) {
      ClassName group = Java.className(names.group(tag));
      String accessor = names.groupAccessor(tag);
      type.addField(group, accessor, Modifier.PRIVATE, Modifier.FINAL);
      constructor.addStatement("this.$N = new $T(client)", accessor, group);
      type.addMethod(
          MethodSpec.methodBuilder(accessor)
              .addModifiers(Modifier.PUBLIC)
              .addJavadoc("Operations of $L.", Javadoc.escape(tag))
              .returns(group)
              .addStatement("return $N", accessor)
              .build());
    }
    addOperations(type, constructor, name, null);
    return type.addMethod(with(name)).addMethod(constructor.build()).build();
  }

  private static TypeSpec.Builder type(ClassName name, String documentation) {
    return TypeSpec.classBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addJavadoc("$L", documentation);
  }

  private static MethodSpec.Builder constructor() {
    return MethodSpec.constructorBuilder().addParameter(ApiClient.class, "client");
  }

  private static void keepClient(TypeSpec.Builder type, MethodSpec.Builder constructor) {
    type.addField(ApiClient.class, "client", Modifier.PRIVATE, Modifier.FINAL);
    constructor.addStatement("this.client = client");
  }

  private static MethodSpec with(ClassName name) {
    return MethodSpec.methodBuilder("with")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("The same operations, called with these options.")
        .returns(name)
        .addParameter(CallOptions.class, "options")
        .addStatement("return new $T(client.with(options))", name)
        .build();
  }

  private void addOperations(
      TypeSpec.Builder type, MethodSpec.Builder constructor, ClassName name, @Nullable String tag) {
    List<Operation> members =
        connector.api().operations().stream()
            .filter(
                operation ->
                    tag == null ? operation.group() == null : tag.equals(operation.group()))
            .toList();
    if (members.isEmpty()) {
      return;
    }
    ClassName responseName = name.nestedClass(WITH_RESPONSE);
    TypeSpec.Builder withResponse =
        TypeSpec.classBuilder(responseName)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("The same operations, answering with status and headers, too.");
    MethodSpec.Builder responseConstructor = constructor();
    keepClient(withResponse, responseConstructor);
    withResponse.addMethod(responseConstructor.build());
    for (Operation operation : members) {
      operations.add(operation, type, withResponse, responseName);
    }
    constructor.addStatement("this.withResponse = new $T(client)", responseName);
    type.addField(
            FieldSpec.builder(responseName, "withResponse", Modifier.PRIVATE, Modifier.FINAL)
                .build())
        .addMethod(
            MethodSpec.methodBuilder("withResponse")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("The same operations, answering with status and headers, too.")
                .returns(responseName)
                .addStatement("return withResponse")
                .build())
        .addType(withResponse.build());
  }
}
