package dev.connectors.maven.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.connectors.maven.model.Connector;
import dev.connectors.maven.model.SecurityScheme;
import dev.connectors.maven.model.ServerVariable;
import dev.connectors.maven.naming.NameTable;
import dev.connectors.runtime.auth.ConnectionInput;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** What a user gives to connect: credentials for the document's security schemes. */
final class InputEmitter {

  private static final ClassName VALUES = ClassName.get(ConnectionInput.class);

  private final Connector connector;
  private final NameTable names;
  private final ClassName input;
  private final ClassName builder;

  InputEmitter(Connector connector, NameTable names) {
    this.connector = connector;
    this.names = names;
    this.input = Java.className(names.input());
    this.builder = input.nestedClass("Builder");
  }

  TypeSpec emit() {
    return TypeSpec.classBuilder(input)
        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
        .addJavadoc(
            "The credentials$L of a connection to $L. Never shown.",
            connector.api().variables().isEmpty() ? "" : " and server",
            Javadoc.escape(connector.name()))
        .addField(VALUES, "values", Modifier.PRIVATE, Modifier.FINAL)
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(VALUES, "values")
                .addStatement("this.values = values")
                .build())
        .addMethod(
            MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("A builder without any credentials.")
                .returns(builder)
                .addStatement("return new Builder()")
                .build())
        .addMethod(
            MethodSpec.methodBuilder("values")
                .returns(VALUES)
                .addStatement("return values")
                .build())
        .addMethod(
            MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(Java.STRING)
                .addStatement("return values.toString()")
                .build())
        .addType(builder())
        .build();
  }

  private TypeSpec builder() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(builder)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("Builds {@link $T}.", input)
            .addField(VALUES.nestedClass("Builder"), "values", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PRIVATE)
                    .addStatement("this.values = $T.builder()", VALUES)
                    .build());
    for (SecurityScheme scheme : connector.api().schemes()) {
      type.addMethod(setter(scheme));
    }
    for (ServerVariable variable : connector.api().variables()) {
      type.addMethod(setter(variable));
    }
    return type.addMethod(
            MethodSpec.methodBuilder("build")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("The credentials.")
                .returns(input)
                .addStatement("return new $T(values.build())", input)
                .build())
        .build();
  }

  private MethodSpec setter(SecurityScheme scheme) {
    String text = Javadoc.of(scheme.description());
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(names.credential(scheme.key()))
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                "$L of the scheme $L.$L",
                kind(scheme),
                Javadoc.code(scheme.key()),
                text.isEmpty() ? "" : " " + text)
            .returns(builder);
    if (scheme instanceof SecurityScheme.Basic) {
      return method
          .addParameter(Java.STRING, "username")
          .addParameter(Java.STRING, "password")
          .addStatement("values.set($L, username, password)", Java.string(scheme.key()))
          .addStatement("return this")
          .build();
    }
    String argument = scheme instanceof SecurityScheme.ApiKey ? "apiKey" : "token";
    return method
        .addParameter(Java.STRING, argument)
        .addStatement("values.set($L, $N)", Java.string(scheme.key()), argument)
        .addStatement("return this")
        .build();
  }

  private MethodSpec setter(ServerVariable variable) {
    String name = names.variable(variable.name());
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc("$L", documentation(variable))
        .returns(builder)
        .addParameter(Java.STRING, name)
        .addStatement("values.variable($L, $N)", Java.string(variable.name()), name)
        .addStatement("return this")
        .build();
  }

  private static String documentation(ServerVariable variable) {
    StringBuilder text = new StringBuilder(Javadoc.code(variable.name()));
    text.append(" in the URL of the server");
    if (!variable.values().isEmpty()) {
      text.append(", one of ");
      text.append(variable.values().stream().map(Javadoc::code).collect(Collectors.joining(", ")));
    }
    if (variable.fallback() != null && !variable.fallback().isEmpty()) {
      text.append("; by default ").append(Javadoc.code(variable.fallback()));
    }
    String description = Javadoc.of(variable.description());
    return text.append(description.isEmpty() ? "." : ". " + description).toString();
  }

  private static String kind(SecurityScheme scheme) {
    if (scheme instanceof SecurityScheme.ApiKey) {
      return "The API key";
    }
    return scheme instanceof SecurityScheme.Basic ? "User name and password" : "The access token";
  }
}
