package dev.connectors.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/** GraalJS with nothing around it: a function is given JSON text, and gives JSON text. */
final class BareEngine implements AutoCloseable {

  private static final String DRIVER =
      """
      ((f, text, done) => {
        const result = f(JSON.parse(text));
        if (typeof result?.then === 'function') result.then(v => done(JSON.stringify(v)));
        else done(JSON.stringify(result));
      })""";

  private final Context context;
  private final Value driver;

  BareEngine() {
    Engine engine = Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
    context =
        Context.newBuilder("js")
            .engine(engine)
            .allowExperimentalOptions(true)
            .option("js.esm-eval-returns-exports", "true")
            .build();
    driver = context.eval("js", DRIVER);
  }

  /** The default export of the operation's code; what that imports stands in the same text. */
  Value function(String operation, String... files) {
    StringBuilder text = new StringBuilder();
    for (String file : files) {
      text.append(
          read(operation + "/" + file).replaceAll("(?m)^import .*|^export (?!default)", ""));
      text.append('\n');
    }
    return context
        .eval(
            Source.newBuilder("js", text, operation)
                .mimeType("application/javascript+module")
                .buildLiteral())
        .getMember("default");
  }

  /** The code of an operation, as the connector's resources have it. */
  private static String read(String path) {
    String name = "/META-INF/connectors/dev.connectors.benchmarks/bench/modules/operations/" + path;
    try (var stream = BareEngine.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String call(Value function, String text) {
    String[] result = new String[1];
    ProxyExecutable done =
        values -> {
          result[0] = values[0].asString();
          return null;
        };
    driver.executeVoid(function, text, done);
    return result[0];
  }

  @Override
  public void close() {
    context.close();
  }
}
