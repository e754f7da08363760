package dev.connectors.runtime.js;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.ResourceLimits;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.jspecify.annotations.Nullable;

/**
 * A global scope of JavaScript with the environment in it: the box that a call is in. It gives
 * access to nothing but what its call is given. For one thread at a time.
 */
final class ScriptContext implements AutoCloseable {

  /** Longer texts, in characters, are refused where they are made. */
  private static final String MOST_CHARACTERS = Integer.toString(1 << 27);

  private static final String MOST_BYTES = Integer.toString(1 << 28);

  private final ModuleCode code;
  private final Context context;
  private final Value kernel;
  private final Map<String, Value> functions = new HashMap<>();
  private @Nullable ScriptCall call;
  private int lastTimer;

  ScriptContext(ModuleCode code, long maxStatements, boolean fetch) {
    this.code = code;
    this.context = context(code, maxStatements);
    this.kernel =
        context
            .eval(Environment.source("kernel"))
            .execute(
                new NativeFunctions(this, code).object(),
                (ProxyExecutable) names -> context.eval(Environment.source(names[0].asString())),
                globals(),
                fetch);
  }

  private static Context context(ModuleCode code, long maxStatements) {
    Context.Builder builder =
        Context.newBuilder("js")
            .engine(Engines.shared())
            .allowExperimentalOptions(true)
            .allowHostAccess(HostAccess.NONE)
            .allowPolyglotAccess(PolyglotAccess.NONE)
            .allowEnvironmentAccess(EnvironmentAccess.NONE)
            .allowIO(IOAccess.newBuilder().fileSystem(new ModuleFiles(code)).build())
            .allowCreateProcess(false)
            .allowCreateThread(false)
            .allowNativeAccess(false)
            .allowValueSharing(false)
            .option("js.agent-can-block", "false")
            .option("js.console", "false")
            .option("js.esm-eval-returns-exports", "true")
            .option("js.graal-builtin", "false")
            .option("js.java-package-globals", "false")
            .option("js.load", "false")
            .option("js.locale", "en-US")
            .option("js.max-typed-array-length", MOST_BYTES)
            .option("js.polyglot-builtin", "false")
            .option("js.print", "false")
            .option("js.stack-trace-api", "true")
            .option("js.string-length-limit", MOST_CHARACTERS)
            .option("js.timezone", "UTC")
            .option("js.unhandled-rejections", "throw");
    if (maxStatements > 0) {
      builder.resourceLimits(
          ResourceLimits.newBuilder().statementLimit(maxStatements, null).build());
    }
    return builder.build();
  }

  private static ProxyArray globals() {
    return ProxyArray.fromList(
        ScriptEnvironment.PARTS.entrySet().stream()
            .<Object>map(each -> ProxyArray.fromArray(each.getKey(), names(each.getValue())))
            .toList());
  }

  private static ProxyArray names(List<String> names) {
    return ProxyArray.fromList(List.copyOf(names));
  }

  /** The call that runs in it. */
  ScriptCall call() {
    return Objects.requireNonNull(call, "no call");
  }

  /** The id of a timer: one that JavaScript keeps from an earlier call is none of a later one. */
  int nextTimer() {
    return ++lastTimer;
  }

  /** Gives it to a call, or to none. */
  void use(@Nullable ScriptCall next) {
    call = next;
    if (next != null) {
      context.resetLimits();
    }
  }

  /**
   * The function that a module is.
   *
   * @throws PolyglotException when the module cannot be evaluated, or is none
   */
  Value function(String module) {
    Value known = functions.get(module);
    if (known == null) {
      known = kernel.getMember("functionOf").execute(module);
      functions.put(module, known);
    }
    return known;
  }

  /** A function of the kernel. */
  Value kernel(String function) {
    return functions.computeIfAbsent("%" + function, it -> kernel.getMember(function));
  }

  /** What an ES module exports. */
  Value namespace(String module) {
    return context.eval(code.namespace(module)).getMember("it");
  }

  /** A CommonJS module as a function. */
  Value wrapper(String module) {
    return context.eval(code.wrapper(module));
  }

  /** Ends whatever runs in it, from any thread; it cannot be used any more. */
  @Override
  public void close() {
    context.close(true);
  }
}
