package dev.connectors.runtime.internal;

import dev.connectors.runtime.function.FunctionContext;
import dev.connectors.runtime.function.ScriptedFunction;
import dev.connectors.runtime.json.Undefined;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A function as JavaScript is seen from outside, which notes down what it is called with. */
final class Script implements ScriptedFunction {

  private final Function<FunctionContext, @Nullable Object> code;
  private final Map<String, Function<@Nullable Object, @Nullable Object>> members =
      new LinkedHashMap<>();
  private final List<FunctionContext> calls = new ArrayList<>();
  private final List<@Nullable Object> memberCalls = new ArrayList<>();

  private Script(Function<FunctionContext, @Nullable Object> code) {
    this.code = code;
  }

  static Script of(Function<FunctionContext, @Nullable Object> code) {
    return new Script(code);
  }

  /** A function that gives the same each time. */
  static Script giving(@Nullable Object value) {
    return new Script(any -> value);
  }

  /** A function that returns nothing. */
  static Script nothing() {
    return giving(Undefined.UNDEFINED);
  }

  /** A function that throws. */
  static Script throwing(RuntimeException failure) {
    return new Script(
        any -> {
          throw failure;
        });
  }

  /** The same with a function as a member of its result. */
  Script with(String member, Function<@Nullable Object, @Nullable Object> function) {
    members.put(member, function);
    return this;
  }

  @Override
  public @Nullable Object call(FunctionContext context) {
    calls.add(context);
    return code.apply(context);
  }

  @Override
  public Result callWithFunctions(FunctionContext context) {
    return new Result(call(context), members.keySet());
  }

  @Override
  public @Nullable Object callMember(
      FunctionContext context, String member, @Nullable Object argument) {
    memberCalls.add(argument);
    return members.get(member).apply(argument);
  }

  /** What it was called with. */
  List<FunctionContext> calls() {
    return calls;
  }

  /** What its members were called with. */
  List<@Nullable Object> memberCalls() {
    return memberCalls;
  }

  /** What it was called with, when there was one call. */
  Map<String, Object> arguments() {
    return new LinkedHashMap<>(call().arguments());
  }

  /** The only call so far. */
  FunctionContext call() {
    if (calls.size() != 1) {
      throw new AssertionError(calls);
    }
    return calls.get(0);
  }
}
