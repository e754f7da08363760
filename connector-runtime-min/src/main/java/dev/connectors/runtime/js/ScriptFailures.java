package dev.connectors.runtime.js;

import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.CustomCodeException;
import dev.connectors.runtime.error.JsonException;
import dev.connectors.runtime.error.RequestInfo;
import dev.connectors.runtime.error.ScriptErrors;
import dev.connectors.runtime.function.FunctionContext;
import dev.connectors.runtime.function.JavaScriptOptions;
import dev.connectors.runtime.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.SourceSection;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** What goes wrong in JavaScript as exceptions, with the connector's own places. */
final class ScriptFailures {

  /** Longer messages of JavaScript are cut. */
  private static final int LONGEST = 2_000;

  /** A syntax error as the engine tells it, with a place of its own and a picture of the line. */
  private static final Pattern SYNTAX = Pattern.compile("^SyntaxError: \\S*:\\d+:\\d+ (.*)");

  private final String connector;
  private final String function;
  private final FunctionContext context;
  private final ModuleCode code;
  private final ScriptHost host;

  ScriptFailures(
      String connector,
      String function,
      FunctionContext context,
      ModuleCode code,
      ScriptHost host) {
    this.connector = connector;
    this.function = function;
    this.context = context;
    this.code = code;
    this.host = host;
  }

  /** Where something happened in JavaScript: the innermost frame first. */
  private record Trace(@Nullable String place, List<StackTraceElement> frames) {

    static final Trace NONE = new Trace(null, List.of());
  }

  /** The exception for what a function threw. */
  RuntimeException thrown(NativeFunctions.Thrown thrown) {
    Trace trace = trace(thrown.site() == null ? thrown.error() : thrown.site());
    if (thrown.exception() instanceof RuntimeException known) {
      return traced(known, trace);
    }
    String text = thrown.name().isEmpty() ? "" : thrown.name() + ": ";
    ConnectorException exception =
        ScriptErrors.exception(
            data(thrown.data()),
            message(trace.place(), text + thrown.message()),
            trace.place(),
            info(),
            thrown.cause());
    return traced(exception, trace);
  }

  private static Map<String, @Nullable Object> data(@Nullable String text) {
    try {
      return text == null ? Map.of() : Json.parseObject(text);
    } catch (JsonException ignored) { // what trees cannot hold says nothing
      return Map.of();
    }
  }

  /** The exception for what the engine reports itself: code that cannot be loaded, and limits. */
  RuntimeException of(PolyglotException failure) {
    if (failure.isHostException() && failure.asHostException() instanceof RuntimeException known) {
      return known;
    }
    Trace trace = trace(failure);
    if (failure.isResourceExhausted() || failure.isCancelled()) {
      return traced(
          custom("limit", trace.place(), "a limit was exceeded: " + failure.getMessage()), trace);
    }
    return traced(custom(null, trace.place(), String.valueOf(failure.getMessage())), trace);
  }

  /** A failure of custom code. */
  CustomCodeException custom(@Nullable String key, @Nullable String place, String problem) {
    return new CustomCodeException(key, message(place, problem), place, null, null);
  }

  /**
   * A text of JavaScript that is not too long.
   *
   * @param what what it is, for the message
   */
  String limited(String what, String text, JavaScriptOptions options) {
    if (text.length() > options.maxResultBytes()) {
      throw custom(
          "limit",
          null,
          what
              + ": "
              + text.length()
              + " characters of JSON (expected: at most "
              + options.maxResultBytes()
              + ", the option maxResultBytes)");
    }
    return text;
  }

  /** A message with the place, and without secrets. */
  String message(@Nullable String place, String problem) {
    String text =
        host.redact(problem, context); // the whole, or half a secret would stay at the cut
    return connector
        + ": "
        + (place == null ? function : function + ": " + place)
        + ": "
        + (text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text);
  }

  private RequestInfo info() {
    return new RequestInfo(function, "", "", host.connection(context));
  }

  /** The same exception, which was thrown on another thread, or nowhere, with the way to here. */
  private static RuntimeException traced(RuntimeException exception, Trace trace) {
    List<StackTraceElement> all = new ArrayList<>(trace.frames());
    StackTraceElement[] here = new Throwable().getStackTrace();
    all.addAll(Arrays.asList(here).subList(1, here.length));
    exception.setStackTrace(all.toArray(StackTraceElement[]::new));
    return exception;
  }

  private Trace trace(Value error) {
    PolyglotException exception = exception(error);
    return exception == null ? Trace.NONE : trace(exception);
  }

  /** Whether the engine threw it because the thread was interrupted; it has cleared the flag. */
  static boolean isInterruption(Value error) {
    PolyglotException exception = exception(error);
    return exception != null && exception.isInterrupted();
  }

  private static @Nullable PolyglotException exception(Value error) {
    if (!error.isException()) {
      return null;
    }
    try {
      throw error.throwException();
    } catch (PolyglotException e) {
      return e;
    }
  }

  private Trace trace(PolyglotException failure) {
    List<StackTraceElement> frames = new ArrayList<>();
    String place = failure.isSyntaxError() ? place(failure.getSourceLocation()) : null;
    for (PolyglotException.StackFrame frame : failure.getPolyglotStackTrace()) {
      SourceSection section = frame.isGuestFrame() ? frame.getSourceLocation() : null;
      Module module = section == null ? null : module(section);
      if (section != null && module != null) {
        place = place == null ? place(section) : place;
        frames.add(
            new StackTraceElement(
                "<js>", frame.getRootName(), module.file(), section.getStartLine()));
      }
    }
    return new Trace(place, frames);
  }

  private @Nullable Module module(SourceSection section) {
    String path = section.getSource().getPath();
    String name = (path == null ? section.getSource().getName() : path).replace('\\', '/');
    return name.startsWith("/") ? code.find(name.substring(1)) : null;
  }

  /** File, line and column. */
  private @Nullable String place(@Nullable SourceSection section) {
    Module module = section == null ? null : module(section);
    if (section == null || module == null) {
      return null;
    }
    boolean prefixed = module.format() == Module.Format.COMMONJS && section.getStartLine() == 1;
    int column = section.getStartColumn() - (prefixed ? ModuleCode.PREFIX.length() : 0);
    return module.file() + ":" + section.getStartLine() + ":" + (column + module.indent());
  }
}
