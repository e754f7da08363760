package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.auth.ConnectionInput;
import dev.connectors.runtime.error.AddressRefusedException;
import dev.connectors.runtime.http.TestServer;
import dev.connectors.runtime.http.TransportResponse;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConnectorRuntimeTest {

  @Test
  void closingWaitsForRunningCalls() throws Exception {
    CompletableFuture<TransportResponse> answer = new CompletableFuture<>();
    CountDownLatch sent = new CountDownLatch(1);
    ConnectorRuntime runtime =
        Acme.builder()
            .transport(
                request -> {
                  sent.countDown();
                  return answer;
                })
            .build();
    ApiCall call = runtime.connect(ConnectionInput.empty()).call("op", "GET", "/deals");
    CompletableFuture<Integer> status =
        CompletableFuture.supplyAsync(() -> call.receiveNothing().status());
    assertThat(sent.await(20, TimeUnit.SECONDS)).isTrue();
    Thread closing = new Thread(runtime::close);
    closing.start();
    closing.join(100);
    assertThat(closing.isAlive()).isTrue();
    answer.complete(new TransportResponse(204, Map.of(), new byte[0]));
    closing.join(20_000);
    assertThat(closing.isAlive()).isFalse();
    assertThat(status.get(20, TimeUnit.SECONDS)).isEqualTo(204);
  }

  @Test
  void thePolicyHoldsFromTheBuilderOn() {
    try (TestServer server = new TestServer();
        ConnectorRuntime runtime = Acme.builder().baseUri(server.uri()).build()) {
      ApiCall call = runtime.connect(ConnectionInput.empty()).call("op", "GET", "/deals");
      assertThatThrownBy(call::receiveNothing)
          .isInstanceOf(AddressRefusedException.class)
          .hasMessage(
              "op: host 127.0.0.1: address 127.0.0.1 is not public: refused"
                  + " (NetworkPolicy.allowPrivateAddresses allows it)");
    }
  }

  @Test
  void oneWayToSendRequestsIsEnough() {
    Acme.Builder builder =
        Acme.builder()
            .transport(request -> new CompletableFuture<>())
            .httpClient(HttpClient.newHttpClient());
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("transport and httpClient: both set (expected: one of them)");
  }
}
