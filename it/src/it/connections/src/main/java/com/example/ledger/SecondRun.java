package com.example.ledger;

import static com.example.ledger.Application.equal;

import com.example.connectors.ledger.Ledger;
import com.example.connectors.ledger.LedgerConnection;
import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.auth.ConnectionStatus;
import dev.connectors.runtime.auth.ConnectionStore;
import dev.connectors.runtime.error.ConnectionDefunctException;
import dev.connectors.runtime.error.ConnectionException;
import dev.connectors.runtime.error.NotAuthenticatedException;
import java.util.ArrayList;
import java.util.List;

/** Finds the connections that the first program made, of which one ends and one becomes defunct. */
public final class SecondRun {

  private SecondRun() {}

  public static void main(String[] args) throws Exception {
    ConnectionStore store = Application.store(args[0]);
    try (LedgerApi api = LedgerApi.start(Tenant.all());
        Ledger ledger = Application.ledger(store, api)) {
      equal(sorted(Tenant.all()), listed(store));
      Application.forEach(Tenant.all(), tenant -> found(ledger, tenant));
      Tenant.all().forEach(tenant -> equal(Work.REQUESTS, api.requests().get(tenant.name())));

      disconnects(ledger, Tenant.number(7));
      keyIsReplaced(ledger, api, Tenant.number(9));
      List<Tenant> left = new ArrayList<>(Tenant.all());
      left.remove(Tenant.number(7));
      equal(sorted(left), listed(store));
      left.forEach(tenant -> ready(ledger, tenant));
    }
    System.out.println("second run: 40 connections found, 39 left");
  }

  private static void found(Ledger ledger, Tenant tenant) {
    ready(ledger, tenant);
    Work.of(ledger.connection(tenant.id()), tenant);
  }

  private static void ready(Ledger ledger, Tenant tenant) {
    equal(ConnectionStatus.READY, ledger.connection(tenant.id()).status());
  }

  private static void disconnects(Ledger ledger, Tenant tenant) {
    LedgerConnection connection = ledger.connection(tenant.id());
    connection.disconnect();
    equal(ConnectionStatus.DISCONNECTED, connection.status());
    ConnectionException e =
        Application.failure(ConnectionException.class, () -> connection.operations().getMe());
    equal("ledger: connection tenant-7: not connected (expected: connect first)", e.getMessage());
  }

  /** A void key is noticed by a test; the owner connects again with the new one. */
  private static void keyIsReplaced(Ledger ledger, LedgerApi api, Tenant former) {
    Tenant now = new Tenant(former.name(), "s3cr3t-new-key");
    api.replaceKey(former, now);
    LedgerConnection connection = ledger.connection(former.id());
    Application.failure(NotAuthenticatedException.class, () -> connection.operations().getMe());
    equal(ConnectionStatus.READY, connection.status());
    Application.failure(NotAuthenticatedException.class, connection::test);
    equal(ConnectionStatus.DEFUNCT, connection.status());
    ConnectionDefunctException defunct =
        Application.failure(
            ConnectionDefunctException.class, () -> connection.operations().getMe());
    System.out.println("defunct: " + defunct.getMessage());

    ledger.connect(now.id(), now.input());
    equal(ConnectionStatus.READY, connection.status());
    Work.of(connection, now);
  }

  /** The ids in the store, page by page. */
  private static List<ConnectionId> listed(ConnectionStore store) {
    List<ConnectionId> ids = new ArrayList<>();
    List<ConnectionId> page = store.list(Ledger.KEY, "default", null, 15);
    while (!page.isEmpty()) {
      ids.addAll(page);
      page = store.list(Ledger.KEY, "default", page.get(page.size() - 1), 15);
    }
    return ids;
  }

  private static List<ConnectionId> sorted(List<Tenant> tenants) {
    return tenants.stream().map(Tenant::name).sorted().map(ConnectionId::of).toList();
  }
}
