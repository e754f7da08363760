package dev.connectors.runtime.js;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.jspecify.annotations.Nullable;

/** The functions of Java that the kernel of a context calls, for the call that runs there. */
final class NativeFunctions {

  private static final String BUILTIN = "builtin";

  private final ScriptContext context;
  private final ModuleCode code;
  private final Map<String, Object> members = new HashMap<>();

  NativeFunctions(ScriptContext context, ModuleCode code) {
    this.context = context;
    this.code = code;
    outcomes();
    events();
    modules();
  }

  /** The functions as an object. */
  ProxyObject object() {
    return ProxyObject.fromMap(members);
  }

  private void add(String name, ProxyExecutable function) {
    members.put(name, function);
  }

  private void outcomes() {
    add("returned", it -> context.call().returned(it[0].asString()));
    add("nothing", it -> context.call().returned(null));
    add("functionsAre", it -> context.call().functionsAre(it[0].asString()));
    add("threw", it -> context.call().threw(new Thrown(it)));
  }

  private void events() {
    add("functions", it -> Natives.object());
    add("timer", it -> context.call().timer(context.nextTimer(), it[0], it[1]));
    add("clear", it -> context.call().clear(it[0]));
    add("log", it -> context.call().log(it[0].asString(), it[1].asString()));
    add("send", it -> context.call().tasks().send(text(it[0]), it[1].asString(), it[2], it[3]));
    add("fetch", it -> context.call().tasks().fetch(it[0].asString(), it[1], it[2]));
    add("helper", it -> context.call().tasks().helper(it[0].asString(), text(it[1]), it[2], it[3]));
  }

  private void modules() {
    add("bridge", it -> ModuleCode.BRIDGE);
    add("format", it -> format(it[0].asString()));
    add("text", it -> code.text(it[0].asString()));
    add("resolve", it -> resolve(it[0].asString(), it[1]));
    add("wrapper", it -> context.wrapper(it[0].asString()));
    add("namespace", it -> context.namespace(it[0].asString()));
    add("names", it -> names(it[0].asString()));
  }

  static @Nullable String text(Value value) {
    return value.isString() ? value.asString() : null;
  }

  private String format(String id) {
    Module module = code.find(id);
    return module == null ? BUILTIN : module.format().id();
  }

  private @Nullable String resolve(String importer, Value specifier) {
    String written = specifier.isString() ? specifier.asString() : specifier.toString();
    Module module = code.find(importer);
    String target = module == null ? null : module.imports().get(written);
    return target == null ? ScriptEnvironment.module(written) : target;
  }

  /** The names that a module of the environment exports, each with the part that has it. */
  private static ProxyArray names(String module) {
    List<String> names = ScriptEnvironment.MODULES.getOrDefault(module, List.of());
    return ProxyArray.fromList(
        names.stream()
            .<Object>map(name -> ProxyArray.fromArray(name, ScriptEnvironment.part(module, name)))
            .toList());
  }

  /** What the kernel tells of something that was thrown. */
  record Thrown(
      Value error,
      @Nullable Value site,
      String name,
      String message,
      @Nullable String data,
      @Nullable Throwable exception,
      @Nullable Throwable cause) {

    Thrown(Value[] told) {
      this(
          told[0],
          told[1].isNull() ? null : told[1],
          told[2].asString(),
          told[3].asString(),
          text(told[4]),
          Token.of(told[5]),
          Token.of(told[6]));
    }
  }
}
