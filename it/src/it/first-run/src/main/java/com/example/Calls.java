package com.example;

import com.example.connectors.invoicing.Invoicing;
import com.example.connectors.invoicing.InvoicingConnection;
import com.example.connectors.invoicing.InvoicingInput;
import com.example.connectors.invoicing.model.Invoice;
import com.example.connectors.invoicing.model.InvoiceList;
import com.example.connectors.invoicing.model.InvoiceStatus;
import com.example.connectors.invoicing.model.Problem;
import dev.connectors.runtime.error.NotFoundException;
import dev.connectors.runtime.testing.FakeTransport;
import dev.connectors.runtime.testing.RecordedRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Calls the API, which a transport fakes, and fails when something is not as it should be. */
public final class Calls {

  private static final Map<String, Object> INVOICE =
      Map.of(
          "id", "in_42",
          "status", "disputed",
          "total", new BigDecimal("12.50"),
          "customer", Map.of("id", 7, "name", "Ada"));

  private Calls() {}

  public static void main(String[] args) {
    FakeTransport api = new FakeTransport();
    api.on("GET", "/v1/invoices/in_42", INVOICE);
    api.on("GET", "/v1/invoices", Map.of("data", List.of(INVOICE), "hasMore", false));
    api.on("GET", "/v1/invoices/in_0").respond(404, Map.of("message", "no such invoice"));
    try (Invoicing invoicing = Invoicing.builder().transport(api).build()) {
      check(invoicing.connect(InvoicingInput.builder().apiKey("k_1").build()));
    }
    List<RecordedRequest> requests = api.requests();
    equal(3, requests.size());
    equal(List.of("k_1"), requests.get(0).headers().get("x-api-key"));
    equal(Map.of("status", List.of("open"), "limit", List.of("5")), requests.get(1).query());
    System.out.println("all calls are as they should be");
  }

  private static void check(InvoicingConnection connection) {
    Invoice invoice = connection.operations().invoices().getInvoice("in_42");
    equal("in_42", invoice.id());
    equal(new BigDecimal("12.50"), invoice.total());
    equal(InvoiceStatus.of("disputed"), invoice.status());
    equal(false, InvoiceStatus.known().contains(invoice.status()));
    equal(7L, invoice.customer().id());

    InvoiceList open = connection.operations().invoices().listInvoices(q -> q.status(InvoiceStatus.OPEN).limit(5));
    equal(List.of(invoice), open.data());

    try {
      connection.operations().invoices().getInvoice("in_0");
      throw new AssertionError("in_0 was found");
    } catch (NotFoundException e) {
      equal("no such invoice", e.body(Problem::of).message());
    }
  }

  private static void equal(Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError(actual + " (expected: " + expected + ")");
    }
  }
}
