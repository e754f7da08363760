package com.example.ledger;

import static com.example.ledger.Application.equal;

import com.example.connectors.ledger.Ledger;
import com.example.connectors.ledger.LedgerConnection;
import com.example.connectors.ledger.LedgerParameters;
import dev.connectors.runtime.auth.ConnectionKey;
import dev.connectors.runtime.auth.ConnectionStatus;
import dev.connectors.runtime.auth.ConnectionStore;
import dev.connectors.runtime.error.NotAuthenticatedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Connects all tenants and works with their connections. */
public final class FirstRun {

  private static final int ROUNDS = 4;

  /** Whose connection is used by several threads at the same time. */
  private static final Tenant SHARED = Tenant.number(7);

  private FirstRun() {}

  public static void main(String[] args) throws Exception {
    ConnectionStore store = Application.store(args[0]);
    try (LedgerApi api = LedgerApi.start(Tenant.all());
        Ledger ledger = Application.ledger(store, api)) {
      Application.forEach(Tenant.all(), tenant -> connect(ledger, tenant));
      Application.forEach(rounds(), tenant -> Work.of(ledger.connection(tenant.id()), tenant));
      LedgerConnection shared = ledger.connection(SHARED.id());
      Application.forEach(
          Collections.nCopies(ROUNDS, SHARED), tenant -> Work.of(shared, tenant));
      refused(ledger);
      equal(expectedRequests(), api.requests());
      show(ledger, store);
    }
    System.out.println("first run: 40 connections, each with its own key");
  }

  private static void connect(Ledger ledger, Tenant tenant) {
    equal(ConnectionStatus.DISCONNECTED, ledger.connection(tenant.id()).status());
    LedgerConnection connection = ledger.connect(tenant.id(), tenant.input());
    equal(tenant.id(), connection.id().orElseThrow());
    equal(ConnectionStatus.READY, connection.status());
  }

  /** Every tenant several times, in no order. */
  private static List<Tenant> rounds() {
    List<Tenant> rounds = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      rounds.addAll(Tenant.all());
    }
    Collections.shuffle(rounds);
    return rounds;
  }

  private static void refused(Ledger ledger) {
    Tenant stranger = Tenant.number(41);
    NotAuthenticatedException e =
        Application.failure(
            NotAuthenticatedException.class,
            () -> ledger.connect(stranger.id(), stranger.input()));
    System.out.println("refused: " + e.getMessage());
    e.printStackTrace();
    equal(ConnectionStatus.DISCONNECTED, ledger.connection(stranger.id()).status());
  }

  private static Map<String, Integer> expectedRequests() {
    Map<String, Integer> expected = new TreeMap<>();
    Tenant.all().forEach(tenant -> expected.put(tenant.name(), 1 + ROUNDS * Work.REQUESTS));
    expected.merge(SHARED.name(), ROUNDS * Work.REQUESTS, Integer::sum);
    expected.put("nobody", 1);
    return expected;
  }

  /** Whatever could end up in somebody's log. */
  private static void show(Ledger ledger, ConnectionStore store) {
    System.out.println("shown: " + ledger + " " + ledger.connection(SHARED.id()));
    System.out.println("shown: " + SHARED.input() + " " + SHARED.input().toBuilder());
    System.out.println("shown: " + LedgerParameters.builder().appKey(LedgerApi.APP_KEY).build());
    System.out.println("shown: " + store);
    System.out.println(
        "shown: " + store.find(new ConnectionKey(Ledger.KEY, "default", SHARED.id())).orElseThrow());
    System.out.println("shown: " + ledger.connectForms());
  }
}
