package dev.connectors.runtime;

import dev.connectors.runtime.auth.ConnectForms;
import dev.connectors.runtime.auth.ConnectionId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connector that is installed in an application: one object per application, or per OAuth
 * application when there are several. Thread-safe. Every generated connector is one, so that code
 * which knows only at run time which connector it works with can use them all alike. Not to be
 * implemented outside of this library.
 */
public interface Connector extends AutoCloseable {

  /**
   * The connector's key.
   *
   * @return for example {@code acme}
   */
  String key();

  /**
   * What a product needs to draw the dialog by which people connect.
   *
   * @return a form for each way of authentication that is enabled
   */
  ConnectForms connectForms();

  /**
   * Connects an account: makes its credentials out of what was typed, tests and stores them. An
   * account that was connected before under this id is connected anew, in its place.
   *
   * @param id whose account it is
   * @param option the key of the way of authentication; empty for the connector's own
   * @param input what was typed, by the names of the form's fields
   * @return the connection
   * @throws IllegalArgumentException when required input is missing
   * @throws dev.connectors.runtime.error.ConnectorException when the application refuses it, or
   *     cannot be reached; nothing is stored then
   */
  Connection connect(ConnectionId id, String option, Map<String, ? extends @Nullable Object> input);

  /**
   * A connection that was made before. Nothing is read until it is used.
   *
   * @param id whose account it is
   * @return the connection; its calls fail with a {@link
   *     dev.connectors.runtime.error.ConnectionException} when there is none of that id
   */
  Connection connection(ConnectionId id);

  /**
   * Connecting by OAuth, where people allow access in their browser.
   *
   * @return the flow
   * @throws UnsupportedOperationException when no way of authentication is OAuth
   */
  OAuth oauth();

  /**
   * Lets no further call begin, waits for those that run, which their time-outs limit, and releases
   * what the connector holds.
   */
  @Override
  void close();
}
