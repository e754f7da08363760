package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.runtime.ChildJvm;
import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.auth.ConnectionStore;
import dev.connectors.runtime.auth.JdbcConnectionStore;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.oauth.RealProvider;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of an application whose calls are refused at the same time. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class OneRefreshInTwoProcessesTest {

  private static final ConnectionId ID = ConnectionId.of("tenant-7");

  /** Longer than the two processes may be apart. */
  private static final Duration SLOW = Duration.ofSeconds(3);

  @TempDir Path directory;
  private RealProvider provider;

  @BeforeEach
  void start() {
    provider = RealProvider.start();
  }

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void whatIsInADirectoryIsRefreshedOnce() throws Exception {
    refreshTogether(ConnectionStore.inDirectory(directory), directory.toString());
  }

  @Test
  void whatIsInADatabaseIsRefreshedOnce() throws Exception {
    Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
    try {
      String url = "jdbc:h2:tcp://localhost:" + server.getPort() + "/mem:one;DB_CLOSE_DELAY=-1";
      JdbcConnectionStore store = ConnectionStore.jdbc(source(url));
      store.createTables();
      refreshTogether(store, url);
    } finally {
      server.stop();
    }
  }

  private void refreshTogether(ConnectionStore store, String place) throws Exception {
    Map<String, Object> config = provider.config(RealProvider.BASIC_CLIENT);
    try (Ledger ledger = Ledger.builder(provider.uri(), config).connections(store).build();
        ChildJvm one = Instance.start(place, provider.uri(), config);
        ChildJvm other = Instance.start(place, provider.uri(), config)) {
      ledger.connectBy(provider, ID.value());
      one.await("ready");
      other.await("ready");
      provider.revokeAccessTokens();
      provider.forget();
      provider.delayTokenRequests(SLOW);
      one.proceed();
      other.proceed();
      one.await("done");
      other.await("done");
    }
    assertThat(provider.tokenRequests("refresh_token")).isEqualTo(1);
    assertThat(provider.resourceRequests())
        .as("each instance is refused once and succeeds once")
        .isEqualTo(4);
  }

  private static JdbcDataSource source(String url) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(url);
    return source;
  }

  /** An instance of the application. */
  static final class Instance {

    private Instance() {}

    /** Arguments: the store, the provider's URI, and the OAuth configuration in base64. */
    public static void main(String[] arguments) throws IOException {
      ConnectionStore store =
          arguments[0].startsWith("jdbc:")
              ? ConnectionStore.jdbc(source(arguments[0]))
              : ConnectionStore.inDirectory(Path.of(arguments[0]));
      Map<String, Object> config = new LinkedHashMap<>();
      ((Map<?, ?>) Json.parse(Base64.getDecoder().decode(arguments[2])))
          .forEach((name, value) -> config.put(String.valueOf(name), value));
      try (Ledger ledger =
          Ledger.builder(URI.create(arguments[1]), config).connections(store).build()) {
        System.out.println("ready");
        System.in.read();
        System.out.println(ledger.connection(ID).me() instanceof Map ? "done" : "nothing");
      }
    }

    static ChildJvm start(String place, URI provider, Map<String, Object> config)
        throws IOException {
      return ChildJvm.start(
          Instance.class,
          List.of(),
          place,
          provider.toString(),
          Base64.getEncoder().encodeToString(Json.writeBytes(config)));
    }
  }
}
