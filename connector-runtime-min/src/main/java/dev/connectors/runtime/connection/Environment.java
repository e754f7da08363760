package dev.connectors.runtime.connection;

import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.auth.ConnectionKey;
import dev.connectors.runtime.auth.ConnectionStore;
import dev.connectors.runtime.auth.StoredConnection;
import dev.connectors.runtime.function.ConnectorFunction;
import dev.connectors.runtime.http.NetworkPolicy;
import dev.connectors.runtime.http.TransportRequest;
import dev.connectors.runtime.http.TransportResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What connections need of the connector that they belong to.
 *
 * @param connector the connector's key
 * @param version its version, or null when it has none
 * @param installation the installation's name
 * @param parameters the connector parameters: a JSON object, secret
 * @param functions gives a function by its name
 * @param store where connections are kept
 * @param clock tells when credentials expire
 * @param sender sends the requests of authentication
 * @param policy where requests may go
 * @param hosts hosts that the connector declares
 * @param baseUri the base URI that the host application set, or null
 * @param documents what the API's document says
 * @param supplier credentials of connections by proxy and platform token
 */
public record Environment(
    String connector,
    @Nullable String version,
    String installation,
    Map<String, @Nullable Object> parameters,
    Function<String, ConnectorFunction> functions,
    ConnectionStore store,
    Clock clock,
    Sender sender,
    NetworkPolicy policy,
    List<String> hosts,
    @Nullable URI baseUri,
    Documents documents,
    Supplier supplier) {

  /** Sends a request of authentication and waits for the answer, whatever its status. */
  @FunctionalInterface
  public interface Sender {

    /**
     * Sends it, to the host that it names and no other.
     *
     * @param request the request
     * @param time the most that it may take
     * @return the whole answer
     * @throws dev.connectors.runtime.error.TransportException when none came
     * @throws dev.connectors.runtime.error.AddressRefusedException when the policy forbids it
     */
    TransportResponse send(TransportRequest request, Duration time);
  }

  /** Credentials that others answer for: another connector, or the host application. */
  @FunctionalInterface
  public interface Supplier {

    /**
     * The credentials of a connection.
     *
     * @param option the way of authentication, a proxy or a platform token
     * @param id whose account it is
     * @param refused whether the API refused those of before
     * @param time what may be spent
     * @return a JSON object, secret
     * @throws dev.connectors.runtime.error.ConnectorException when there are none
     */
    Map<String, @Nullable Object> credentials(
        Authentication option, ConnectionId id, boolean refused, Duration time);
  }

  /** What the API's document says of requests. */
  public interface Documents {

    /**
     * A server's URI.
     *
     * @param template the template of an operation's own server, or null for the API's
     * @param input the connection's input, whose members fill variables of the same names
     * @throws dev.connectors.runtime.error.ConfigurationException when there is none
     */
    URI uri(@Nullable String template, @Nullable Object input);

    /** What requests of a connection carry by the document's own security schemes. */
    Access access(StoredConnection connection);
  }

  /** The same with another store. */
  Environment with(ConnectionStore other) {
    return new Environment(
        connector,
        version,
        installation,
        parameters,
        functions,
        other,
        clock,
        sender,
        policy,
        hosts,
        baseUri,
        documents,
        supplier);
  }

  /** What identifies a connection of the installation. */
  public ConnectionKey key(ConnectionId id) {
    return new ConnectionKey(connector, installation, id);
  }

  /** A function. */
  ConnectorFunction function(String name) {
    return functions.apply(name);
  }

  /** The connector and the installation; nothing that is secret. */
  @Override
  public String toString() {
    return "Environment[" + connector + ", " + installation + "]";
  }
}
