package dev.connectors.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.connectors.runtime.Serialization;
import dev.connectors.runtime.json.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExceptionSerializationTest {

  private static final RequestInfo REQUEST = new RequestInfo("getDeal", "GET", "/deals/{id}", null);

  private static List<ConnectorException> all() {
    IOException cause = new IOException("broken");
    List<ConnectorException> all = new ArrayList<>();
    for (int status : new int[] {302, 400, 401, 403, 404, 409, 429, 500}) {
      Object body = Json.parse("{\"message\": \"odd\", \"ids\": [1.10]}");
      Map<String, List<String>> headers = Map.of("retry-after", List.of("5"));
      all.add(ApiException.of(REQUEST, status, headers, body, null, text -> text));
    }
    Object errors = Json.parse("{\"errors\": [{\"message\": \"odd\"}]}");
    all.add(
        Objects.requireNonNull(
            ApiException.ofErrors(REQUEST, 200, Map.of(), errors, null, text -> text)));
    all.add(new AddressRefusedException("refused", cause));
    all.add(new AuthorizationException("access_denied", "refused", cause));
    all.add(
        new AuthorizationServerException(
            "busy", 503, Map.of("retry-after", List.of("5")), "temporarily_unavailable", cause));
    all.add(new CallInterruptedException("interrupted", cause));
    all.add(new CallTimeoutException("late", cause));
    all.add(new ConcurrencyException("changed"));
    all.add(new ConfigurationException("odd", null));
    all.add(new ConnectionDefunctException("defunct", cause));
    all.add(new JsonException("malformed JSON", 3, 4));
    all.add(new MissingPropertyException("getDeal", 200, "$.id", "missing", "integer"));
    all.add(new CustomCodeException("timeout", "late", "auth/test.js:1:2", Map.of("a", 1), cause));
    all.add(new ConnectionException("not_connected", "not connected", null, cause));
    all.add(new StoreException("unreadable", cause));
    all.add(new TransportException("broken", cause));
    all.add(new UnexpectedValueException("getDeal", 200, "$.id", "\"x\"", "integer", cause));
    return all;
  }

  @Test
  void everyExceptionComesBackWithAllThatItHolds() throws Exception {
    for (ConnectorException exception : all()) {
      ConnectorException copy = Serialization.copy(exception);
      assertThat(copy)
          .isExactlyInstanceOf(exception.getClass())
          .hasMessage(exception.getMessage())
          .usingRecursiveComparison()
          .ignoringFields("cause", "suppressedExceptions", "stackTrace")
          .isEqualTo(exception);
      assertThat(copy.getStackTrace()).isEqualTo(exception.getStackTrace());
      assertThat(String.valueOf(copy.getCause())).isEqualTo(String.valueOf(exception.getCause()));
    }
  }

  @Test
  void anAnswerIsInItsException() throws Exception {
    ApiException copy = (ApiException) Serialization.copy(all().get(0));
    assertThat(copy.status()).isEqualTo(302);
    assertThat(copy.request()).isEqualTo(REQUEST);
    assertThat(copy.headers()).isEqualTo(Map.of("retry-after", List.of("5")));
    assertThat(copy.body()).isEqualTo(Json.parse("{\"message\": \"odd\", \"ids\": [1.10]}"));
    assertThat(copy.retryAfter()).contains(Duration.ofSeconds(5));
  }

  @Test
  void noExceptionIsForgottenHere() {
    Set<String> classes =
        new ClassFileImporter()
            .importPackages("dev.connectors.runtime.error").stream()
                .filter(type -> type.isAssignableTo(ConnectorException.class))
                .map(type -> type.getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
    classes.removeAll(Set.of("ConnectorException", "DataException")); // only extended
    assertThat(all().stream().map(e -> e.getClass().getSimpleName()).collect(Collectors.toSet()))
        .isEqualTo(classes);
  }
}
