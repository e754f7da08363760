package dev.connectors.runtime.js;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.function.FunctionContext;
import dev.connectors.runtime.function.JavaScriptOptions;
import dev.connectors.runtime.function.ScriptedFunction;
import org.jspecify.annotations.Nullable;

/**
 * The functions of a connector that are written in JavaScript. Thread-safe. Loads the engine when
 * the first of them is called, or before when the options say so.
 */
public final class JavaScript implements AutoCloseable {

  /** Also in the parent POM. */
  private static final String VERSION = "25.0.5";

  private static final System.Logger LOGGER = System.getLogger("dev.connectors.js");

  private final String connector;
  private final Modules modules;
  private final JavaScriptOptions options;
  private final ScriptHost host;
  private @Nullable ScriptRunner runner;
  private boolean closed;

  /**
   * The functions of a connector.
   *
   * @param connector its key, for messages
   * @param modules its modules
   * @param options how they are run
   * @param host what they reach outside
   */
  public JavaScript(String connector, Modules modules, JavaScriptOptions options, ScriptHost host) {
    this.connector = connector;
    this.modules = modules;
    this.options = options;
    this.host = host;
  }

  /**
   * A function.
   *
   * @param name its name, for messages
   * @param module the id of the module whose default export it is
   * @return the function, each call of which throws {@link ConfigurationException} when the engine
   *     is not on the class path, and {@link IllegalStateException} after {@link #close}
   */
  public ScriptedFunction function(String name, String module) {
    return new Function(this, name, module);
  }

  /** Loads the engine in the background, so that the first call finds it ready. */
  public void warmUp() {
    Thread thread =
        new Thread(
            () -> {
              try {
                runner().warmUp();
              } catch (RuntimeException | LinkageError e) { // the first call will tell the same
                LOGGER.log(
                    System.Logger.Level.WARNING,
                    connector + ": JavaScript cannot be loaded: " + e.getMessage());
              }
            },
            "connector-js-warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  private synchronized ScriptRunner runner() {
    if (closed) {
      throw new IllegalStateException(connector + ": the connector is closed");
    }
    ScriptRunner known = runner;
    if (known == null) {
      if (!isPresent()) {
        throw missing();
      }
      known = new ScriptRunner(connector, modules, options, host);
      runner = known;
    }
    return known;
  }

  private static boolean isPresent() {
    try {
      ClassLoader loader = JavaScript.class.getClassLoader();
      Class.forName("org.graalvm.polyglot.Engine", false, loader);
      Class.forName("com.oracle.truffle.js.lang.JavaScriptLanguage", false, loader);
      return true;
    } catch (ClassNotFoundException ignored) { // that is the answer
      return false;
    }
  }

  private ConfigurationException missing() {
    return new ConfigurationException(
        connector
            + ": functions in JavaScript need an engine that is not there (expected: the"
            + " dependencies org.graalvm.polyglot:polyglot:"
            + VERSION
            + " and, of the type pom, org.graalvm.polyglot:js-community:"
            + VERSION
            + " in the application's POM)",
        null);
  }

  /** Ends all calls, and lets none begin. Closing twice does nothing. */
  @Override
  public void close() {
    ScriptRunner known;
    synchronized (this) {
      closed = true;
      known = runner;
      runner = null;
    }
    if (known != null) {
      known.close();
    }
  }

  /** One of the functions. */
  private record Function(JavaScript owner, String name, String module)
      implements ScriptedFunction {

    @Override
    public @Nullable Object call(FunctionContext context) {
      return owner.runner().call(name, module, context);
    }

    @Override
    public Result callWithFunctions(FunctionContext context) {
      return owner.runner().callWithFunctions(name, module, context);
    }

    @Override
    public @Nullable Object callMember(
        FunctionContext context, String member, @Nullable Object argument) {
      return owner.runner().callMember(name, module, context, member, argument);
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
