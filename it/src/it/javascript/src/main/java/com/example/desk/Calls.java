package com.example.desk;

import com.example.connectors.desk.Desk;
import com.example.connectors.desk.DeskConnection;
import com.example.connectors.desk.DeskInput;
import com.example.connectors.desk.DeskParameters;
import com.example.connectors.desk.operations.CreateTicketResponse;
import dev.connectors.runtime.auth.ConnectionId;
import dev.connectors.runtime.auth.ConnectionStatus;
import dev.connectors.runtime.error.BadRequestException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.CustomCodeException;
import dev.connectors.runtime.http.NetworkPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;

/** Calls functions in JavaScript of every shape. */
public final class Calls {

  /** What the connector makes of the user's name and password: an HMAC with SHA-256. */
  static final String TOKEN = "97e006ea8f0034d43a1e0a5d7eba7ca9b45a3737da695cfa3f6d797e21c535c9";

  private Calls() {}

  public static void main(String[] arguments) throws Exception {
    try (DeskApi api = DeskApi.start();
        Desk desk =
            Desk.builder()
                .parameters(DeskParameters.builder().server(api.uri()).build())
                .network(NetworkPolicy.standard().allowPrivateAddresses())
                .build()) {
      DeskConnection connection =
          desk.connect(
              ConnectionId.of("ada"),
              DeskInput.builder().user("ada").password("desk-pa55word").build());
      equal(ConnectionStatus.READY, connection.status());
      operations(connection);
      errors(connection);
      api.expireTokens();
      equal("TICKET!", ticket(connection).title());
      connection.disconnect();
      equal(1, api.sessionsEnded());
    }
    System.out.println("all functions in JavaScript did as they should");
  }

  private static CreateTicketResponse ticket(DeskConnection connection) {
    return connection.operations().createTicket("ticket", q -> q.amount(new BigDecimal("0.1")));
  }

  private static void operations(DeskConnection connection) {
    CreateTicketResponse ticket = ticket(connection);
    equal("TICKET!", ticket.title());
    equal(9007199254740993L, ticket.id());
    equal("open", ticket.status());
    equal("high", ticket.priority());
    equal(new BigDecimal("0.1"), ticket.amount());

    List<Long> ids = LongStream.range(0, DeskApi.TOGETHER).boxed().toList();
    equal(
        ids.stream().map(id -> "Ticket " + id).toList(), connection.operations().getTickets(ids));
    equal("2.0", connection.operations().score("high"));
  }

  private static void errors(DeskConnection connection) {
    equal(
        Map.of("key", "not_found", "why", "nothing here"),
        connection.operations().fail(q -> q.how("api")));
    CustomCodeException code =
        thrown(CustomCodeException.class, () -> connection.operations().fail(q -> q.how("code")));
    equal("operations/fail/run.ts:16:10", code.place().orElseThrow());
    CustomCodeException inline =
        thrown(CustomCodeException.class, () -> connection.operations().score("none"));
    equal("operations/score/spec.yml:8:16", inline.place().orElseThrow());
    BadRequestException refused =
        thrown(BadRequestException.class, () -> connection.operations().createTicket(" "));
    equal(true, String.valueOf(refused.getMessage()).contains("a ticket needs a title"));
  }

  private static <T extends ConnectorException> T thrown(Class<T> type, Runnable call) {
    try {
      call.run();
    } catch (ConnectorException e) {
      System.out.println("as expected: " + e.getMessage());
      return type.cast(e);
    }
    throw new AssertionError("nothing was thrown");
  }

  private static void equal(Object expected, Object actual) {
    if (!Objects.equals(expected, actual)) {
      throw new AssertionError("expected: " + expected + ", but was: " + actual);
    }
  }
}
