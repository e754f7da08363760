package dev.connectors.runtime.js;

import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.ScriptErrors;
import dev.connectors.runtime.function.FunctionContext;
import dev.connectors.runtime.function.JavaScriptOptions;
import dev.connectors.runtime.function.ScriptedFunction;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** Runs the functions of a connector, each call in a context of the pool. Thread-safe. */
final class ScriptRunner implements AutoCloseable {

  private final String connector;
  private final JavaScriptOptions options;
  private final ScriptHost host;
  private final ModuleCode code;
  private final ContextPool pool;
  private final Set<ScriptCall> calls = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  ScriptRunner(String connector, Modules modules, JavaScriptOptions options, ScriptHost host) {
    this.connector = connector;
    this.options = options;
    this.host = host;
    this.code = new ModuleCode(modules);
    this.pool = new ContextPool(options.maxContexts(), this::context);
  }

  private ScriptContext context() {
    return new ScriptContext(code, options.maxStatements(), options.fetch());
  }

  /** Loads the engine, and what all contexts share. */
  void warmUp() {
    context().close();
  }

  /** What is done in a context. */
  private interface Use {
    void begin(ScriptContext context, ScriptCall call);
  }

  @Nullable Object call(String name, String module, FunctionContext context) {
    return run(name, module, context, (in, call) -> begin("call", in, call)).result();
  }

  ScriptedFunction.Result callWithFunctions(String name, String module, FunctionContext context) {
    ScriptCall done =
        run(name, module, context, (in, call) -> begin("callWithFunctions", in, call));
    Set<String> functions =
        Arrays.stream(done.functions().split("\n"))
            .filter(each -> !each.isEmpty())
            .collect(Collectors.toSet());
    return new ScriptedFunction.Result(done.result(), functions);
  }

  @Nullable Object callMember(
      String name,
      String module,
      FunctionContext context,
      String member,
      @Nullable Object argument) {
    return run(
            name,
            module,
            context,
            (in, call) -> {
              boolean failed = argument instanceof ConnectorException;
              begin(
                  "callMember",
                  in,
                  call,
                  member,
                  failed ? null : call.text(argument),
                  argument instanceof ConnectorException e ? call.text(ScriptErrors.data(e)) : null,
                  argument instanceof ConnectorException e ? new Token(e) : null);
            })
        .result();
  }

  private static void begin(
      String function, ScriptContext context, ScriptCall call, @Nullable Object... more) {
    Value found = context.function(call.module());
    @Nullable Object[] all = new @Nullable Object[5 + more.length];
    FunctionContext given = call.context();
    all[0] = found;
    all[1] = call.text(given.arguments());
    all[2] = given.api().givesFullResponses();
    all[3] = call.hasClient();
    all[4] = call.helpers();
    System.arraycopy(more, 0, all, 5, more.length);
    call.enter(() -> context.kernel(function).executeVoid(all));
  }

  private ScriptCall run(String name, String module, FunctionContext context, Use use) {
    ScriptCall call = new ScriptCall(connector, name, module, context, options, host, code);
    ScriptContext in = call.takeContext(pool);
    calls.add(call);
    try {
      if (closed) {
        call.end(ScriptCall.End.CLOSED);
      }
      call.run(in, () -> use.begin(in, call));
      return call;
    } finally {
      calls.remove(call);
      pool.give(in, context.scope(), call.leavesUsable());
    }
  }

  /** Ends all calls. */
  @Override
  public void close() {
    closed = true;
    calls.forEach(call -> call.end(ScriptCall.End.CLOSED));
    pool.close();
  }
}
