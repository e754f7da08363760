package dev.connectors.runtime.internal;

import dev.connectors.runtime.ApiResponse;
import org.jspecify.annotations.Nullable;

/** A call of an operation that a function of the connector implements. */
public final class FunctionCall extends InputCall<FunctionCall> {

  private final ApiClient client;
  private final String function;

  FunctionCall(ApiClient client, String operation, String function) {
    super(operation);
    this.client = client;
    this.function = function;
  }

  @Override
  ApiResponse<@Nullable Object> run() {
    return client.run(operation(), function, input());
  }
}
