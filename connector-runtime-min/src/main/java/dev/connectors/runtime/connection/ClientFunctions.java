package dev.connectors.runtime.connection;

import dev.connectors.runtime.error.ApiException;
import dev.connectors.runtime.error.CallInterruptedException;
import dev.connectors.runtime.error.CallTimeoutException;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.TransportException;
import dev.connectors.runtime.function.ConnectorFunction;
import dev.connectors.runtime.function.FunctionContext;
import dev.connectors.runtime.function.ScriptedFunction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The function {@code makeApiClient}, with those that JavaScript has in what it gives: {@code
 * dynamicOptions} and {@code onError} (CONNECTOR-FORMAT, section 5). Immutable.
 */
final class ClientFunctions {

  private static final String DYNAMIC_OPTIONS = "dynamicOptions";
  private static final String ON_ERROR = "onError";
  private static final String HANDLERS = "responseHandlers";

  /** Options of which each member counts. */
  private static final Set<String> JOINED = Set.of("headers", "query");

  private static final Set<String> KNOWN = Set.of(DYNAMIC_OPTIONS, ON_ERROR);

  private final String what;
  private final ConnectorFunction function;
  private final FunctionContext context;
  private final Set<String> members;
  private final Map<?, ?> options;

  private ClientFunctions(
      String what,
      ConnectorFunction function,
      FunctionContext context,
      ScriptedFunction.Result result) {
    this.what = what;
    this.function = function;
    this.context = context;
    this.members = result.functions();
    this.options = ClientOptions.object(what, result.tree());
    Set<String> others = new TreeSet<>(members);
    others.removeAll(KNOWN);
    if (!others.isEmpty()) {
      throw new ConfigurationException(
          what
              + ": "
              + String.join(", ", others)
              + ": a function (expected: a value; functions are dynamicOptions and onError)",
          null);
    }
  }

  /**
   * Calls {@code makeApiClient}.
   *
   * @param what what messages begin with
   * @param function the function
   * @param context what it is called with
   * @throws ConfigurationException when it gives no options
   */
  static ClientFunctions of(String what, ConnectorFunction function, FunctionContext context) {
    return new ClientFunctions(
        what,
        function,
        context,
        function instanceof ScriptedFunction scripted
            ? scripted.callWithFunctions(context)
            : new ScriptedFunction.Result(function.call(context), Set.of()));
  }

  /** What messages begin with. */
  String what() {
    return what;
  }

  /** The options that are the same for all requests. */
  Map<?, ?> options() {
    return options;
  }

  /** Whether there are options for each request. */
  boolean hasDynamicOptions() {
    return members.contains(DYNAMIC_OPTIONS);
  }

  /**
   * The options of one request: those that are computed for it win, one by one for headers and
   * query.
   *
   * @param request the request
   */
  Map<?, ?> options(Outgoing request) {
    Map<String, @Nullable Object> input = new LinkedHashMap<>();
    input.put("path", request.path());
    input.put("method", request.method());
    input.put("query", request.query());
    input.put("headers", request.headers());
    Object data = request.data();
    if (!ClientOptions.isNothing(data)) {
      input.put("data", data);
    }
    Object more = scripted().callMember(context, DYNAMIC_OPTIONS, input);
    if (ClientOptions.isNothing(more)) {
      return options;
    }
    Map<?, ?> dynamic = ClientOptions.object(what + ": " + DYNAMIC_OPTIONS, more);
    Map<Object, @Nullable Object> all = new LinkedHashMap<>(options);
    dynamic.forEach(
        (name, value) -> {
          boolean joined = JOINED.contains(String.valueOf(name));
          all.put(
              name,
              joined && all.get(name) instanceof Map<?, ?> one && value instanceof Map<?, ?> other
                  ? joined(one, other)
                  : value);
        });
    return all;
  }

  private static Map<?, ?> joined(Map<?, ?> first, Map<?, ?> second) {
    Map<Object, @Nullable Object> all = new LinkedHashMap<>(first);
    all.putAll(second);
    return all;
  }

  /**
   * The response handlers, evaluated for an answer.
   *
   * @param given the options that the request was sent with
   * @param variables what formulas see
   */
  List<?> handlers(Map<?, ?> given, Map<String, @Nullable Object> variables) {
    Map<?, ?> options =
        function.isFormula()
            ? ClientOptions.object(
                what, function.call(new FunctionContext(variables, context.api(), context.scope())))
            : given;
    return ResponseHandlers.evaluated(options.get(HANDLERS), variables);
  }

  /**
   * What callers are told of a failed request: what {@code onError} throws, or gives as an error.
   *
   * @param failure the failure
   * @return the failure, or another
   */
  ConnectorException told(ConnectorException failure) {
    if (!members.contains(ON_ERROR) || !isOfApplication(failure)) {
      return failure;
    }
    try {
      scripted().callMember(context, ON_ERROR, failure);
      return failure;
    } catch (ConnectorException other) {
      if (other != failure && other.getCause() != failure) {
        other.addSuppressed(failure);
      }
      return other;
    }
  }

  /** Whether the application failed, and somebody waits for an answer still. */
  private static boolean isOfApplication(ConnectorException failure) {
    return failure instanceof ApiException
        || (failure instanceof TransportException
            && !(failure instanceof CallTimeoutException)
            && !(failure instanceof CallInterruptedException));
  }

  private ScriptedFunction scripted() {
    return (ScriptedFunction) function;
  }
}
