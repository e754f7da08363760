package dev.connectors.runtime.internal;

import dev.connectors.runtime.function.ExternalApi;
import dev.connectors.runtime.function.ExternalRequest;
import dev.connectors.runtime.function.ExternalResponse;
import dev.connectors.runtime.function.FunctionContext;
import dev.connectors.runtime.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An API that records which operations are called, and gives all the same output. */
final class TestContext implements ExternalApi {

  private final Object output;
  private final List<String> calls = new ArrayList<>();

  TestContext(Object output) {
    this.output = output;
  }

  /** A context without any API. */
  static FunctionContext of(Map<String, Object> arguments) {
    return new FunctionContext(arguments, ExternalApi.NONE, null);
  }

  /** A context with this API. */
  FunctionContext with(Map<String, Object> arguments) {
    return new FunctionContext(arguments, this, null);
  }

  /** What was called, with the input. */
  List<String> calls() {
    return calls;
  }

  @Override
  public ExternalResponse send(ExternalRequest request) {
    return ExternalApi.NONE.send(request);
  }

  @Override
  public Object run(String operationKey, Map<String, ? extends @Nullable Object> input) {
    calls.add(operationKey + " " + Json.write(input));
    return output;
  }
}
