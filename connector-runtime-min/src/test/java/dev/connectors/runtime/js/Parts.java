package dev.connectors.runtime.js;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;

/**
 * A context with the parts of the environment and without the engine around them: the clock stands,
 * and timers run in {@link #runTimers}.
 */
final class Parts implements AutoCloseable {

  private static final Engine ENGINE =
      Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
  private static final Map<String, Source> SOURCES = new ConcurrentHashMap<>();

  /** What was logged: {@code level: text}. */
  final List<String> log = new ArrayList<>();

  private final Context context = Context.newBuilder("js").engine(ENGINE).build();
  private final Map<Integer, Value> timers = new TreeMap<>();
  private final Value load;
  private int lastTimer;

  /**
   * A context.
   *
   * @param host code of an object with further members of {@code host}, which may use {@code load}
   */
  Parts(String host) {
    ProxyObject natives = Natives.object();
    ProxyExecutable timer = values -> timer(values[0]);
    natives.putMember("timer", context.asValue(timer));
    ProxyExecutable clear = values -> timers.remove(values[0].asInt()) != null;
    natives.putMember("clear", context.asValue(clear));
    ProxyExecutable logged = values -> log.add(values[0].asString() + ": " + values[1].asString());
    natives.putMember("log", context.asValue(logged));
    ProxyExecutable part = values -> context.eval(source(values[0].asString()));
    String code =
        "(function (natives, part) { const parts = {}; const host = {...natives};"
            + " const load = name => parts[name] ??= part(name)(host, load);"
            + " Object.assign(host, "
            + host
            + "); return load; })";
    load = context.eval("js", code).execute(natives, part);
  }

  Parts() {
    this("{}");
  }

  /** Makes what a part has global. */
  Parts with(String part, String... names) {
    Value object = load.execute(part);
    for (String name : names) {
      context.getBindings("js").putMember(name, object.getMember(name));
    }
    return this;
  }

  /** Makes a function of Java global. */
  void define(String name, ProxyExecutable function) {
    context.getBindings("js").putMember(name, function);
  }

  /** Whether a part has a name. */
  boolean has(String part, String name) {
    return load.execute(part).hasMember(name);
  }

  /** Makes all globals there, and what Node has in its module util. */
  Parts withGlobals() {
    ScriptEnvironment.PARTS.forEach((part, names) -> with(part, names.toArray(String[]::new)));
    return with("util", "format", "inspect");
  }

  /** Evaluates code. */
  Value eval(String code) {
    return context.eval("js", code);
  }

  /** What an async function gives as JSON text; an error of its as {@code name: message}. */
  String await(String body) {
    List<String> results = new ArrayList<>();
    ProxyExecutable take = values -> results.add(values[0].asString());
    eval("(take => (async () => {"
            + body
            + "})().then(v => take(JSON.stringify(v) ?? 'undefined'), e => take(`${e.name}: ${e.message}`)))")
        .execute(take);
    runTimers();
    return results.isEmpty() ? "pending" : results.get(0);
  }

  /** Runs the timers that are set, and those that these set, up to a hundred. */
  void runTimers() {
    for (int i = 0; i < 100 && !timers.isEmpty(); i++) {
      Integer next = timers.keySet().iterator().next();
      Objects.requireNonNull(timers.remove(next)).executeVoid();
    }
  }

  private int timer(Value callback) {
    timers.put(++lastTimer, callback);
    return lastTimer;
  }

  private static Source source(String part) {
    return SOURCES.computeIfAbsent(part, Parts::read);
  }

  private static Source read(String part) {
    String name = part + ".js";
    try (InputStream stream = Natives.class.getResourceAsStream(name)) {
      String text =
          new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
      return Source.newBuilder("js", text, name).buildLiteral();
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
