package dev.connectors.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.TransportException;
import dev.connectors.runtime.http.TransportRequest;
import dev.connectors.runtime.http.TransportResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FakeTransportTest {

  private final FakeTransport transport = new FakeTransport();

  private TransportResponse send(String method, String uri) {
    return transport
        .send(
            new TransportRequest(
                method, URI.create(uri), Map.of("X-A", List.of("1")), null, Duration.ofDays(1)))
        .join();
  }

  @Test
  void answersComeInOrderAndTheLastOneRepeats() {
    transport.on("GET", "/deals/{id}").respond(429, Map.of()).respond(200, Map.of("id", 1));
    assertThat(send("GET", "https://a/v1/deals/1").status()).isEqualTo(429);
    assertThat(send("GET", "https://a/v1/deals/2").status()).isEqualTo(200);
    assertThat(send("GET", "https://a/v1/deals/3").status()).isEqualTo(200);
  }

  @Test
  void theMostPreciseRouteCounts() {
    transport.on("GET", "/{x}").respondText(200, "any");
    transport.on("GET", "/deals/{id}").respondText(200, "deal");
    transport.on("GET", "/deals/search").respondText(200, "search");
    assertThat(send("GET", "https://a/deals/search").body()).asString().isEqualTo("search");
    assertThat(send("GET", "https://a/deals/1").body()).asString().isEqualTo("deal");
    assertThat(send("GET", "https://a/x").body()).asString().isEqualTo("any");
  }

  @Test
  void requestsAreRecorded() {
    transport.on("GET", "/deals", List.of());
    send("GET", "https://a/v1/deals?a=1&a=%202&b");
    RecordedRequest request = transport.requests().get(0);
    assertThat(request.path()).isEqualTo("/v1/deals");
    assertThat(request.query()).isEqualTo(Map.of("a", List.of("1", " 2"), "b", List.of("")));
    assertThat(request.headers()).isEqualTo(Map.of("x-a", List.of("1")));
    assertThat(request).hasToString("GET /v1/deals");
  }

  @Test
  void aRequestWithoutAnAnswerListsWhatIsRegistered() {
    transport.on("GET", "/deals", List.of()).on("POST", "/deals/{id}", Map.of());
    assertThatThrownBy(() -> send("DELETE", "https://a/v1/deals/1?key=s3cret"))
        .cause()
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "no answer is registered for DELETE /v1/deals/1;"
                + " registered are: GET /deals, POST /deals/{id}");
  }

  @Test
  void failuresAreHandedOn() {
    TransportException reset = new TransportException("reset", null);
    transport.on("GET", "/a").fail(reset);
    assertThatThrownBy(() -> send("GET", "https://a/a")).hasCause(reset);
  }
}
