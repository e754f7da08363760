package dev.connectors.runtime.connection;

import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.RequestInfo;
import dev.connectors.runtime.http.TransportRequest;
import dev.connectors.runtime.http.TransportResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the requests of an account carry, and how their answers are read, at one moment. Immutable.
 */
public interface Access {

  /**
   * The URI that paths are appended to.
   *
   * @param server the template of an operation's own server, or null
   * @throws dev.connectors.runtime.error.ConfigurationException when there is none, or it is one
   *     that requests must not go to
   */
  URI baseUri(@Nullable String server);

  /**
   * The credentials of a request.
   *
   * @param alternatives the document's security of the operation
   * @param target where the request goes; credentials are for their own origin only
   */
  Security security(List<List<String>> alternatives, URI target);

  /**
   * The same for one request, which the connector's client may look at and change.
   *
   * @param request the request
   * @throws dev.connectors.runtime.error.ConnectorException when that failed
   */
  default Tailored tailored(Outgoing request) {
    return Tailored.of(this);
  }

  /**
   * What callers are told of a failed request.
   *
   * @param failure an answer that is no success, or that none came
   * @return the failure, or another that the connector makes of it
   */
  default ConnectorException told(ConnectorException failure) {
    return failure;
  }

  /** Headers that every request has unless it says something else; names in lower case. */
  default Map<String, String> headers() {
    return Map.of();
  }

  /**
   * The request as it is sent, which may have a signature of its own each time.
   *
   * @param request the request, or one that a redirect asks for
   */
  default TransportRequest signed(TransportRequest request) {
    return request;
  }

  /**
   * Says what an answer means.
   *
   * @param info what was asked
   * @param response a whole answer of any status
   */
  default Verdict judge(RequestInfo info, TransportResponse response) {
    return Verdict.BY_STATUS;
  }

  /** Whether {@link #judge} may call an answer of status 2xx a failure, or change its body. */
  default boolean judgesSuccesses() {
    return false;
  }

  /** All texts that no message may show, beside those of the request's credentials. */
  default List<String> secrets() {
    return List.of();
  }

  /** The revision of the stored connection that it comes from; 0 without one. */
  default long revision() {
    return 0;
  }

  /** What all functions of the connector are given about the account. */
  Map<String, @Nullable Object> arguments();

  /** How functions get the answers of their requests. */
  default ClientOptions options() {
    return ClientOptions.NONE;
  }
}
