package dev.connectors.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.CallInterruptedException;
import dev.connectors.runtime.error.CustomCodeException;
import dev.connectors.runtime.function.ExternalResponse;
import dev.connectors.runtime.function.JavaScriptOptions;
import dev.connectors.runtime.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that tries to get out, to take everything, or to reach others. */
class JavaScriptBoxTest {

  private static final JavaScriptOptions SHORT =
      JavaScriptOptions.standard().withTimeout(Duration.ofMillis(300));

  @Test
  void thereIsNothingOfTheHost() {
    assertThat(
            Scripts.run(
                "return ['Java', 'Packages', 'java', 'javax', 'Polyglot', 'Graal', 'load', 'print',"
                    + " 'read', 'require', 'module', 'Deno', 'WebAssembly', 'Worker', 'quit', 'exit',"
                    + " 'JavaImporter', 'Debug', 'ShadowRealm'].filter(name => name in globalThis"
                    + " || Function(`return typeof ${name}`)() !== 'undefined');"))
        .isEqualTo(List.of());
  }

  @Test
  void functionsOfTheHostLeadNowhere() {
    assertThat(
            Scripts.run(
                "const seen = [];\n"
                    + "const visit = (value, depth) => {\n"
                    + "  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return;\n"
                    + "  if (depth > 3 || seen.includes(value)) return;\n"
                    + "  seen.push(value);\n"
                    + "  for (const name of ['getClass', 'class', 'constructor', '__proto__', 'caller', 'arguments',\n"
                    + "    ...Reflect.ownKeys(value)]) {\n"
                    + "    try {\n"
                    + "      const got = value[name];\n"
                    + "      if (/java|truffle|polyglot/i.test(`${Object.prototype.toString.call(got)}`)) throw name;\n"
                    + "      visit(got, depth + 1);\n"
                    + "    } catch (e) { if (typeof e === 'string') throw e; }\n"
                    + "  }\n"
                    + "};\n"
                    + "visit(globalThis, 0);\n"
                    + "return seen.length > 100;"))
        .isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fs",
        "node:fs",
        "child_process",
        "/etc/passwd",
        "file:///etc/passwd",
        "http://x.example/a.js"
      })
  void nothingIsImportedThatTheGeneratorDidNotFind(String specifier) {
    String text = Json.write(specifier);
    try (Scripts scripts =
        new Scripts()
            .esm("esm.js", "export default async () => (await import(" + text + ")).default;")
            .commonJs("common.js", "module.exports = () => require(" + text + ");")) {
      assertThatThrownBy(() -> scripts.call("esm.js"))
          .isInstanceOf(CustomCodeException.class)
          .hasMessageContaining("acme: esm: ");
      assertThatThrownBy(() -> scripts.call("common.js"))
          .isInstanceOf(CustomCodeException.class)
          .hasMessageEndingWith("Error: Cannot find module '" + specifier + "'");
    }
  }

  @Test
  void theEnvironmentIsEmpty() {
    assertThat(Scripts.run("return Object.keys(process.env).length + process.argv.length;"))
        .isEqualTo(0L);
  }

  @Test
  void fetchIsNotThereUnlessTheHostAllowsIt() {
    String code = "export default async () => (await fetch('https://a.example/x')).text();";
    try (Scripts without = new Scripts().esm("fetch.js", code)) {
      assertThatThrownBy(() -> without.call("fetch.js"))
          .isInstanceOf(CustomCodeException.class)
          .hasMessageContaining("JavaScriptOptions");
    }
    try (Scripts with =
        new Scripts()
            .with(JavaScriptOptions.standard().withFetch(true))
            .answering(request -> new ExternalResponse(200, Map.of(), "aGk="))
            .esm("fetch.js", code)) {
      assertThat(with.call("fetch.js")).isEqualTo("hi");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true);",
        "for (;;) { try { throw 1 } catch { continue } }",
        "/^(a+)+\\1b$/.test('a'.repeat(60));",
        "[...Array(3e6).keys()].sort(() => { while (true); });",
        "await new Promise(() => setInterval(() => {}, 1));",
        "const spin = () => Promise.resolve().then(spin); await spin();",
        "JSON.stringify({ toJSON() { while (true); } });",
        "return { toJSON() { while (true); } };",
        "return { get then() { while (true); } };",
        "throw { get message() { while (true); } };",
        "console.log({ toString() { while (true); }, get a() { while (true); } }, new Proxy({}, {"
            + " ownKeys() { while (true); } }));",
      })
  void whatTakesTooLongEnds(String code) {
    try (Scripts scripts =
        new Scripts()
            .with(SHORT)
            .esm("slow.js", "export default async () => {" + code + "};")
            .esm("fine.js", "export default () => 1;")) {
      assertThatThrownBy(() -> scripts.call("slow.js"))
          .isInstanceOfSatisfying(
              CustomCodeException.class, e -> assertThat(e.key()).isEqualTo("timeout"))
          .hasMessage("acme: slow: not done within PT0.3S");
      assertThat(scripts.call("fine.js")).isEqualTo(1L);
    }
  }

  @Test
  void whatARequestWaitsForEndsToo() {
    AtomicBoolean interrupted = new AtomicBoolean();
    CountDownLatch ended = new CountDownLatch(1);
    try (Scripts scripts =
        new Scripts()
            .with(SHORT)
            .answering(
                request -> {
                  try {
                    new CountDownLatch(1).await();
                  } catch (InterruptedException e) {
                    interrupted.set(true);
                    ended.countDown();
                  }
                  return new ExternalResponse(200, Map.of(), 1);
                })
            .esm("wait.js", "export default ({ apiClient }) => apiClient.get('/never');")) {
      assertThatThrownBy(() -> scripts.call("wait.js"))
          .hasMessage("acme: wait: not done within PT0.3S");
      assertThat(await(ended)).isTrue();
      assertThat(interrupted).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"while (true);", "await new Promise(done => setTimeout(done, 1e6));"})
  void anInterruptedThreadEndsItsCall(String code) throws Exception {
    Thread[] caller = new Thread[1];
    CompletableFuture<String> outcome = new CompletableFuture<>();
    try (Scripts scripts =
        new Scripts()
            .helper(
                "interrupt",
                value -> {
                  caller[0].interrupt();
                  return value;
                })
            .esm(
                "long.js",
                "export default async ({ interrupt }) => { interrupt(1); " + code + " };")) {
      caller[0] =
          new Thread(
              () -> {
                try {
                  scripts.call("long.js");
                } catch (CallInterruptedException e) {
                  outcome.complete(e.getMessage() + ", " + Thread.currentThread().isInterrupted());
                }
              });
      caller[0].start();
      assertThat(outcome.get(60, TimeUnit.SECONDS)).isEqualTo("acme: long: interrupted, true");
    }
  }

  @Test
  void closingEndsWhatRuns() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CompletableFuture<String> outcome = new CompletableFuture<>();
    Scripts scripts =
        new Scripts()
            .helper(
                "begun",
                value -> {
                  running.countDown();
                  return value;
                })
            .esm("long.js", "export default ({ begun }) => { begun(1); while (true); };");
    Thread caller =
        new Thread(
            () -> {
              try {
                scripts.call("long.js");
              } catch (IllegalStateException e) {
                outcome.complete(e.getMessage());
              }
            });
    caller.start();
    assertThat(await(running)).isTrue();
    scripts.close();
    assertThat(outcome.get(60, TimeUnit.SECONDS)).isEqualTo("acme: the connector is closed");
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void recursionAndLongTextsFailTheCall() {
    assertThatThrownBy(() -> Scripts.run("const f = () => f() + 1; return f();"))
        .isInstanceOf(CustomCodeException.class)
        .hasMessageContaining("RangeError: Maximum call stack size exceeded");
    assertThatThrownBy(() -> Scripts.run("let s = 'x'; while (true) s += s;"))
        .isInstanceOf(CustomCodeException.class)
        .hasMessageContaining("RangeError: Invalid string length");
    assertThatThrownBy(() -> Scripts.run("return new Uint8Array(2 ** 30).length;"))
        .isInstanceOf(CustomCodeException.class)
        .hasMessageContaining("RangeError: ");
  }

  @Test
  void resultsAndRequestsHaveALimit() {
    try (Scripts scripts =
        new Scripts()
            .with(JavaScriptOptions.standard().withMaxResultBytes(1000))
            .answering(request -> new ExternalResponse(200, Map.of(), 1))
            .esm("result.js", "export default () => 'x'.repeat(999);")
            .esm(
                "request.js",
                "export default ({ apiClient }) => apiClient.post('/', 'x'.repeat(999));")
            .esm("short.js", "export default () => 'x'.repeat(998);")) {
      assertThatThrownBy(() -> scripts.call("result.js"))
          .hasMessage(
              "acme: result: result: 1001 characters of JSON (expected: at most 1000, the option"
                  + " maxResultBytes)");
      assertThatThrownBy(() -> scripts.call("request.js"))
          .hasMessageContaining("acme: request: request: ")
          .hasMessageContaining("maxResultBytes");
      assertThat(String.valueOf(scripts.call("short.js"))).hasSize(998);
    }
  }

  @Test
  void statementsAreLimitedWhenAsked() {
    String code =
        "export default ({ n }) => { let sum = 0; for (let i = 0; i < n; i++) { sum += i; } return sum; };";
    try (Scripts scripts =
        new Scripts()
            .with(JavaScriptOptions.standard().withMaxStatements(10_000))
            .esm("sum.js", code)) {
      for (int i = 0; i < 5; i++) { // of each call, not of all
        assertThat(scripts.call("sum.js", Map.of("n", 1_000))).isEqualTo(499_500L);
      }
      assertThatThrownBy(() -> scripts.call("sum.js", Map.of("n", 1_000_000)))
          .isInstanceOfSatisfying(
              CustomCodeException.class, e -> assertThat(e.key()).isEqualTo("limit"))
          .hasMessageContaining("10000");
      assertThat(scripts.call("sum.js", Map.of("n", 10))).isEqualTo(45L);
    }
  }

  @Test
  void whatACallLeavesOnlyTheSameConnectionSees() {
    try (Scripts scripts =
        new Scripts()
            .esm(
                "leave.js",
                "let calls = 0;\n"
                    + "export default () => {\n"
                    + "  globalThis.left = (globalThis.left ?? 0) + 1;\n"
                    + "  Array.prototype.left = true;\n"
                    + "  JSON.parse.left = true;\n"
                    + "  return [++calls, globalThis.left];\n"
                    + "};")
            .esm(
                "look.js",
                "export default () => [globalThis.left ?? null, [].left ?? null, JSON.parse.left ?? null];")) {
      assertThat(call(scripts, "leave.js", "one")).isEqualTo(List.of(1L, 1L));
      assertThat(call(scripts, "leave.js", "one")).isEqualTo(List.of(2L, 2L));
      assertThat(call(scripts, "look.js", "one")).isEqualTo(List.of(2L, true, true));
      assertThat(call(scripts, "leave.js", "two")).isEqualTo(List.of(1L, 1L));
      for (Object scope : new Object[] {"three", null}) {
        assertThat(Json.write(call(scripts, "look.js", scope))).isEqualTo("[null,null,null]");
      }
      assertThat(call(scripts, "leave.js", null)).isEqualTo(List.of(1L, 1L));
      assertThat(call(scripts, "leave.js", null)).isEqualTo(List.of(1L, 1L));
    }
  }

  private static @Nullable Object call(Scripts scripts, String module, @Nullable Object scope) {
    return scripts.function(module).call(scripts.context(Map.of(), scope));
  }

  @Test
  void whatConnectorsChangeBreaksNeitherTheEnvironmentNorTheNextCall() {
    try (Scripts scripts =
        new Scripts()
            .answering(request -> new ExternalResponse(200, Map.of(), Map.of("a", 1)))
            .esm(
                "break.js",
                "export default async ({ apiClient }) => {\n"
                    + "  JSON.stringify = JSON.parse = Promise.prototype.then = Object.keys = () => 'broken';\n"
                    + "  Reflect.apply = WeakMap.prototype.get = Array.isArray = () => { throw 'broken' };\n"
                    + "  globalThis.Error = null;\n"
                    + "  return { a: 1 };\n"
                    + "};")) {
      assertThat(scripts.call("break.js")).isEqualTo(Map.of("a", 1L));
      assertThat(scripts.call("break.js")).isEqualTo(Map.of("a", 1L));
    }
  }

  @Test
  void noMoreContextsThanAllowedRunAtATime() throws Exception {
    CountDownLatch running = new CountDownLatch(2);
    CountDownLatch release = new CountDownLatch(1);
    try (Scripts scripts =
        new Scripts()
            .with(
                JavaScriptOptions.standard().withMaxContexts(2).withTimeout(Duration.ofSeconds(60)))
            .answering(
                request -> {
                  running.countDown();
                  await(release);
                  return new ExternalResponse(200, Map.of(), 1);
                })
            .esm("hold.js", "export default ({ apiClient }) => apiClient.get('/');")) {
      scripts.javaScript();
      List<CompletableFuture<@Nullable Object>> calls =
          List.of(async(scripts, "a"), async(scripts, "b"));
      assertThat(await(running)).isTrue();
      CompletableFuture<@Nullable Object> third = async(scripts, "c");
      release.countDown();
      for (CompletableFuture<@Nullable Object> call : calls) {
        assertThat(call.get(60, TimeUnit.SECONDS)).isEqualTo(1L);
      }
      assertThat(third.get(60, TimeUnit.SECONDS)).isEqualTo(1L);
    }
  }

  private static CompletableFuture<@Nullable Object> async(Scripts scripts, Object scope) {
    return CompletableFuture.supplyAsync(() -> call(scripts, "hold.js", scope));
  }

  @Test
  void manyThreadsCallTheSameFunctions() throws InterruptedException, ExecutionException {
    try (Scripts scripts =
        new Scripts()
            .with(JavaScriptOptions.standard().withMaxContexts(3))
            .helper("plus", value -> ((Number) (value == null ? 0 : value)).longValue() + 1)
            .esm(
                "sum.js",
                "export default async ({ n, plus }) => (await plus(n)) + (await plus(n));")) {
      List<CompletableFuture<Void>> threads = new java.util.ArrayList<>();
      for (int t = 0; t < 8; t++) {
        String scope = "c" + t % 4;
        threads.add(
            CompletableFuture.runAsync(
                () -> {
                  for (int i = 0; i < 50; i++) {
                    assertThat(
                            scripts.function("sum.js").call(scripts.context(Map.of("n", i), scope)))
                        .isEqualTo(2L * i + 2);
                  }
                }));
      }
      for (CompletableFuture<Void> thread : threads) {
        thread.get();
      }
    }
  }

  @Test
  void whatWaitedWhenTheConnectorWasClosedDoesNotBegin() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    CompletableFuture<String> outcome = new CompletableFuture<>();
    Scripts scripts =
        new Scripts()
            .with(
                JavaScriptOptions.standard().withMaxContexts(1).withTimeout(Duration.ofSeconds(60)))
            .answering(
                request -> {
                  running.countDown();
                  await(release);
                  return new ExternalResponse(200, Map.of(), 1);
                })
            .esm(
                "hold.js",
                "export default ({ apiClient }) => { apiClient.get('/'); while (true); };")
            .esm("long.js", "export default () => { while (true); };");
    scripts.javaScript();
    Thread holder = new Thread(() -> assertThatThrownBy(() -> call(scripts, "hold.js", "a")));
    holder.start();
    assertThat(await(running)).isTrue();
    Thread waiter =
        new Thread(
            () -> {
              try {
                call(scripts, "long.js", "b");
              } catch (IllegalStateException e) {
                outcome.complete(e.getMessage());
              }
            });
    waiter.setDaemon(true);
    waiter.start();
    while (waiter.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    scripts.close();
    release.countDown();
    assertThat(outcome.get(60, TimeUnit.SECONDS)).isEqualTo("acme: the connector is closed");
    holder.join();
  }
}
