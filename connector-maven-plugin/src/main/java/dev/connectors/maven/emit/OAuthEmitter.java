package dev.connectors.maven.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.connectors.maven.model.Authentication;
import dev.connectors.maven.model.Connector;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.naming.NameTable;
import dev.connectors.runtime.auth.OAuthRequest;
import dev.connectors.runtime.internal.OAuthBase;
import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Connecting by OAuth, with typed input. */
final class OAuthEmitter {

  private final Connector connector;
  private final NameTable names;

  OAuthEmitter(Connector connector, NameTable names) {
    this.connector = connector;
    this.names = names;
  }

  TypeSpec emit() {
    ClassName entry = Java.className(names.entry());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(Java.className(names.oauth()))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(
                ParameterizedTypeName.get(
                    ClassName.get(OAuthBase.class), Java.className(names.connection())))
            .addJavadoc("Connecting to $L by OAuth.", Javadoc.escape(connector.name()))
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addParameter(entry, "connector")
                    .addStatement("super(connector)")
                    .build());
    List<Authentication> ways = connector.connecting().oauth();
    for (Authentication way : ways) {
      TypeId input = way.input();
      if (input != null) {
        type.addMethod(
            authorize(way)
                .addParameter(Java.className(names.type(input)), "input")
                .addStatement(
                    "return authorize($L, callbackUri, input.json())", Java.string(way.option()))
                .build());
      }
      if (ways.size() == 1 && !way.inputRequired()) {
        type.addMethod(
            authorize(way)
                .addStatement(
                    "return authorize($L, callbackUri, $T.of())",
                    Java.string(way.option()),
                    Map.class)
                .build());
      }
    }
    return type.build();
  }

  private static MethodSpec.Builder authorize(Authentication way) {
    return MethodSpec.methodBuilder("authorize")
        .addModifiers(Modifier.PUBLIC)
        .addJavadoc(
            "Begins$L: gives the page to send a browser to, and what is pending until it comes back"
                + " to {@code callbackUri}.",
            way.option().isEmpty() ? "" : " by " + Javadoc.code(way.option()))
        .returns(OAuthRequest.class)
        .addParameter(URI.class, "callbackUri");
  }
}
