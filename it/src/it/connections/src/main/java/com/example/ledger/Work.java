package com.example.ledger;

import static com.example.ledger.Application.equal;

import com.example.connectors.ledger.LedgerConnection;
import com.example.connectors.ledger.model.Entry;
import com.example.connectors.ledger.operations.CreateEntryResponse;
import com.example.connectors.ledger.operations.LedgerOperations;
import com.example.connectors.ledger.operations.TransferCurrency;
import com.example.connectors.ledger.operations.TransferResponse;
import dev.connectors.runtime.error.NotFoundException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** What the application does with a connection: operations of the document and hand-written ones. */
final class Work {

  /** How many requests {@link #of} sends. */
  static final int REQUESTS = 9;

  private Work() {}

  /** Calls every operation, typed and by key, and fails when an answer is another owner's. */
  static void of(LedgerConnection connection, Tenant tenant) {
    LedgerOperations typed = connection.operations();
    equal(tenant.name(), typed.getMe().id());
    equal(Map.of("id", tenant.name(), "name", "The " + tenant.name()), connection.operation("get-me").run(Map.of()));
    entries(connection, tenant);
    transfers(connection, tenant);
  }

  private static void entries(LedgerConnection connection, Tenant tenant) {
    List<Entry> listed = connection.operations().entries().listEntries(q -> q.limit(2));
    equal(List.of(tenant.name() + "-e1", tenant.name() + "-e1"), listed.stream().map(Entry::id).toList());
    equal(
        listed.stream().map(Entry::json).toList(),
        connection.operation("list-entries").run(Map.of("limit", 2)));

    // In the place of the document's operation of this key.
    CreateEntryResponse created =
        connection
            .operations()
            .entries()
            .createEntry("cash", new BigDecimal("12.50"), q -> q.memo("by " + tenant.name()));
    equal(Map.of("id", tenant.name() + "-e2", "memo", "by " + tenant.name()), created.json());
    equal(
        created.json(),
        connection
            .operation("create-entry")
            .run(Map.of("account", "cash", "amount", 12.5, "memo", "by " + tenant.name())));

    NotFoundException missing =
        Application.failure(
            NotFoundException.class, () -> connection.operations().entries().getEntry("e0"));
    equal(tenant.name(), missing.connectionId().orElseThrow());
  }

  private static void transfers(LedgerConnection connection, Tenant tenant) {
    BigDecimal amount = new BigDecimal("9007199254740993.10");
    TransferResponse typed =
        connection
            .operations()
            .transfers()
            .transfer("petty cash", "bank", amount, q -> q.currency(TransferCurrency.of("CHF")).purpose("tea"));
    equal(tenant.name() + "-tea-bank", typed.id());
    equal(OffsetDateTime.parse("2026-11-24T18:00:00Z"), typed.bookedAt());
    equal("CHF", typed.currency());
    equal(List.of("petty cash", "bank"), typed.postings().stream().map(p -> p.account()).toList());
    equal(amount, typed.postings().get(1).amount());
    equal(
        typed.json(),
        connection
            .operation("transfer")
            .run(Map.of("from", "petty cash", "to", "bank", "amount", amount, "currency", "CHF", "purpose", "tea")));
  }
}
