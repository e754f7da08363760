package dev.connectors.runtime.connection;

import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.auth.ConnectionStatus;
import dev.connectors.runtime.auth.StoredConnection;
import dev.connectors.runtime.json.Json;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An account whose credentials another connector or the host application answers for. */
final class SuppliedAccount implements Account {

  private final Environment environment;
  private final Authenticators authenticators;
  private final Authentication option;
  private final ConnectionId id;
  private final Map<String, @Nullable Object> input;
  private @Nullable Map<String, @Nullable Object> known;
  private @Nullable Access access;
  private long revision;

  SuppliedAccount(
      Environment environment,
      Authenticators authenticators,
      Authentication option,
      ConnectionId id,
      Map<String, @Nullable Object> input) {
    this.environment = environment;
    this.authenticators = authenticators;
    this.option = option;
    this.id = id;
    this.input = input;
  }

  @Override
  public ConnectionId id() {
    return id;
  }

  Authentication option() {
    return option;
  }

  @Override
  public Access access(Duration time) {
    return access(environment.supplier().credentials(option, id, false, time));
  }

  @Override
  public @Nullable Access renewed(Access refused, Duration time) {
    Access other = access(environment.supplier().credentials(option, id, true, time));
    return other.revision() == refused.revision() ? null : other;
  }

  private synchronized Access access(Map<String, @Nullable Object> credentials) {
    Access last = access;
    if (last != null && Json.equal(known, credentials)) {
      return last;
    }
    revision++;
    known = credentials;
    Access made =
        authenticators.access(
            new StoredConnection(
                environment.key(id),
                environment.version(),
                option.option(),
                ConnectionStatus.READY,
                null,
                input,
                credentials,
                null,
                revision),
            scope());
    access = made;
    return made;
  }
}
