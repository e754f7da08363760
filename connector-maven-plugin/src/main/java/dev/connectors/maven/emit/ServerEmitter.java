package dev.connectors.maven.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.connectors.maven.model.Api;
import dev.connectors.maven.model.Connector;
import dev.connectors.maven.model.Server;
import dev.connectors.maven.naming.NameTable;
import javax.lang.model.element.Modifier;

/** The servers that an application can choose from. */
final class ServerEmitter {

  private final Connector connector;
  private final NameTable names;

  ServerEmitter(Connector connector, NameTable names) {
    this.connector = connector;
    this.names = names;
  }

  /** Whether there is something to choose. */
  static boolean isNeeded(Api api) {
    return api.servers().size() > 1;
  }

  TypeSpec emit() {
    ClassName name = Java.className(names.server());
    TypeSpec.Builder type =
        TypeSpec.enumBuilder(name)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(
                "Servers of $L, to choose with {@link $T#server}.",
                Javadoc.escape(connector.name()),
                Java.className(names.entry()).nestedClass("Builder"))
            .addField(Java.STRING, "template", Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addParameter(Java.STRING, "template")
                    .addStatement("this.template = template")
                    .build());
    for (Server server : connector.api().servers()) {
      String text = Javadoc.of(server.description());
      type.addEnumConstant(
          names.serverConstant(server),
          TypeSpec.anonymousClassBuilder("$L", Java.string(server.template()))
              .addJavadoc("$L$L", Javadoc.code(server.url()), text.isEmpty() ? "." : ": " + text)
              .build());
    }
    return type.build();
  }
}
