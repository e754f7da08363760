package dev.connectors.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.Api;
import dev.connectors.runtime.CallOptions;
import dev.connectors.runtime.error.ApiException;
import dev.connectors.runtime.error.NotFoundException;
import dev.connectors.runtime.testing.FakeTransport;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UntypedApiTest {

  private final FakeTransport transport =
      new FakeTransport()
          .on("GET", "/deals/{id}", Map.of("id", 42))
          .on("PUT", "/deals/{id}", Map.of("id", 43));
  private final Api api = Acme.client(transport).api();

  @Test
  void sendsTheConnectionsCredentials() {
    assertThat(api.get("/deals/42").body()).isEqualTo(Map.of("id", 42L));
    assertThat(transport.requests().get(0).headers().get("authorization"))
        .containsExactly("Bearer t0ken");
  }

  @Test
  void takesOptions() {
    api.with(CallOptions.of().header("X-Trace", "t")).put("/deals/43", Map.of("a", 1));

    assertThat(transport.requests().get(0).headers().get("x-trace")).containsExactly("t");
    assertThat(transport.requests().get(0).body()).isEqualTo("{\"a\":1}");
  }

  @Test
  void failsAsOperationsDo() {
    transport.on("GET", "/nothing").respond(404, Map.of("reason", "none"));

    assertThatThrownBy(() -> api.get("/nothing"))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("GET /nothing");
  }

  @Test
  void aRedirectThatIsNotFollowedSaysWhy() {
    transport.on("POST", "/deals").respond(302, null);

    assertThatThrownBy(() -> api.post("/deals", Map.of()))
        .isInstanceOf(ApiException.class)
        .hasMessage(
            "api: POST /deals: 302 Found (a redirect that is not followed: its Location must be"
                + " a URI, a body stays within its origin, https stays https, and 5 in a row are the"
                + " most)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deals",
        "",
        "https://evil.example/",
        "/../admin",
        "/deals/..",
        "/deals/%2E%2e/x",
        "/./x",
        "/deals/.?x"
      })
  void refusesWhatLeadsElsewhere(String path) {
    assertThatThrownBy(() -> api.get(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("path: \"" + path + "\" (expected: ");
    assertThat(transport.requests()).isEmpty();
  }

  @Test
  void refusesWhatIsNoMethod() {
    assertThatThrownBy(() -> api.request("GET /", "/deals"))
        .hasMessage("method: \"GET /\" (expected: an HTTP method in upper case, such as GET)");
  }

  @Test
  void aConnectorWithoutOperationsSaysSo() {
    assertThatThrownBy(() -> Acme.client(transport).operation("get-deal"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("operation \"get-deal\" (expected: none, since acme has no operations)");
  }
}
