package com.example.invoices;

import com.example.connectors.invoicing.Invoicing;
import com.example.connectors.invoicing.InvoicingConnection;
import com.example.connectors.invoicing.InvoicingInput;
import com.example.connectors.invoicing.model.Invoice;
import com.example.connectors.invoicing.model.InvoiceLine;
import com.example.connectors.invoicing.model.InvoiceStatus;
import com.example.connectors.invoicing.model.Problem;
import com.example.connectors.invoicing.operations.InvoicesOperations;
import dev.connectors.runtime.error.NotFoundException;
import dev.connectors.runtime.http.NetworkPolicy;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Calls the API of src/main/connectors/invoicing. */
public final class Main {

  private Main() {}

  public static void main(String[] args) throws IOException {
    try (MockApi api = MockApi.start();
        Invoicing invoicing =
            Invoicing.builder()
                .baseUri(api.uri()) // leave these two out to call the real API
                .network(NetworkPolicy.standard().allowPrivateAddresses())
                .build()) {
      InvoicingConnection connection =
          invoicing.connect(InvoicingInput.builder().apiKey("secret-key").build());
      show(connection.operations().invoices());
    }
  }

  private static void show(InvoicesOperations invoices) {
    Invoice invoice = invoices.getInvoice("in_42");
    System.out.println(
        "got      " + invoice.id() + ": " + invoice.customer().name() + " owes " + invoice.total()
            + " " + invoice.currency() + " by " + invoice.dueOn());

    for (Invoice open : invoices.listInvoices(q -> q.status(InvoiceStatus.OPEN).limit(2)).data()) {
      System.out.println("listed   " + open.id() + ": " + open.status());
    }

    Invoice draft =
        invoices.createInvoice(
            b ->
                b.customerId(7)
                    .dueOn(LocalDate.of(2027, 1, 31))
                    .lines(List.of(line("Analytical Engine", "1250.00"), line("Delivery", "49.90"))));
    System.out.println("created  " + draft.id() + ": " + draft.status() + ", " + draft.total());

    try {
      invoices.getInvoice("in_0");
    } catch (NotFoundException e) {
      System.out.println("missing  in_0: " + e.status() + ", " + e.body(Problem::of).message());
    }

    // A status that the API's document does not have yet: it is kept, and compares like any other.
    InvoiceStatus status = invoices.getInvoice("in_99").status();
    System.out.println(
        "unknown  in_99: " + status + ", known: " + InvoiceStatus.known().contains(status)
            + ", equal: " + status.equals(InvoiceStatus.of("disputed")));
  }

  private static InvoiceLine line(String text, String amount) {
    return InvoiceLine.builder().text(text).amount(new BigDecimal(amount)).build();
  }
}
