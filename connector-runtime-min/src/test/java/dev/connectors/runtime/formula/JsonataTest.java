package dev.connectors.runtime.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.json.Json;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonataTest {

  private static final Map<String, Object> VARIABLES =
      Json.parseObject(
          "{\"a\": 1, \"price\": 1.10, \"none\": null, \"empty\": [],"
              + " \"rows\": [{\"id\": 1, \"name\": \"A\"}, {\"id\": 2, \"name\": null}]}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a + price                    | 2.1",
        "rows.id                      | [1,2]",
        "rows[id=2]                   | {\"id\":2,\"name\":null}",
        "rows[id=1].name              | \"A\"",
        "rows.name                    | [\"A\",null]",
        "none                         | null",
        "[none, a, missing]           | [null,1]",
        "{\"n\": none, \"m\": missing} | {\"n\":null}",
        "$type(none)                  | \"null\"",
        "[1..3]                       | [1,2,3]",
        "empty                        | []",
        "empty{\"x\": 1}              | {\"x\":1}",
        "$string(price)               | \"1.1\"",
        "$eval(\"a + 1\")             | 2",
      })
  void evaluates(String expression, String json) {
    assertThat(Json.write(Jsonata.evaluate(expression, VARIABLES))).isEqualTo(json);
  }

  @Test
  void givesBackWhatItGot() {
    assertThat(Jsonata.evaluate("rows", VARIABLES)).isSameAs(VARIABLES.get("rows"));
    assertThat(Jsonata.evaluate("$$", VARIABLES)).isSameAs(VARIABLES);
  }

  @Test
  void divisionByZeroIsInfinite() {
    assertThat(Jsonata.evaluate("1/0", VARIABLES)).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(Jsonata.evaluate("1 + 1/0", VARIABLES)).hasToString("undefined");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "missing",
        "a +",
        "",
        "none + 1",
        "$error('x')",
        "$uppercase",
        "function($x){$x}",
        "($f := function($n){1 + $f($n)}; $f(1))",
      })
  void isUndefinedWithoutAValue(String expression) {
    assertThat(Jsonata.evaluate(expression, VARIABLES)).hasToString("undefined");
  }

  @Test
  void recursionReachesAsDeepAsAnybodyNeeds() {
    String sum = "($f := function($n){$n = 0 ? 0 : $n + $f($n - 1)}; $f(100))";

    assertThat(Jsonata.evaluate(sum, VARIABLES)).isEqualTo(5050L);
  }

  @Test
  void threadsDoNotMeet() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Boolean>> calls =
          IntStream.range(0, 2_000).mapToObj(i -> (Callable<Boolean>) () -> sumIsRight(i)).toList();
      for (Future<Boolean> right : threads.invokeAll(calls)) {
        assertThat(right.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }
  }

  private static boolean sumIsRight(int i) {
    Map<String, Object> variables = Json.parseObject("{\"x\": " + i + ", \"list\": [1, 2, 3]}");
    String text = "($y := x; $sum($map(list, function($v){$v * $y})) + " + i % 10 + ")";
    return Long.valueOf(6L * i + i % 10).equals(Jsonata.evaluate(text, variables));
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    URL[] others =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("dashjoin"))
            .map(JsonataTest::url)
            .toArray(URL[]::new);
    try (URLClassLoader loader = new URLClassLoader(others, ClassLoader.getPlatformClassLoader())) {
      Method evaluate =
          loader
              .loadClass(Jsonata.class.getName())
              .getDeclaredMethod("evaluate", String.class, Object.class);
      evaluate.setAccessible(true);

      assertThatThrownBy(() -> evaluate.invoke(null, "a", null))
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .hasMessage(
              "$jsonata needs a library that is not there (expected: the dependency"
                  + " com.dashjoin:jsonata:0.9.10 in the application's POM)")
          .satisfies(
              e ->
                  assertThat(e.getClass().getName())
                      .isEqualTo(ConfigurationException.class.getName()));
    }
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
