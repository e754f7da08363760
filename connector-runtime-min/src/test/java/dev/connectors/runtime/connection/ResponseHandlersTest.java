package dev.connectors.runtime.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.runtime.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the response handlers of a connector make of answers. */
class ResponseHandlersTest {

  private static Verdict judge(String handlers, int status, Object data) {
    Map<String, Object> response = ResponseHandlers.variables(status, Map.of("x-a", "1"), data);
    List<?> evaluated =
        ResponseHandlers.evaluated(Json.parse(handlers), Map.of("response", response));
    return ResponseHandlers.judge(evaluated, response);
  }

  @Test
  void theFirstWhoseMatchHoldsDecides() {
    String handlers =
        """
        [{"match": false, "isSuccess": true},
         {"match": {"$eval": {"$var": "response.statusCode"}, "is": 404}, "isSuccess": true, "data": {"items": []}},
         {"match": true, "error": {"key": "never"}}]
        """;
    assertThat(judge(handlers, 404, null))
        .isEqualTo(new Verdict.Success(true, Map.of("items", List.of())));
  }

  @Test
  void anObjectSaysWhatTheAnswerMustHave() {
    String handlers = "[{\"match\": {\"status\": 200, \"data\": {\"ok\": false}}, \"error\": {}}]";
    assertThat(judge(handlers, 200, Map.of("ok", false, "more", 1)))
        .isEqualTo(new Verdict.Failure(null, null, null));
    assertThat(judge(handlers, 200, Map.of("ok", true))).isEqualTo(Verdict.BY_STATUS);
    assertThat(judge(handlers, 500, Map.of("ok", false))).isEqualTo(Verdict.BY_STATUS);
  }

  @Test
  void anErrorHasItsKeyMessageAndData() {
    String handlers =
        """
        [{"match": true, "isSuccess": false,
          "error": {"key": "not_found", "message": {"$var": "response.data.why"}, "data": {"a": 1}}}]
        """;
    assertThat(judge(handlers, 200, Map.of("why", "gone")))
        .isEqualTo(new Verdict.Failure("not_found", "gone", Map.of("a", 1L)));
  }

  @Test
  void whereNoneHoldsTheStatusDecides() {
    assertThat(judge("[]", 200, null)).isEqualTo(Verdict.BY_STATUS);
    assertThat(judge("[{\"match\": {\"$var\": \"response.data.x\"}}, 5]", 200, "text"))
        .isEqualTo(Verdict.BY_STATUS);
  }
}
