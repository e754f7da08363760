package dev.connectors.runtime.internal;

import dev.connectors.runtime.Api;
import dev.connectors.runtime.CallOptions;
import dev.connectors.runtime.Operation;
import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.connection.Account;
import dev.connectors.runtime.function.ConnectorFunction;
import dev.connectors.runtime.function.ExternalApi;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the calls of one account. Immutable and thread-safe. */
public final class ApiClient {

  private static final Duration LONGEST = Duration.ofDays(365);

  private final ConnectorRuntime runtime;
  private final Account account;
  private final CallOptions options;
  private final @Nullable PageRequest page;

  ApiClient(ConnectorRuntime runtime, Account account, CallOptions options) {
    this(runtime, account, options, null);
  }

  private ApiClient(
      ConnectorRuntime runtime, Account account, CallOptions options, @Nullable PageRequest page) {
    this.runtime = runtime;
    this.account = account;
    this.options = options;
    this.page = page;
  }

  /**
   * Begins a call.
   *
   * @param operation the operation's name, for messages
   * @param method the HTTP method
   * @param path the path with placeholders, such as <code>/deals/{id}</code>
   * @return a call to be filled and sent once
   */
  public ApiCall call(String operation, String method, String path) {
    return new ApiCall(this, operation, method, path);
  }

  /**
   * The same client with other options.
   *
   * @param options the options, which take the place of those before
   * @return a client with them
   */
  public ApiClient with(CallOptions options) {
    Objects.requireNonNull(options, "options: null (expected: CallOptions.none())");
    return new ApiClient(runtime, account, options, page);
  }

  /**
   * The API without its specification.
   *
   * @return calls of any path
   */
  public Api api() {
    return new UntypedApi(this);
  }

  /**
   * An operation by its key.
   *
   * @param key the operation's key
   * @return the operation
   * @throws IllegalArgumentException when the connector has no operation with that key
   */
  public Operation operation(String key) {
    return new KeyedOperation(this, runtime.settings().definition().operation(key));
  }

  /**
   * Begins a call of an operation that a function of the connector implements.
   *
   * @param operation the operation's name, for messages
   * @param function the function's name
   * @return a call to be filled and made once
   */
  public FunctionCall function(String operation, String function) {
    return new FunctionCall(this, operation, function);
  }

  /**
   * Begins a query of a GraphQL API.
   *
   * @param operation the operation's name, for messages
   * @param field the name of a field of the type of queries
   * @param arguments its arguments with their types in GraphQL: {@code owner: String!}
   * @return a call to be filled and made once
   */
  public FieldCall query(String operation, String field, String... arguments) {
    return new FieldCall(this, operation, "query", field, arguments);
  }

  /**
   * Begins a mutation of a GraphQL API.
   *
   * @param operation the operation's name, for messages
   * @param field the name of a field of the type of mutations
   * @param arguments its arguments with their types in GraphQL: {@code input: CreateIssueInput!}
   * @return a call to be filled and made once
   */
  public FieldCall mutation(String operation, String field, String... arguments) {
    return new FieldCall(this, operation, "mutation", field, arguments);
  }

  /** Begins a call of an operation that is known by its key. */
  FieldCall field(String operation, OperationTable.GraphQl graphQl) {
    return new FieldCall(
        this,
        operation,
        graphQl.operationType(),
        graphQl.field(),
        graphQl.arguments().toArray(String[]::new));
  }

  /** A function by its name. */
  ConnectorFunction code(String function) {
    return runtime.function(function);
  }

  /** The arguments that all functions have: what is known of the account and the connector. */
  Map<String, @Nullable Object> arguments() {
    return account.access(timeout()).arguments();
  }

  /** A client for one call, which asks for a page. */
  ApiClient at(PageRequest page) {
    return new ApiClient(runtime, account, options, page);
  }

  ConnectorRuntime runtime() {
    return runtime;
  }

  /** The API as functions call it. */
  ExternalApi externalApi() {
    return new ClientApi(this);
  }

  Account account() {
    return account;
  }

  /** Which connection it is, for messages; null for one that is not stored. */
  @Nullable String connectionId() {
    ConnectionId id = account.id();
    return id == null ? null : id.value();
  }

  /** The time for a whole call. */
  Duration timeout() {
    Duration wanted = options.timeout().orElse(runtime.settings().timeout());
    return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
  }

  CallOptions options() {
    return options;
  }

  @Nullable PageRequest page() {
    return page;
  }
}
