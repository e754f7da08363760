package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.TestSecrets;
import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.auth.ConnectionKey;
import dev.connectors.runtime.auth.ConnectionStatus;
import dev.connectors.runtime.auth.ConnectionStore;
import dev.connectors.runtime.auth.OAuthPending;
import dev.connectors.runtime.auth.OAuthRequest;
import dev.connectors.runtime.auth.StoredConnection;
import dev.connectors.runtime.error.AuthorizationException;
import dev.connectors.runtime.error.AuthorizationServerException;
import dev.connectors.runtime.error.ConnectionDefunctException;
import dev.connectors.runtime.error.ConnectionException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.internal.Ledger.LedgerConnection;
import dev.connectors.runtime.oauth.RealProvider;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections by OAuth 2 with a real provider, from the page to the end of the credentials. */
class OAuthConnectionTest {

  private static final String CONNECTION = "ledger: connection tenant-7";

  private final ConnectionStore store = ConnectionStore.inMemory();
  private RealProvider provider;
  private Ledger ledger;

  @BeforeEach
  void start() {
    provider = RealProvider.start();
    ledger = ledger(Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    store
        .find(new ConnectionKey("ledger", "default", ConnectionId.of("tenant-7")))
        .ifPresent(
            connection ->
                List.of("access_token", "refresh_token")
                    .forEach(
                        it -> TestSecrets.used(String.valueOf(connection.credentials().get(it)))));
    ledger.close();
    provider.close();
  }

  private Ledger ledger(Clock clock) {
    return Ledger.builder(provider.uri(), provider.config(RealProvider.BASIC_CLIENT))
        .connections(store)
        .clock(clock)
        .build();
  }

  private StoredConnection stored() {
    return store
        .find(new ConnectionKey("ledger", "default", ConnectionId.of("tenant-7")))
        .orElseThrow();
  }

  private String token(String name) {
    return String.valueOf(stored().credentials().get(name));
  }

  private int refreshes() {
    return provider.tokenRequests("refresh_token");
  }

  @Test
  void anAccountIsConnectedAndItsCredentialsHaveWhatTheConnectorAdds() {
    LedgerConnection connection = ledger.connectBy(provider, "tenant-7");
    assertThat(connection.me()).isInstanceOf(Map.class);
    assertThat(connection.status()).isEqualTo(ConnectionStatus.READY);
    assertThat(stored().credentials()).containsEntry("team", "blue").containsKey("refresh_token");
    assertThat(stored().version()).isEqualTo("1.0.0");
    assertThat(provider.tokenRequests("authorization_code")).isEqualTo(1);
  }

  @Test
  void revokedTokensAreRefreshedOnceAndTheCallSucceeds() {
    LedgerConnection connection = ledger.connectBy(provider, "tenant-7");
    String before = token("refresh_token");
    provider.revokeAccessTokens();
    assertThat(connection.me()).isInstanceOf(Map.class);
    assertThat(refreshes()).isEqualTo(1);
    assertThat(token("refresh_token")).isNotEqualTo(before);
    assertThat(token("team")).isEqualTo("blue");
    assertThat(connection.me()).isInstanceOf(Map.class);
    assertThat(refreshes()).isEqualTo(1);
  }

  @Test
  void tenThreadsRefreshOnce() throws Exception {
    LedgerConnection connection = ledger.connectBy(provider, "tenant-7");
    provider.revokeAccessTokens();
    provider.delayTokenRequests(Duration.ofMillis(300));
    inThreads(10, () -> ledger.connection(ConnectionId.of("tenant-7")).me());
    assertThat(connection.me()).isInstanceOf(Map.class);
    assertThat(refreshes()).isEqualTo(1);
  }

  @Test
  void twoConnectorsThatShareAStoreRefreshOnce() throws Exception {
    ledger.connectBy(provider, "tenant-7");
    provider.revokeAccessTokens();
    provider.delayTokenRequests(Duration.ofMillis(300));
    try (Ledger other = ledger(Clock.systemUTC())) {
      List<Ledger> both = List.of(ledger, other);
      inThreads(2, index -> both.get(index).connection(ConnectionId.of("tenant-7")).me());
    }
    assertThat(refreshes()).isEqualTo(1);
  }

  private static void inThreads(int count, Callable<Object> work) throws Exception {
    inThreads(count, index -> work.call());
  }

  private interface Work {
    Object of(int index) throws Exception;
  }

  private static void inThreads(int count, Work work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      CountDownLatch begin = new CountDownLatch(1);
      List<Future<Object>> results = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int index = i;
        results.add(
            threads.submit(
                () -> {
                  begin.await();
                  return work.of(index);
                }));
      }
      begin.countDown();
      for (Future<Object> result : results) {
        assertThat(result.get(60, TimeUnit.SECONDS)).isInstanceOf(Map.class);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void troubleAtTheTokenEndpointHarmsNoConnection() {
    LedgerConnection connection = ledger.connectBy(provider, "tenant-7");
    provider.revokeAccessTokens();
    provider.failTokenRequests(503, Map.of("Retry-After", "1"), "<html>busy</html>");
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(connection::me)
          .isInstanceOfSatisfying(
              AuthorizationServerException.class,
              e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(1)))
          .hasMessage(
              CONNECTION
                  + ": OAuth 2 refresh: status 503, a text (expected: an object or a form with"
                  + " access_token)");
      assertThat(connection.status()).isEqualTo(ConnectionStatus.READY);
    }
    provider.healTokenRequests();
    assertThat(connection.me()).isInstanceOf(Map.class);
    assertThat(connection.status()).isEqualTo(ConnectionStatus.READY);
  }

  @Test
  void refusalMakesTheConnectionDefunctUntilItsOwnerConnectsAgain() {
    LedgerConnection connection = ledger.connectBy(provider, "tenant-7");
    provider.revokeEverything();
    assertThatThrownBy(connection::me)
        .isInstanceOf(ConnectionDefunctException.class)
        .hasCauseInstanceOf(AuthorizationException.class);
    assertThat(connection.status()).isEqualTo(ConnectionStatus.DEFUNCT);
    int before = refreshes();
    assertThatThrownBy(connection::me)
        .isInstanceOf(ConnectionDefunctException.class)
        .hasMessageStartingWith(CONNECTION + ": defunct, its owner must connect again (");
    assertThat(refreshes()).isEqualTo(before);
    ledger.connectBy(provider, "tenant-7");
    assertThat(connection.me()).isInstanceOf(Map.class);
  }

  @Test
  void credentialsAreRefreshedShortlyBeforeTheyExpire() {
    provider.accessTokenLife(Duration.ofMinutes(10));
    ledger.connectBy(provider, "tenant-7");
    Instant soon = stored().expiresAt().minusSeconds(30);
    try (Ledger later = ledger(Clock.fixed(soon, ZoneOffset.UTC))) {
      later.connection(ConnectionId.of("tenant-7")).me();
    }
    assertThat(refreshes()).isEqualTo(1);
  }

  @Test
  void whenAnEarlyRefreshMeetsTroubleTheOldCredentialsServe() {
    provider.accessTokenLife(Duration.ofMinutes(10));
    ledger.connectBy(provider, "tenant-7");
    Instant soon = stored().expiresAt().minusSeconds(30);
    provider.failTokenRequests(503, Map.of(), "busy");
    try (Ledger later = ledger(Clock.fixed(soon, ZoneOffset.UTC))) {
      assertThat(later.connection(ConnectionId.of("tenant-7")).me()).isInstanceOf(Map.class);
    }
  }

  @Test
  void aClockThatIsWrongByHoursCostsARefreshAndNoConnection() {
    ledger.connectBy(provider, "tenant-7");
    for (Duration skew : List.of(Duration.ofHours(-5), Duration.ofHours(5))) {
      try (Ledger skewed = ledger(Clock.offset(Clock.systemUTC(), skew))) {
        LedgerConnection connection = skewed.connection(ConnectionId.of("tenant-7"));
        assertThat(connection.me()).isInstanceOf(Map.class);
        assertThat(connection.status()).isEqualTo(ConnectionStatus.READY);
      }
    }
    assertThat(refreshes()).isLessThanOrEqualTo(2);
  }

  @Test
  void expiryDuringUseIsNotSeenByTheCaller() throws Exception {
    provider.accessTokenLife(Duration.ofSeconds(1));
    LedgerConnection connection = ledger.connectBy(provider, "tenant-7");
    for (int i = 0; i < 3; i++) {
      Thread.sleep(700);
      assertThat(connection.me()).isInstanceOf(Map.class);
    }
    assertThat(refreshes()).isPositive();
  }

  @Test
  void whoRefusesConnectsNothing() {
    OAuthRequest request = authorize();
    URI callback = provider.refuse(request.url());
    assertThatThrownBy(() -> complete(request.pending(), Ledger.callback(callback)))
        .isInstanceOfSatisfying(
            AuthorizationException.class, e -> assertThat(e.error()).isEqualTo("access_denied"));
    assertThat(ledger.connection(ConnectionId.of("tenant-7")).status())
        .isEqualTo(ConnectionStatus.DISCONNECTED);
  }

  @Test
  void aCallbackOfAnotherFlowIsRefused() {
    OAuthRequest first = authorize();
    OAuthRequest second = authorize();
    URI callback = provider.allow(first.url());
    assertThatThrownBy(() -> complete(second.pending(), Ledger.callback(callback)))
        .isInstanceOf(AuthorizationException.class);
    assertThat(provider.tokenRequests("authorization_code")).isZero();
  }

  @Test
  void aCallbackThatComesTooLateIsRefused() {
    OAuthRequest request = authorize();
    URI callback = provider.allow(request.url());
    try (Ledger later = ledger(Clock.offset(Clock.systemUTC(), Duration.ofHours(2)))) {
      assertThatThrownBy(
              () ->
                  later
                      .oauth()
                      .complete(
                          request.pending(),
                          Ledger.callback(callback),
                          ConnectionId.of("tenant-7")))
          .isInstanceOf(AuthorizationException.class)
          .hasMessage("ledger: the callback came too late (expected: within PT1H)");
    }
  }

  @Test
  void thePendingFlowSurvivesASessionAsText() {
    OAuthRequest request = authorize();
    OAuthPending copy = OAuthPending.parse(request.pending().text());
    complete(copy, Ledger.callback(provider.allow(request.url())));
    assertThat(ledger.connection(ConnectionId.of("tenant-7")).me()).isInstanceOf(Map.class);
    assertThatThrownBy(() -> OAuthPending.parse("x"))
        .hasMessage("pending: no pending OAuth flow (expected: what OAuthPending.text gave)");
  }

  @Test
  void testingTellsAndMendsTheStatus() {
    LedgerConnection connection = ledger.connectBy(provider, "tenant-7");
    connection.test();
    provider.revokeEverything();
    assertThatThrownBy(connection::test).isInstanceOf(ConnectorException.class);
    assertThat(connection.status()).isEqualTo(ConnectionStatus.DEFUNCT);
  }

  @Test
  void whatIsDisconnectedIsGone() {
    LedgerConnection connection = ledger.connectBy(provider, "tenant-7");
    connection.disconnect();
    assertThat(connection.status()).isEqualTo(ConnectionStatus.DISCONNECTED);
    assertThatThrownBy(connection::me)
        .isInstanceOf(ConnectionException.class)
        .hasMessage(CONNECTION + ": not connected (expected: connect first)");
  }

  @Test
  void noExceptionOfARefreshShowsASecret() {
    LedgerConnection connection = ledger.connectBy(provider, "tenant-7");
    List<String> secrets =
        List.of(RealProvider.SECRET, token("access_token"), token("refresh_token"));
    provider.revokeEverything();
    assertThatThrownBy(connection::me)
        .satisfies(
            e -> {
              StringWriter text = new StringWriter();
              e.printStackTrace(new PrintWriter(text));
              assertThat(secrets).allSatisfy(it -> assertThat(text.toString()).doesNotContain(it));
            });
    assertThat(stored().toString() + ledger + connection)
        .doesNotContain(secrets.get(1))
        .doesNotContain(secrets.get(2));
  }

  private OAuthRequest authorize() {
    return ledger.oauth().authorize("", URI.create(RealProvider.REDIRECT_URI), Map.of());
  }

  private void complete(OAuthPending pending, Map<String, String> parameters) {
    ledger.oauth().complete(pending, parameters, ConnectionId.of("tenant-7"));
  }
}
