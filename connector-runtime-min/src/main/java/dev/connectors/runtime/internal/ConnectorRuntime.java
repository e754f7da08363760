package dev.connectors.runtime.internal;

import dev.connectors.runtime.CallOptions;
import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.auth.ConnectionInput;
import dev.connectors.runtime.connection.Account;
import dev.connectors.runtime.connection.Connections;
import dev.connectors.runtime.function.ConnectorFunction;
import dev.connectors.runtime.http.TransportResponse;
import dev.connectors.runtime.js.JavaScript;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A running connector: what a generated entry class holds. Thread-safe. */
public final class ConnectorRuntime implements AutoCloseable {

  private final Settings settings;
  private final Pace pace;
  private final Listeners listeners;
  private final CallSlots slots;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final JavaScript scripts;
  private final Connections connections;
  private final Object lock = new Object();
  private int running;
  private boolean closed;

  ConnectorRuntime(Settings settings, Pace pace) {
    this.settings = settings;
    this.pace = pace;
    this.listeners = new Listeners(settings.listeners());
    this.slots = new CallSlots(settings.maxConcurrentCalls());
    this.scripts =
        new JavaScript(
            settings.definition().key(),
            settings.definition().modules(),
            settings.javaScript(),
            new ConnectorScripts(this));
    this.connections = ConnectionsFactory.of(this);
    if (settings.javaScript().warmUp() && !settings.definition().modules().isEmpty()) {
      scripts.warmUp();
    }
  }

  /**
   * Connects an account, without asking the API.
   *
   * @param input the account's secrets and server variables
   * @return a client for the account; it needs no closing
   * @throws IllegalStateException when the connector is closed
   * @throws dev.connectors.runtime.error.ConfigurationException when a value of a server's variable
   *     cannot stand where the server's URL has it
   */
  public ApiClient connect(ConnectionInput input) {
    Objects.requireNonNull(input, "input: null (expected: a connection input)");
    synchronized (lock) {
      checkOpen();
    }
    BaseUri.check(settings, input.variables());
    return client(new DocumentAccount(new DocumentAccess(settings, input, 0)));
  }

  /**
   * Connects an account by a way of authentication that needs no browser.
   *
   * @param id whose account it is, or null for one that is not stored
   * @param option the key of the way of authentication; empty for the connector's own
   * @param input what was typed
   * @return a client for the account; it needs no closing
   * @throws IllegalArgumentException when there is no such way, or required input is missing
   * @throws IllegalStateException when the connector is closed
   * @throws dev.connectors.runtime.error.ConnectorException when the application refuses it, or
   *     cannot be reached
   */
  public ApiClient connect(
      @Nullable ConnectionId id, String option, Map<String, ? extends @Nullable Object> input) {
    Objects.requireNonNull(input, "input: null (expected: a connection input)");
    synchronized (lock) {
      checkOpen();
    }
    return client(connections.connect(id, option, input));
  }

  /**
   * A connection that was made before.
   *
   * @param id whose account it is
   * @return a client for the account; it needs no closing
   */
  public ApiClient connection(ConnectionId id) {
    return client(connections.account(id));
  }

  Connections connections() {
    return connections;
  }

  /** A client for an account. */
  ApiClient client(Account account) {
    return new ApiClient(this, account, CallOptions.none());
  }

  /**
   * A function of the connector by its name.
   *
   * @throws IllegalStateException when there is none, which is a fault of the generated code
   */
  ConnectorFunction function(String name) {
    ConnectorFunction function = settings.definition().function(name);
    return function instanceof ScriptFunction script
        ? scripts.function(script.name(), script.module())
        : function;
  }

  Settings settings() {
    return settings;
  }

  Pace pace() {
    return pace;
  }

  Listeners listeners() {
    return listeners;
  }

  CallSlots slots() {
    return slots;
  }

  /** Is at zero from the moment when the connector is closed. */
  CountDownLatch closing() {
    return closing;
  }

  /** Makes a call, which {@link #close} waits for. */
  TransportResponse send(Exchange exchange, CallOptions options) {
    synchronized (lock) {
      checkOpen();
      running++;
    }
    try {
      return new Attempts(this, exchange, options.retries().orElse(settings.retries())).run();
    } finally {
      synchronized (lock) {
        running--;
        lock.notifyAll();
      }
    }
  }

  private void checkOpen() {
    if (closed) {
      throw closed();
    }
  }

  IllegalStateException closed() {
    return new IllegalStateException(settings.definition().key() + ": the connector is closed");
  }

  /**
   * Lets no further call begin and no request be sent again, ends functions in JavaScript, waits
   * for requests that run, which their time-outs limit, and releases the HTTP client unless that
   * was given. When the thread is interrupted, running calls are cut off. Closing twice does
   * nothing.
   */
  @Override
  public void close() {
    synchronized (lock) {
      if (closed) {
        return;
      }
      closed = true;
      closing.countDown();
      slots.release(CallSlots.ALL);
    }
    scripts.close();
    synchronized (lock) {
      try {
        while (running > 0) {
          lock.wait();
        }
      } catch (InterruptedException ignored) { // the caller is in a hurry, and is told by the flag
        Thread.currentThread().interrupt();
      }
    }
    if (settings.ownsTransport()) {
      settings.transport().close();
    }
  }
}
