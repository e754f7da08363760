package dev.connectors.runtime.js;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.graalvm.polyglot.Engine;
import org.jspecify.annotations.Nullable;

/**
 * The engine that all connectors of the process share, so that what is parsed once stays parsed.
 */
final class Engines {

  private static final System.Logger LOGGER = System.getLogger("dev.connectors.js");

  private Engines() {}

  /** Loaded when first asked for. */
  private static final class Holder {
    static final Engine ENGINE = create();
  }

  /** The engine; the first call of a process takes about a second. */
  static Engine shared() {
    return Holder.ENGINE;
  }

  private static Engine create() {
    boolean silenced = StockJvm.silence();
    Engine engine = StockJvm.load(Engines::load);
    boolean interpreted = engine.getImplementationName().equals("Interpreted");
    if (interpreted || silenced) {
      LOGGER.log(
          System.Logger.Level.INFO,
          "GraalJS is loaded for functions in JavaScript"
              + (interpreted ? "; it interprets them, since this JVM has no compiler for them" : "")
              + (silenced
                  ? "; it uses sun.misc.Unsafe, which later JDKs allow only with"
                      + " --sun-misc-unsafe-memory-access=allow"
                  : ""));
    }
    return engine;
  }

  private static Engine load() {
    return Engine.newBuilder("js")
        .allowExperimentalOptions(true)
        .option("engine.WarnInterpreterOnly", "false")
        .option("engine.WarnVirtualThreadSupport", "false")
        .logHandler(new Redirected())
        .build();
  }

  /** What the engine has to say goes where the library's own lines go. */
  private static final class Redirected extends Handler {

    @Override
    public void publish(@Nullable LogRecord line) {
      if (line != null && line.getLevel().intValue() >= Level.WARNING.intValue()) {
        LOGGER.log(System.Logger.Level.DEBUG, "engine: " + line.getMessage());
      }
    }

    @Override
    public void flush() {
      // Nothing is kept.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
