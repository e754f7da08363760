package com.example;

import com.example.connectors.billing.Billing;
import com.example.connectors.billing.BillingInput;
import com.example.older.payroll.Payroll;
import com.example.older.payroll.PayrollConnection;
import com.example.older.payroll.PayrollInput;
import com.example.older.payroll.model.Payee;
import com.example.older.payroll.model.Payslip;
import com.example.older.payroll.model.PayslipStatus;
import com.example.older.payroll.model.Person;
import com.example.older.payroll.model.Problem;
import dev.connectors.runtime.error.ApiException;
import dev.connectors.runtime.testing.FakeTransport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Calls code that an older version of the plugin generated, and code that this version generated. */
public final class Calls {

  private static final Map<String, Object> ADA = Map.of("kind", "person", "name", "Ada");
  private static final Map<String, Object> PAYSLIP =
      Map.of("id", "p_1", "status", "paid", "amount", new BigDecimal("12.50"), "payee", ADA);

  private Calls() {}

  public static void main(String[] args) {
    FakeTransport api = new FakeTransport();
    api.on("GET", "/v1/customers/7", Map.of("id", 7, "name", "Ada"));
    api.on("GET", "/v1/payslips", Map.of("data", List.of(PAYSLIP)));
    api.on("POST", "/v1/payslips").respond(422, Map.of("message", "no money"));
    try (Billing billing = Billing.builder().transport(api).build();
        Payroll payroll = Payroll.builder().transport(api).build()) {
      older(payroll.connect(PayrollInput.builder().apiKey("old").build()));
      var connection = billing.connect(BillingInput.builder().apiKey("new").build());
      equal("Ada", connection.operations().customers().getCustomer(7).name());
    }
    equal("old", api.requests().get(0).headers().get("x-api-key").get(0));
    equal(Map.of("status", List.of("paid")), api.requests().get(0).query());
    equal("new", api.requests().get(2).headers().get("x-api-key").get(0));
    System.out.println("code of both versions calls its API");
  }

  private static void older(PayrollConnection connection) {
    List<Payslip> paid = new ArrayList<>();
    connection.operations().payslips().listPayslipsAll(q -> q.status(PayslipStatus.PAID)).forEach(paid::add);
    equal(List.of(Payslip.of(PAYSLIP)), paid);
    equal(new BigDecimal("12.50"), paid.get(0).amount());
    equal(new Payee.OfPerson(Person.of(ADA)), paid.get(0).payee());
    try {
      connection.operations().payslips().createPayslip(
          b -> b.amount(BigDecimal.ONE).payee(new Payee.OfPerson(Person.of(ADA))));
      throw new AssertionError("there was money");
    } catch (ApiException e) {
      equal("no money", e.body(Problem::of).message());
    }
  }

  private static void equal(Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError(actual + " (expected: " + expected + ")");
    }
  }
}
