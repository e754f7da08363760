package dev.connectors.runtime.js;

import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.ScriptErrors;
import dev.connectors.runtime.function.ExternalApi;
import dev.connectors.runtime.function.FunctionContext;
import dev.connectors.runtime.function.JavaScriptOptions;
import dev.connectors.runtime.json.Undefined;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a call does on other threads, requests and helpers, and tells JavaScript of on its own: by
 * the functions {@code resolve} and {@code reject} of a promise. For the thread of the call.
 */
final class ScriptTasks {

  private final String name;
  private final FunctionContext context;
  private final JavaScriptOptions options;
  private final ScriptHost host;
  private final ScriptFailures failures;
  private final EventLoop loop;
  private final ExactNumbers numbers;

  ScriptTasks(
      String name,
      FunctionContext context,
      JavaScriptOptions options,
      ScriptHost host,
      ScriptFailures failures,
      EventLoop loop,
      ExactNumbers numbers) {
    this.name = name;
    this.context = context;
    this.options = options;
    this.host = host;
    this.failures = failures;
    this.loop = loop;
    this.numbers = numbers;
  }

  /** Sends a request of an API client. */
  @Nullable Object send(@Nullable String client, String request, Value resolve, Value reject) {
    return later(
        () -> {
          Map<String, @Nullable Object> own = client == null ? null : object(client);
          Map<String, @Nullable Object> tree =
              object(failures.limited("request", request, options));
          return () -> {
            ExternalApi api = own == null ? context.api() : host.client(own, context);
            return ScriptRequests.send(name, api, tree);
          };
        },
        resolve,
        reject);
  }

  /** Sends a request of {@code fetch}. */
  @Nullable Object fetch(String request, Value resolve, Value reject) {
    if (!options.fetch()) {
      throw new IllegalStateException("fetch"); // the kernel offers none
    }
    return later(
        () -> {
          Map<String, @Nullable Object> tree =
              object(failures.limited("request", request, options));
          return () ->
              ScriptRequests.fetched(host.fetch(ScriptRequests.request(name, tree), context));
        },
        resolve,
        reject);
  }

  /** Calls a helper. */
  @Nullable Object helper(String helper, @Nullable String value, Value resolve, Value reject) {
    return later(
        () -> {
          Object tree =
              value == null
                  ? Undefined.UNDEFINED
                  : numbers.incoming(failures.limited(helper, value, options));
          return () -> Objects.requireNonNull(context.helpers().get(helper)).call(tree);
        },
        resolve,
        reject);
  }

  private Map<String, @Nullable Object> object(String text) {
    @SuppressWarnings("unchecked") // the kernel gives objects
    Map<String, @Nullable Object> tree =
        (Map<String, @Nullable Object>) Objects.requireNonNull(numbers.incoming(text));
    return tree;
  }

  /** Does something on another thread, and tells JavaScript what came of it on this one. */
  private @Nullable Object later(
      Supplier<Supplier<@Nullable Object>> work, Value resolve, Value reject) {
    Supplier<@Nullable Object> prepared;
    try {
      prepared = work.get();
    } catch (RuntimeException e) { // what JavaScript gave cannot be sent
      prepared =
          () -> {
            throw e;
          };
    }
    Supplier<@Nullable Object> task = prepared;
    loop.start(
        () -> {
          try {
            Object outcome = task.get();
            return () -> resolve(resolve, reject, outcome);
          } catch (RuntimeException e) {
            return () -> reject(reject, e);
          } catch (Error e) { // a fault of ours, or no memory left: it is for the caller
            return () -> {
              throw e;
            };
          }
        });
    return null;
  }

  private void resolve(Value resolve, Value reject, @Nullable Object outcome) {
    if (outcome == Undefined.UNDEFINED) {
      resolve.executeVoid();
      return;
    }
    String text;
    try {
      text = numbers.outgoing(outcome);
    } catch (IllegalArgumentException e) { // what JSON cannot hold, or too deep for it
      reject(reject, e);
      return;
    }
    resolve.executeVoid(text);
  }

  private void reject(Value reject, RuntimeException e) {
    ConnectorException known =
        e instanceof ConnectorException exception
            ? exception
            : failures.custom(null, null, String.valueOf(e.getMessage()));
    reject.executeVoid(numbers.outgoing(ScriptErrors.data(known)), new Token(e));
  }
}
