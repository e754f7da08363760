package dev.connectors.runtime.connection;

import dev.connectors.runtime.auth.StoredConnection;
import dev.connectors.runtime.error.ApiException;
import dev.connectors.runtime.error.AuthorizationException;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.ConnectionDefunctException;
import dev.connectors.runtime.function.ExternalApi;
import dev.connectors.runtime.http.TransportRequest;
import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.oauth.OAuth2;
import dev.connectors.runtime.value.Values;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The ways of authentication of a connector: they make credentials, refresh them, and use them. */
final class Authenticators {

  private final Environment environment;
  private final Supplier<List<Authentication>> source;
  private final Function<Account, ExternalApi> apis;
  private final OAuth2Flow oauth2;
  private final OAuth1Flow oauth1;

  /** Read when first needed: most programs make more calls than connections. */
  private volatile @Nullable List<Authentication> known;

  Authenticators(
      Environment environment,
      Supplier<List<Authentication>> source,
      Function<Account, ExternalApi> apis) {
    this.environment = environment;
    this.source = source;
    this.apis = apis;
    this.oauth2 = new OAuth2Flow(environment, this);
    this.oauth1 = new OAuth1Flow(environment, this);
  }

  List<Authentication> options() {
    List<Authentication> options = known;
    if (options == null) {
      options = List.copyOf(source.get());
      known = options;
    }
    return options;
  }

  /**
   * A way of authentication.
   *
   * @throws IllegalArgumentException when there is none of that key
   */
  Authentication option(String key) {
    for (Authentication option : options()) {
      if (option.option().equals(key)) {
        return option;
      }
    }
    throw new IllegalArgumentException(
        environment.connector()
            + ": option \""
            + key
            + "\" (expected one of: "
            + String.join(", ", options().stream().map(Authenticators::quoted).toList())
            + ")");
  }

  private static String quoted(Authentication option) {
    return '"' + option.option() + (option.option().isEmpty() ? "\", the connector's own" : "\"");
  }

  /**
   * A way of authentication that people can choose.
   *
   * @throws IllegalArgumentException when there is none of that key, or it is not enabled
   */
  Authentication offered(String key) {
    Authentication option = option(key);
    if (!isEnabled(option)) {
      throw new IllegalArgumentException(
          environment.connector() + ": option \"" + key + "\": not enabled (expected: another)");
    }
    return option;
  }

  /** That of a stored connection, which an older version of the connector may have written. */
  private Authentication option(StoredConnection connection) {
    try {
      return option(connection.option());
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          e.getMessage() + "; the connection was made with version " + connection.version(), e);
    }
  }

  /** Whether the parameters of the installation offer it (CONNECTOR-FORMAT, section 5). */
  boolean isEnabled(Authentication option) {
    String enabled = option.function("enabled");
    if (enabled == null || option.disabled()) {
      return !option.disabled();
    }
    Object result =
        environment.function(enabled).call(Caller.NOBODY.with(arguments(Map.of(), null)));
    return result != Undefined.UNDEFINED && Values.isTruthy(result);
  }

  /**
   * What requests of a connection carry.
   *
   * @param connection the connection
   * @param scope whose calls its functions make
   */
  Access access(StoredConnection connection, Object scope) {
    Authentication option = option(connection);
    Map<String, @Nullable Object> arguments =
        arguments(connection.input(), connection.credentials());
    String makeApiClient = option.function("makeApiClient");
    if (makeApiClient == null) {
      return environment.documents().access(connection);
    }
    Caller caller = Caller.of(scope);
    ClientFunctions functions =
        ClientFunctions.of(
            environment.connector() + ": makeApiClient",
            environment.function(makeApiClient),
            caller.with(arguments));
    UnaryOperator<TransportRequest> signer =
        option.type() == Authentication.Type.OAUTH1
            ? oauth1.signer(option, connection, caller)
            : null;
    return ClientAccess.of(environment, functions, arguments, connection.revision(), signer);
  }

  /** The flow of a way of authentication; null when it needs no browser. */
  @Nullable OAuthFlow flow(Authentication option) {
    return switch (option.type()) {
      case OAUTH2 -> oauth2;
      case OAUTH1 -> oauth1;
      default -> null;
    };
  }

  /** The credentials of what was typed, for a type that asks nobody. */
  Credentials typed(Authentication option, Map<String, @Nullable Object> input) {
    Map<String, @Nullable Object> made = fromInput(option, input);
    return new Credentials(made == null ? input : made, null);
  }

  /** What the connector makes of what was typed; null when it makes nothing. */
  @Nullable Map<String, @Nullable Object> fromInput(
      Authentication option, Map<String, @Nullable Object> input) {
    String name = option.function("getCredentialsFromConnectionParameters");
    return name == null ? null : object(name, arguments(input, null), Caller.NOBODY);
  }

  boolean canRefresh(StoredConnection connection, Object scope) {
    Authentication option = option(connection);
    return option.function("refreshCredentials") != null
        || (option.type() == Authentication.Type.OAUTH2
            && oauth2.canRefresh(option, connection, Caller.of(scope)));
  }

  /**
   * Refreshes credentials.
   *
   * @throws dev.connectors.runtime.error.AuthorizationException when the application refuses it
   * @throws dev.connectors.runtime.error.ConnectorException when it failed on the way
   */
  Credentials refresh(Account account, StoredConnection connection, Duration time) {
    Authentication option = option(connection);
    Caller caller = new Caller(account.scope(), apis.apply(expiring(account, connection)));
    String function = option.function("refreshCredentials");
    if (function == null) {
      return oauth2.refresh(option, connection, caller, time);
    }
    try {
      Map<String, @Nullable Object> arguments =
          arguments(connection.input(), connection.credentials());
      return oauth2.credentials(object(function, arguments, caller));
    } catch (ConnectionDefunctException e) {
      throw new AuthorizationException(null, String.valueOf(e.getMessage()), e);
    } catch (ApiException e) {
      if (OAuth2.refusesRefresh(e)) {
        throw new AuthorizationException(null, String.valueOf(e.getMessage()), e);
      }
      throw e;
    }
  }

  /** The account as it is while its credentials are refreshed, which does not refresh them. */
  private Account expiring(Account account, StoredConnection connection) {
    return new FixedAccount(
        account.id(), account.scope(), () -> access(connection, account.scope()));
  }

  /** Calls a function whose result is an object. */
  Map<String, @Nullable Object> object(
      String function, Map<String, @Nullable Object> arguments, Caller caller) {
    return object(function, arguments, caller, false);
  }

  private Map<String, @Nullable Object> object(
      String function, Map<String, @Nullable Object> arguments, Caller caller, boolean optional) {
    Object result = environment.function(function).call(caller.with(arguments));
    if (ClientOptions.isNothing(result) && optional) {
      return Map.of();
    }
    if (result instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      map.forEach((name, value) -> object.put(String.valueOf(name), value));
      object.values().removeIf(value -> value == Undefined.UNDEFINED);
      return object;
    }
    throw new ConfigurationException(
        environment.connector() + ": " + function + ": gave no object (expected: an object)", null);
  }

  /** Calls a function that makes credentials of a token response. */
  Map<String, @Nullable Object> extracted(
      String function,
      Map<String, @Nullable Object> input,
      @Nullable Map<String, @Nullable Object> credentials,
      Map<String, @Nullable Object> response,
      Caller caller) {
    Map<String, @Nullable Object> arguments = arguments(input, credentials);
    arguments.put("tokenResponse", response);
    arguments.put("tokenData", response); // its older name
    return object(function, arguments, caller, true);
  }

  /** What every function is given. */
  Map<String, @Nullable Object> arguments(
      Map<String, @Nullable Object> input, @Nullable Map<String, @Nullable Object> credentials) {
    Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
    arguments.put("connectorParameters", environment.parameters());
    arguments.put("connectionInput", input);
    arguments.put("connectionParameters", input); // its older name
    if (credentials != null) {
      arguments.put("credentials", credentials);
    }
    return arguments;
  }
}
