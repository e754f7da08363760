package dev.connectors.runtime.internal;

import dev.connectors.runtime.ApiResponse;
import dev.connectors.runtime.error.ConnectionDefunctException;
import dev.connectors.runtime.function.FunctionContext;
import dev.connectors.runtime.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A call of an operation that a function of the connector implements. */
public final class FunctionCall extends InputCall<FunctionCall> {

  private final ApiClient client;
  private final String function;
  private @Nullable Object whole;

  FunctionCall(ApiClient client, String operation, String function) {
    super(operation);
    this.client = client;
    this.function = function;
  }

  /**
   * Sets the whole input, in the place of its parts.
   *
   * @param name what it is called in generated code
   * @param value a view, map, list, scalar or tree
   * @return this
   */
  public FunctionCall whole(String name, Object value) {
    String message = operation() + ": " + name + ": null (expected: a value)";
    whole = Json.copyOf(Objects.requireNonNull(value, message));
    return this;
  }

  @Override
  ApiResponse<@Nullable Object> run() {
    Map<String, @Nullable Object> arguments = new LinkedHashMap<>(client.arguments());
    arguments.put("input", whole == null ? Json.copyOf(input()) : whole);
    ClientApi api = new ClientApi(client);
    FunctionContext context = new FunctionContext(arguments, api, client.account().scope());
    return api.answer(FunctionData.output(call(context)));
  }

  /** Code of the connector may find out that the application has ended the connection. */
  private @Nullable Object call(FunctionContext context) {
    try {
      return client.code(function).call(context);
    } catch (ConnectionDefunctException e) {
      client.runtime().connections().ended(client.account(), String.valueOf(e.getMessage()));
      throw e;
    }
  }
}
