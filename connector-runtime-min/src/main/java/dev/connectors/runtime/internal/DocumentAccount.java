package dev.connectors.runtime.internal;

import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.connection.Access;
import dev.connectors.runtime.connection.Account;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An account by the document's security schemes, which is stored nowhere. */
record DocumentAccount(Access access) implements Account {

  @Override
  public @Nullable ConnectionId id() {
    return null;
  }

  @Override
  public Access access(Duration time) {
    return access;
  }

  @Override
  public @Nullable Access renewed(Access refused, Duration time) {
    return null;
  }
}
