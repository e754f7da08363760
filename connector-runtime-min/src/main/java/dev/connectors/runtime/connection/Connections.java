package dev.connectors.runtime.connection;

import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.auth.ConnectionKey;
import dev.connectors.runtime.auth.ConnectionStatus;
import dev.connectors.runtime.auth.StoredConnection;
import dev.connectors.runtime.connection.Authentication.Type;
import dev.connectors.runtime.function.ExternalApi;
import dev.connectors.runtime.function.FunctionContext;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes, finds, tests and ends the connections of an installation. Thread-safe. */
public final class Connections {

  /**
   * After so many accounts, and then whenever they doubled, those that nobody holds are removed.
   */
  private static final int SWEEP = 1_000;

  private final Environment environment;
  private final Authenticators authenticators;
  private final ConnectionTester tests;
  private final OAuthFlows oauth;

  /** Accounts in use: all handles of a connection share what was read, and one refresh. */
  private final Map<ConnectionKey, WeakReference<Account>> accounts = new HashMap<>();

  private int sweepAt = SWEEP;

  /**
   * Connections.
   *
   * @param environment what they need of the connector
   * @param options the ways of authentication, asked for when they are first needed
   * @param apis gives the API as functions of an account call it
   */
  public Connections(
      Environment environment,
      Supplier<List<Authentication>> options,
      Function<Account, ExternalApi> apis) {
    this.environment = environment;
    this.authenticators = new Authenticators(environment, options, apis);
    this.tests = new ConnectionTester(environment, authenticators, apis);
    this.oauth = new OAuthFlows(environment, authenticators);
  }

  /** The ways of authentication that the parameters of the installation offer. */
  public List<Authentication> enabled() {
    return authenticators.options().stream().filter(authenticators::isEnabled).toList();
  }

  /**
   * Connects an account.
   *
   * @param id whose it is, or null for one that is not stored
   * @param option the way of authentication
   * @param input what was typed
   * @return the account
   * @throws IllegalArgumentException when there is no such way, or one that needs a browser, or
   *     required input is missing
   */
  public Account connect(
      @Nullable ConnectionId id, String option, Map<String, ? extends @Nullable Object> input) {
    Authentication way = authenticators.offered(option);
    if (way.type() == Type.OAUTH2 || way.type() == Type.OAUTH1) {
      throw new IllegalArgumentException(
          environment.connector() + ": " + way.label() + ": needs a browser (expected: oauth())");
    }
    Map<String, @Nullable Object> typed = ConnectInput.checked(environment.connector(), way, input);
    Credentials credentials =
        way.type() == Type.CLIENT_CREDENTIALS
            ? authenticators.typed(way, typed)
            : new Credentials(Map.of(), null);
    return keep(id, way, typed, credentials);
  }

  /**
   * The account that an API client stands for which code of the connector makes with options of its
   * own: {@code new RestApiClient({...})}.
   *
   * @param options what {@code makeApiClient} would give
   * @param context of the call that made it
   * @throws dev.connectors.runtime.error.ConfigurationException when they cannot be used
   */
  public Account client(Map<String, @Nullable Object> options, FunctionContext context) {
    String what = environment.connector() + ": RestApiClient";
    ClientFunctions functions = ClientFunctions.of(what, any -> options, context);
    Access access = ClientAccess.of(environment, functions, context.arguments(), 0, null);
    Object scope = context.scope();
    return new FixedAccount(
        scope instanceof ConnectionId id ? id : null,
        scope == null ? new Object() : scope,
        () -> access);
  }

  /** The flows of OAuth. */
  public OAuthFlows oauth() {
    return oauth;
  }

  /**
   * Ends a flow of OAuth.
   *
   * @param id whose account it is, or null for one that is not stored
   * @param granted what the flow gave
   * @return the account
   */
  public Account connect(@Nullable ConnectionId id, OAuthFlows.Granted granted) {
    return keep(id, granted.option(), granted.input(), granted.credentials());
  }

  /** Tests new credentials, and stores them when they work. */
  private Account keep(
      @Nullable ConnectionId id,
      Authentication way,
      Map<String, @Nullable Object> input,
      Credentials credentials) {
    if (isSupplied(way)) {
      return supplied(id, way, input);
    }
    StoredAccount trial =
        StoredAccount.unnamed(
            environment, authenticators, connection(ConnectionId.of("-"), way, input, credentials));
    tests.run(trial, way);
    if (id == null) {
      return trial;
    }
    StoredAccount.replace(environment, environment.key(id), trial.stored());
    Account account = account(id);
    if (account instanceof StoredAccount stored) {
      stored.changed();
    }
    return account;
  }

  private Account supplied(
      @Nullable ConnectionId id, Authentication way, Map<String, @Nullable Object> input) {
    if (id == null) {
      throw new IllegalArgumentException(
          environment.connector()
              + ": "
              + way.label()
              + ": no id (expected: one, since others know the credentials by it)");
    }
    Account account = new SuppliedAccount(environment, authenticators, way, id, input);
    tests.run(account, way);
    StoredAccount.replace(
        environment,
        environment.key(id),
        connection(id, way, input, new Credentials(Map.of(), null)));
    return remembered(id, account);
  }

  private synchronized Account remembered(ConnectionId id, Account account) {
    accounts.put(environment.key(id), new WeakReference<>(account));
    return account;
  }

  private synchronized void forget(ConnectionId id) {
    accounts.remove(environment.key(id));
  }

  private StoredConnection connection(
      ConnectionId id,
      Authentication way,
      Map<String, @Nullable Object> input,
      Credentials credentials) {
    return new StoredConnection(
        environment.key(id),
        environment.version(),
        way.option(),
        ConnectionStatus.READY,
        null,
        input,
        credentials.tree(),
        credentials.expiresAt(),
        0);
  }

  private static boolean isSupplied(Authentication way) {
    return way.type() == Type.PROXY || way.type() == Type.PLATFORM_TOKEN;
  }

  /**
   * The account of a connection that was made before; of one by proxy or platform token, there need
   * be nothing stored when the connector knows no other way.
   *
   * @param id whose account it is
   */
  public synchronized Account account(ConnectionId id) {
    ConnectionKey key = environment.key(id);
    WeakReference<Account> known = accounts.get(key);
    Account account = known == null ? null : known.get();
    if (account == null) {
      if (accounts.size() > sweepAt) {
        accounts.values().removeIf(reference -> reference.get() == null);
        sweepAt = Math.max(SWEEP, accounts.size() * 2);
      }
      account = made(id, key);
      accounts.put(key, new WeakReference<>(account));
    }
    return account;
  }

  private Account made(ConnectionId id, ConnectionKey key) {
    List<Authentication> options = authenticators.options();
    if (options.stream().noneMatch(Connections::isSupplied)) {
      return new StoredAccount(environment, authenticators, key, true);
    }
    StoredConnection stored = environment.store().find(key).orElse(null);
    if (stored == null && options.size() > 1) {
      return new StoredAccount(environment, authenticators, key, true);
    }
    Authentication way = stored == null ? options.get(0) : authenticators.option(stored.option());
    return isSupplied(way)
        ? new SuppliedAccount(
            environment, authenticators, way, id, stored == null ? Map.of() : stored.input())
        : new StoredAccount(environment, authenticators, key, true);
  }

  /**
   * Whether a connection can be used, as the store has it.
   *
   * @param account the account
   */
  public ConnectionStatus status(Account account) {
    if (account instanceof StoredAccount stored) {
      return stored.status();
    }
    boolean needsNothing = authenticators.options().size() == 1;
    ConnectionId id = Objects.requireNonNull(account.id(), "id");
    return needsNothing || environment.store().find(environment.key(id)).isPresent()
        ? ConnectionStatus.READY // others answer for its credentials
        : ConnectionStatus.DISCONNECTED;
  }

  /**
   * Asks the application whether a connection works.
   *
   * @param account the account
   */
  public void test(Account account) {
    tests.run(account);
  }

  /**
   * Notes down that the application has ended a connection.
   *
   * @param account the account
   * @param reason what told so
   */
  public void ended(Account account, String reason) {
    if (account instanceof StoredAccount stored) {
      stored.ended(reason);
    }
  }

  /**
   * Ends a connection.
   *
   * @param account the account
   */
  public void disconnect(Account account) {
    tests.disconnect(account);
    if (account.id() != null) {
      forget(account.id());
    }
  }
}
