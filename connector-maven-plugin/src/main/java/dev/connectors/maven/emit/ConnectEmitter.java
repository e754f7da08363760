package dev.connectors.maven.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.connectors.maven.model.Authentication;
import dev.connectors.maven.model.Connecting;
import dev.connectors.maven.model.Connector;
import dev.connectors.maven.model.TypeId;
import dev.connectors.maven.naming.NameTable;
import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.auth.PlatformTokens;
import dev.connectors.runtime.internal.ConnectorBase;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The methods by which accounts connect, and what the builder is told for them. */
final class ConnectEmitter {

  private final Connector connector;
  private final Connecting connecting;
  private final NameTable names;
  private final ClassName connection;

  ConnectEmitter(Connector connector, NameTable names) {
    this.connector = connector;
    this.connecting = connector.connecting();
    this.names = names;
    this.connection = Java.className(names.connection());
  }

  /** The methods of the connector. */
  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    if (connecting.isByDocument()) {
      byDocument(methods);
    }
    for (Authentication way : connecting.ways()) {
      if (!way.isOAuth()) {
        typed(way, methods);
      }
    }
    if (!connecting.oauth().isEmpty()) {
      ClassName oauth = Java.className(names.oauth());
      methods.add(
          MethodSpec.methodBuilder("oauth")
              .addAnnotation(Override.class)
              .addModifiers(Modifier.PUBLIC)
              .addJavadoc("Connecting by OAuth, where people allow access in their browser.")
              .returns(oauth)
              .addStatement("return new $T(this)", oauth)
              .build());
    }
    return methods;
  }

  /** The credentials of the document's security schemes; nobody is asked whether they are good. */
  private void byDocument(List<MethodSpec> methods) {
    ClassName input = Java.className(names.input());
    methods.add(
        connect()
            .addJavadoc(
                "A connection with these credentials. Nothing is stored and no request is sent.")
            .addParameter(input, "input")
            .addStatement("return connection(runtime().connect(input.values()))")
            .build());
    methods.add(
        connect()
            .addJavadoc("A connection without credentials.")
            .addStatement("return connect($T.builder().build())", input)
            .build());
    methods.add(
        connect()
            .addJavadoc("Stores a connection with these credentials. No request is sent.")
            .addParameter(ConnectionId.class, "id")
            .addParameter(input, "input")
            .addStatement("return connectTyped(id, $S, input.values().toTree())", "")
            .build());
  }

  private void typed(Authentication way, List<MethodSpec> methods) {
    TypeId input = way.input();
    if (input == null) {
      return; // by the key of the option, as all ways are
    }
    ClassName type = Java.className(names.type(input));
    methods.add(
        connect()
            .addJavadoc("Connects an account$L: tests its credentials and stores them.", by(way))
            .addParameter(ConnectionId.class, "id")
            .addParameter(type, "input")
            .addStatement("return connectTyped(id, $L, input.json())", Java.string(way.option()))
            .build());
    if (way.type() != Authentication.Type.CLIENT_CREDENTIALS) {
      return; // others know the credentials by the id
    }
    methods.add(
        connect()
            .addJavadoc("Tests the credentials of an account$L, and stores nothing.", by(way))
            .addParameter(type, "input")
            .addStatement("return connectTyped(null, $L, input.json())", Java.string(way.option()))
            .build());
  }

  private static String by(Authentication way) {
    return way.option().isEmpty() ? "" : " by " + Javadoc.code(way.option());
  }

  private MethodSpec.Builder connect() {
    return MethodSpec.methodBuilder("connect").addModifiers(Modifier.PUBLIC).returns(connection);
  }

  /** What the builder is told. */
  List<MethodSpec> settings(ClassName builder) {
    List<MethodSpec> methods = new ArrayList<>();
    @Nullable TypeId parameters = connecting.parameters();
    if (parameters != null) {
      methods.add(
          setting(builder, "parameters")
              .addJavadoc(
                  "Sets what the developer who installs the connector sets once, such as an OAuth"
                      + " client's secret.")
              .addParameter(Java.className(names.type(parameters)), "parameters")
              .addStatement("return useParameters(parameters.json())")
              .build());
    }
    for (Authentication way : connecting.ways()) {
      if (way.type() == Authentication.Type.PROXY) {
        methods.add(
            setting(builder, "proxy")
                .addJavadoc(
                    "Sets the connector $L, whose connections of the same ids serve here.",
                    Javadoc.code(String.valueOf(way.proxyKey())))
                .addParameter(
                    ParameterizedTypeName.get(
                        ClassName.get(ConnectorBase.class),
                        WildcardTypeName.subtypeOf(Object.class)),
                    "other")
                .addStatement("return useProxy(other)")
                .build());
        break;
      }
    }
    if (connecting.ways().stream().anyMatch(Authentication::isPlatformToken)) {
      methods.add(
          setting(builder, "platformTokens")
              .addJavadoc("Sets what gives the tokens of connections.")
              .addParameter(PlatformTokens.class, "tokens")
              .addStatement("return usePlatformTokens(tokens)")
              .build());
    }
    return methods;
  }

  private static MethodSpec.Builder setting(ClassName builder, String name) {
    return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(builder);
  }
}
