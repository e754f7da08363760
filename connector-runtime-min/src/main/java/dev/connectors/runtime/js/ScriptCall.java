package dev.connectors.runtime.js;

import dev.connectors.runtime.error.CallInterruptedException;
import dev.connectors.runtime.error.CustomCodeException;
import dev.connectors.runtime.error.JsonException;
import dev.connectors.runtime.function.ExternalApi;
import dev.connectors.runtime.function.FunctionContext;
import dev.connectors.runtime.function.JavaScriptOptions;
import dev.connectors.runtime.json.Undefined;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.jspecify.annotations.Nullable;

/**
 * One call of a function: what it is given, what it waits for, and what comes of it. But for {@link
 * #check} and {@link #end}, for the thread that makes the call.
 */
final class ScriptCall {

  private static final System.Logger LOGGER = System.getLogger("dev.connectors.js");

  /** What ends a call before it is done. */
  enum End {
    /** It takes too long. */
    TIMEOUT,
    /** The thread that makes it is interrupted. */
    INTERRUPTED,
    /** The connector is closed. */
    CLOSED
  }

  private final String connector;
  private final String module;
  private final FunctionContext context;
  private final JavaScriptOptions options;
  private final ScriptFailures failures;
  private final ScriptTasks tasks;
  private final EventLoop loop = new EventLoop();
  private final ExactNumbers numbers = new ExactNumbers();
  private final Thread thread = Thread.currentThread();

  /** Until when it must be done: the time for it begins when it does. */
  private volatile long deadline;

  private @Nullable ScriptContext in;
  private @Nullable End end;
  private boolean over;

  private boolean finished;
  private @Nullable Object result;
  private String functions = "";
  private @Nullable RuntimeException failure;
  private @Nullable PolyglotException unhandled;
  private boolean broken;

  ScriptCall(
      String connector,
      String name,
      String module,
      FunctionContext context,
      JavaScriptOptions options,
      ScriptHost host,
      ModuleCode code) {
    this.connector = connector;
    this.module = module;
    this.context = context;
    this.options = options;
    this.failures = new ScriptFailures(connector, name, context, code, host);
    this.tasks = new ScriptTasks(name, context, options, host, failures, loop, numbers);
    this.deadline = System.nanoTime() + options.timeout().toNanos();
  }

  String module() {
    return module;
  }

  FunctionContext context() {
    return context;
  }

  boolean hasClient() {
    return context.api() != ExternalApi.NONE;
  }

  /** The names of the helpers; null without. */
  @Nullable ProxyArray helpers() {
    return context.helpers().isEmpty()
        ? null
        : ProxyArray.fromList(List.copyOf(context.helpers().keySet()));
  }

  /** What it does on other threads. */
  ScriptTasks tasks() {
    return tasks;
  }

  /** A tree as JSON text for JavaScript. */
  String text(@Nullable Object tree) {
    return numbers.outgoing(tree);
  }

  /** Waits for a context. */
  ScriptContext takeContext(ContextPool pool) {
    try {
      ScriptContext free = pool.take(context.scope(), deadline);
      if (free == null) {
        throw failures.custom(
            "timeout",
            null,
            "not begun within "
                + options.timeout()
                + ", since as many calls were running as maxContexts allows: "
                + options.maxContexts());
      }
      return free;
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /**
   * Makes the call, and waits until it has come to its end.
   *
   * @param with the context that it runs in
   * @param begin calls the function
   */
  void run(ScriptContext with, Runnable begin) {
    synchronized (this) {
      in = with;
      if (end != null) { // before there was a context that could be closed
        throw endedBy(null);
      }
    }
    with.use(this);
    deadline = System.nanoTime() + options.timeout().toNanos();
    Watch.add(this);
    try {
      begin.run();
      while (!finished) {
        enter(next());
      }
    } catch (PolyglotException | IllegalStateException e) {
      broken = true;
      if (e instanceof PolyglotException failed && failed.isInterrupted()) {
        end(End.INTERRUPTED);
      }
      if (ended() != null) {
        throw endedBy(e);
      }
      throw e instanceof PolyglotException failed ? failures.of(failed) : e;
    } finally {
      synchronized (this) {
        over = true;
      }
      Watch.remove(this);
      with.use(null);
      if (ended() != null) {
        loop.cancel();
      }
    }
    if (failure != null) {
      throw ended() == null ? failure : endedBy(failure);
    }
  }

  /** What is to be done next, as soon as there is something. */
  private Runnable next() {
    if (ended() != null) {
      throw endedBy(null);
    }
    try {
      Runnable next = loop.next(deadline);
      if (next != null) {
        return next;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      end(End.INTERRUPTED);
      throw interrupted(e);
    }
    if (loop.isWaiting()) {
      end(End.TIMEOUT);
    }
    if (ended() != null) {
      throw endedBy(null);
    }
    throw unhandled == null
        ? failures.custom(
            null, null, "its promise is never settled: there is nothing left to wait for")
        : failures.of(unhandled);
  }

  /**
   * Runs something of JavaScript. What is thrown out of it is a rejected promise that nothing waits
   * for: everything else the kernel catches.
   */
  void enter(Runnable action) {
    try {
      action.run();
    } catch (PolyglotException e) {
      if (!e.isGuestException() || e.isCancelled() || e.isResourceExhausted()) {
        throw e;
      }
      unhandled = e;
      LOGGER.log(
          System.Logger.Level.WARNING,
          () ->
              failures.message(
                  null, "a rejected promise that nothing waits for: " + e.getMessage()));
    }
  }

  /** The result: a tree, or undefined. */
  @Nullable Object result() {
    return result;
  }

  /** The names of the result's functions, one on a line. */
  String functions() {
    return functions;
  }

  /** Whether the context can run another call. */
  boolean leavesUsable() {
    return ended() == null && !broken;
  }

  // ---- ends ----

  /** Ends the call when it is time; from the thread that watches. */
  void check(long now) {
    if (now - deadline > 0) {
      end(End.TIMEOUT);
    } else if (thread.isInterrupted()) {
      end(End.INTERRUPTED);
    }
  }

  /** Ends the call, from any thread. */
  void end(End reason) {
    ScriptContext running;
    synchronized (this) {
      if (over || end != null) {
        return;
      }
      end = reason;
      running = in;
    }
    loop.cancel();
    loop.wake();
    if (running != null && thread != Thread.currentThread()) {
      Workers.run(running::close);
    }
  }

  private synchronized @Nullable End ended() {
    return end;
  }

  private RuntimeException endedBy(@Nullable Throwable cause) {
    return switch (Objects.requireNonNull(ended())) {
      case TIMEOUT -> failures.custom("timeout", null, "not done within " + options.timeout());
      case INTERRUPTED -> interrupted(cause);
      case CLOSED -> new IllegalStateException(connector + ": the connector is closed");
    };
  }

  private CallInterruptedException interrupted(@Nullable Throwable cause) {
    Thread.currentThread().interrupt();
    return new CallInterruptedException(failures.message(null, "interrupted"), cause);
  }

  // ---- what JavaScript says, by the kernel ----

  /** It is done. */
  @Nullable Object returned(@Nullable String text) {
    if (finished) {
      return null;
    }
    finished = true;
    try {
      result =
          text == null
              ? Undefined.UNDEFINED
              : numbers.incoming(failures.limited("result", text, options));
    } catch (CustomCodeException e) {
      failure = e;
    } catch (JsonException e) {
      failure = failures.custom("invalid_result", null, "result: " + e.getMessage());
    }
    return null;
  }

  @Nullable Object functionsAre(String names) {
    functions = names;
    return null;
  }

  /** It failed. */
  @Nullable Object threw(NativeFunctions.Thrown thrown) {
    if (!finished) {
      finished = true;
      if (ScriptFailures.isInterruption(thrown.error())) {
        end(End.INTERRUPTED);
      }
      failure = failures.thrown(thrown);
    }
    return null;
  }

  int timer(int id, Value callback, Value milliseconds) {
    double wanted = milliseconds.fitsInDouble() ? milliseconds.asDouble() : 0;
    long nanos = (long) Math.min(wanted * TimeUnit.MILLISECONDS.toNanos(1), Long.MAX_VALUE / 4.0);
    loop.timer(id, nanos, callback::executeVoid);
    return id;
  }

  @Nullable Object clear(Value id) {
    if (id.fitsInInt()) {
      loop.clear(id.asInt());
    }
    return null;
  }

  @Nullable Object log(String level, String text) {
    System.Logger.Level severity =
        switch (level) {
          case "error" -> System.Logger.Level.ERROR;
          case "warn" -> System.Logger.Level.WARNING;
          case "info" -> System.Logger.Level.INFO;
          default -> System.Logger.Level.DEBUG;
        };
    LOGGER.log(severity, () -> failures.message(null, text));
    return null;
  }
}
