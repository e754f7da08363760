package dev.connectors.runtime.connection;

import dev.connectors.runtime.auth.ConnectionId;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An account whose credentials stay as they are, whatever the API says of them. */
final class FixedAccount implements Account {

  private final @Nullable ConnectionId id;
  private final Object scope;
  private final Supplier<Access> source;
  private @Nullable Access access;

  /**
   * An account.
   *
   * @param id its id, or null
   * @param scope whose calls functions make for it
   * @param source gives what its requests carry, when there is the first one
   */
  FixedAccount(@Nullable ConnectionId id, Object scope, Supplier<Access> source) {
    this.id = id;
    this.scope = scope;
    this.source = source;
  }

  @Override
  public @Nullable ConnectionId id() {
    return id;
  }

  @Override
  public Object scope() {
    return scope;
  }

  @Override
  public synchronized Access access(Duration time) {
    Access known = access;
    if (known == null) {
      known = source.get();
      access = known;
    }
    return known;
  }

  @Override
  public @Nullable Access renewed(Access refused, Duration time) {
    return null;
  }
}
