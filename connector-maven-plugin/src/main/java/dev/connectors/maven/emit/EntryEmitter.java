package dev.connectors.maven.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.connectors.maven.model.Api;
import dev.connectors.maven.model.Connector;
import dev.connectors.maven.model.SecurityScheme;
import dev.connectors.maven.model.Server;
import dev.connectors.maven.naming.NameTable;
import dev.connectors.runtime.internal.ApiClient;
import dev.connectors.runtime.internal.ConnectionBase;
import dev.connectors.runtime.internal.ConnectorBase;
import dev.connectors.runtime.internal.ConnectorBuilder;
import dev.connectors.runtime.internal.ConnectorDefinition;
import dev.connectors.runtime.internal.ConnectorRuntime;
import dev.connectors.runtime.internal.Contract;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** The class that stands for the connector, and the class of its connections. */
final class EntryEmitter {

  private static final ClassName RUNTIME = ClassName.get(ConnectorRuntime.class);

  private final Connector connector;
  private final NameTable names;
  private final ClassName entry;
  private final ClassName connection;
  private final String resources;

  EntryEmitter(Connector connector, NameTable names, String resources) {
    this.resources = resources;
    this.connector = connector;
    this.names = names;
    this.entry = Java.className(names.entry());
    this.connection = Java.className(names.connection());
  }

  /** The connector. */
  TypeSpec entry() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(entry)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(ClassName.get(ConnectorBase.class), connection))
            .addJavadoc("$L", documentation())
            .addField(key())
            .addField(definition())
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(RUNTIME, "runtime")
                    .addStatement("super(runtime)")
                    .build())
            .addMethod(builderMethod());
    new ConnectEmitter(connector, names).methods().forEach(type::addMethod);
    return type.addMethod(
            MethodSpec.methodBuilder("connection")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(connection)
                .addParameter(ApiClient.class, "client")
                .addStatement("return new $T(client)", connection)
                .build())
        .addType(builder())
        .build();
  }

  /** A connection. */
  TypeSpec connection() {
    ClassName typed = Java.className(names.operations());
    return TypeSpec.classBuilder(connection)
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .superclass(ConnectionBase.class)
        .addJavadoc(
            "An account at $L. Thread-safe; needs no closing.", Javadoc.escape(connector.name()))
        .addField(typed, "operations", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addParameter(ApiClient.class, "client")
                .addStatement("super(client)")
                .addStatement("this.operations = new $T(client)", typed)
                .build())
        .addMethod(
            MethodSpec.methodBuilder("operations")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("The operations of the API.")
                .returns(typed)
                .addStatement("return operations")
                .build())
        .build();
  }

  private String documentation() {
    String text = Javadoc.of(connector.description());
    String title = Javadoc.escape(connector.name());
    return title
        + ": one object for an application, thread-safe."
        + (text.isEmpty() ? "" : "\n\n<p>" + text);
  }

  private FieldSpec key() {
    return FieldSpec.builder(Java.STRING, "KEY", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The connector's key.")
        .initializer("$S", connector.key())
        .build();
  }

  private FieldSpec definition() {
    Api api = connector.api();
    CodeBlock.Builder value =
        CodeBlock.builder().add("$T.of(KEY, $L)$>$>", ConnectorDefinition.class, baseUri(api));
    // Numbers, and not the constants: they say what this code was generated for.
    value.add("\n.contract($L, $L)", Contract.MAJOR, Contract.MINOR);
    if (connector.version() != null) {
      value.add("\n.version($S)", connector.version());
    }
    for (SecurityScheme scheme : api.schemes()) {
      value.add("\n.scheme($L)", scheme(scheme));
    }
    value.add(CallEmitter.secured(api.security().isEmpty() ? null : api.security()));
    for (String host : connector.allowedHosts()) {
      value.add("\n.allowHosts($S)", host);
    }
    if (!api.operations().isEmpty()) {
      value.add("\n.operations($T.class, $S)", entry, "/" + resources + "operations.json");
    }
    if (!connector.connecting().isByDocument()) {
      value.add("\n.connections($T.class, $S)", entry, "/" + resources + "connections.json");
    }
    if (!connector.functions().isEmpty()) {
      value.add("\n.functions($T::find)", Java.className(names.functions()));
    }
    if (!connector.scripts().isEmpty()) {
      value.add("\n.modules($T.class, $S)", entry, "/" + resources + "modules.json");
    }
    return FieldSpec.builder(
            ConnectorDefinition.class,
            "DEFINITION",
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(value.add("$<$<").build())
        .build();
  }

  private static CodeBlock baseUri(Api api) {
    return api.servers().isEmpty()
        ? CodeBlock.of("null")
        : Java.string(api.servers().get(0).template());
  }

  private static CodeBlock scheme(SecurityScheme scheme) {
    Class<?> type = dev.connectors.runtime.auth.SecurityScheme.class;
    if (scheme instanceof SecurityScheme.ApiKey key) {
      String where =
          key.in().name().charAt(0) + key.in().name().substring(1).toLowerCase(Locale.ROOT);
      return CodeBlock.of(
          "$T.apiKeyIn$L($L, $L)", type, where, Java.string(key.key()), Java.string(key.name()));
    }
    if (scheme instanceof SecurityScheme.Token token) {
      return CodeBlock.of(
          "$T.token($L, $L)", type, Java.string(token.key()), Java.string(token.word()));
    }
    String factory = scheme instanceof SecurityScheme.Basic ? "basic" : "bearer";
    return CodeBlock.of("$T.$L($L)", type, factory, Java.string(scheme.key()));
  }

  private MethodSpec builderMethod() {
    return MethodSpec.methodBuilder("builder")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc("Settings of the connector, each with a default.")
        .returns(entry.nestedClass("Builder"))
        .addStatement("return new Builder()")
        .build();
  }

  private TypeSpec builder() {
    ClassName builder = entry.nestedClass("Builder");
    TypeSpec.Builder type =
        TypeSpec.classBuilder(builder)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(ClassName.get(ConnectorBuilder.class), builder))
            .addJavadoc("Builds {@link $T}.", entry)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addStatement("super(DEFINITION)")
                    .build());
    if (ServerEmitter.isNeeded(connector.api())) {
      type.addMethod(server(builder));
    }
    new ConnectEmitter(connector, names).settings(builder).forEach(type::addMethod);
    return type.addMethod(
            MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("The connector, ready to use.")
                .returns(entry)
                .addStatement("return new $T(start())", entry)
                .build())
        .build();
  }

  private MethodSpec server(ClassName builder) {
    Server first = connector.api().servers().get(0);
    return MethodSpec.methodBuilder("server")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            "Chooses the server that calls go to; by default, {@link $T#$L}.",
            Java.className(names.server()),
            names.serverConstant(first))
        .returns(builder)
        .addParameter(Java.className(names.server()), "server")
        .addStatement("return useServer(server.template)")
        .build();
  }
}
