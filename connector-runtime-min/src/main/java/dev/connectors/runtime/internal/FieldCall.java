package dev.connectors.runtime.internal;

import dev.connectors.runtime.ApiResponse;
import dev.connectors.runtime.error.RequestInfo;
import dev.connectors.runtime.graphql.GraphQlArgument;
import dev.connectors.runtime.graphql.GraphQlFields;
import dev.connectors.runtime.graphql.GraphQlRequest;
import dev.connectors.runtime.http.TransportResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A call of an operation that asks a GraphQL API for one field of a root type. */
public final class FieldCall extends InputCall<FieldCall> {

  private static final String QUERY = "query";

  private final ApiClient client;
  private final String operationType;
  private final String field;
  private final List<String> arguments;
  private @Nullable GraphQlFields selected;

  FieldCall(
      ApiClient client, String operation, String operationType, String field, String... arguments) {
    super(operation);
    this.client = client;
    this.operationType = operationType;
    this.field = field;
    this.arguments = List.of(arguments);
  }

  /**
   * Lets the caller select what is read of the value.
   *
   * @param consumer what the caller gave
   * @param selection an empty selection for it
   * @param <S> the generated type of the selection
   * @return this
   * @throws IllegalArgumentException when a field is selected twice with different arguments
   */
  public <S extends FieldSelection<S>> FieldCall select(Consumer<? super S> consumer, S selection) {
    selected = selection.selected(operation(), consumer);
    return this;
  }

  /** Selects what a text says. */
  FieldCall select(String text) {
    selected = new GraphQlFields().text(text);
    return this;
  }

  @Override
  ApiResponse<@Nullable Object> run() {
    GraphQlRequest request = GraphQlRequest.of(operationType, field, given(), selected);
    ApiCall call =
        new ApiCall(
            client,
            new RequestInfo(
                operation(), "POST", operationType + " " + field, client.connectionId()),
            "");
    call.json(request.document().body());
    if (operationType.equals(QUERY)) {
      call.draft.harmless();
    }
    FieldAnswer answer = new FieldAnswer(request);
    call.draft.check(answer);
    TransportResponse response = call.answer();
    Object value = answer.value(operation(), response);
    return ApiResponse.of(response.status(), response.headers(), () -> value, () -> value);
  }

  /** What is given of the arguments, with their types. */
  private List<GraphQlArgument> given() {
    List<GraphQlArgument> given = new ArrayList<>();
    for (String argument : arguments) {
      int colon = argument.indexOf(':');
      String name = argument.substring(0, colon);
      if (input().containsKey(name)) {
        given.add(
            new GraphQlArgument(name, argument.substring(colon + 1).strip(), input().get(name)));
      }
    }
    return given;
  }
}
