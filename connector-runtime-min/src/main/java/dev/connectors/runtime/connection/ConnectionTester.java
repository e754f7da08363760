package dev.connectors.runtime.connection;

import dev.connectors.runtime.auth.ConnectionStatus;
import dev.connectors.runtime.auth.StoredConnection;
import dev.connectors.runtime.error.ConnectionDefunctException;
import dev.connectors.runtime.error.ConnectionException;
import dev.connectors.runtime.error.NotAuthenticatedException;
import dev.connectors.runtime.function.ConnectorFunction;
import dev.connectors.runtime.function.ExternalApi;
import dev.connectors.runtime.function.FunctionContext;
import dev.connectors.runtime.function.ScriptedFunction;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.value.Values;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the application whether connections work, and tells it when they end. */
final class ConnectionTester {

  /** For credentials that have to be refreshed before. */
  private static final Duration TIME = Duration.ofSeconds(60);

  private final Environment environment;
  private final Authenticators authenticators;
  private final Function<Account, ExternalApi> apis;

  ConnectionTester(
      Environment environment, Authenticators authenticators, Function<Account, ExternalApi> apis) {
    this.environment = environment;
    this.authenticators = authenticators;
    this.apis = apis;
  }

  /** Tests an account of any kind, and notes down what came of it. */
  void run(Account account) {
    if (account instanceof SuppliedAccount supplied) {
      run(account, supplied.option());
    } else if (account instanceof StoredAccount stored) {
      run(stored);
    } else {
      throw new IllegalStateException(account.toString());
    }
  }

  private void run(StoredAccount account) {
    StoredConnection connection = account.stored();
    Authentication option = authenticators.option(connection.option());
    if (connection.status() == ConnectionStatus.READY) {
      try {
        run(account, option);
      } catch (NotAuthenticatedException | ConnectionDefunctException e) {
        account.ended(String.valueOf(e.getMessage()));
        throw e;
      }
      return;
    }
    // A defunct one is tried aside, and is ready again when that works.
    StoredAccount trial =
        StoredAccount.unnamed(
            environment, authenticators, connection.withStatus(ConnectionStatus.READY, null));
    long before = trial.stored().revision();
    boolean works = false;
    try {
      run(trial, option);
      works = true;
    } finally {
      // Credentials that were refreshed for the test are kept: the older ones may be worth nothing.
      StoredConnection tried = trial.stored().withRevision(connection.revision());
      if (works) {
        account.replace(tried);
      } else if (trial.stored().revision() != before) {
        account.replace(tried.withStatus(ConnectionStatus.DEFUNCT, connection.reason()));
      }
    }
  }

  /**
   * Tests an account.
   *
   * @throws dev.connectors.runtime.error.ConnectorException when it does not work
   */
  void run(Account account, Authentication option) {
    String test = option.function("test");
    if (test == null) {
      account.access(TIME); // at least, its base URI and headers can be made
      return;
    }
    ConnectorFunction function = environment.function(test);
    Object result = call(account, function);
    boolean nothing = result == Undefined.UNDEFINED;
    // Code that does not throw has said enough.
    if (nothing ? !(function instanceof ScriptedFunction) : !Values.isTruthy(result)) {
      throw new ConnectionException(
          "test_failed",
          environment.connector()
              + ": the connection does not work: "
              + test
              + " gave nothing (expected: a result that is not null, false, 0 or empty)",
          null,
          null);
    }
  }

  /** Ends an account. */
  void disconnect(Account account) {
    try {
      String function = disconnectFunction(account);
      if (function != null) {
        call(account, environment.function(function));
      }
    } finally {
      if (account instanceof StoredAccount stored) {
        stored.delete();
      } else if (account.id() != null) {
        environment.store().delete(environment.key(account.id()));
      }
    }
  }

  private @Nullable String disconnectFunction(Account account) {
    if (account instanceof SuppliedAccount) {
      return null; // whoever supplies the credentials ends them
    }
    return account instanceof StoredAccount stored && stored.status() == ConnectionStatus.READY
        ? authenticators.option(stored.stored().option()).function("disconnect")
        : null;
  }

  private @Nullable Object call(Account account, ConnectorFunction function) {
    Map<String, @Nullable Object> arguments = account.access(TIME).arguments();
    return function.call(new FunctionContext(arguments, apis.apply(account), account.scope()));
  }
}
