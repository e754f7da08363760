package dev.connectors.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.function.ExternalResponse;
import dev.connectors.runtime.function.ScriptedFunction;
import dev.connectors.runtime.json.Json;
import dev.connectors.runtime.json.Undefined;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaScriptTest {

  @Test
  void functionsOfAllShapesGiveTheirResults() {
    try (Scripts scripts =
        new Scripts()
            .esm("arrow.js", "export default ({ input }) => input + 1;")
            .esm("async.js", "export default async function run({ input }) { return input + 1; }")
            .esm(
                "named.js",
                "function run({ input }) { return input + 1; }\nexport { run as default };")
            .commonJs("common.js", "module.exports = async ({ input }) => input + 1;")
            .commonJs(
                "compiled.js",
                "exports.__esModule = true; exports.default = ({ input }) => input + 1;")
            .esm(
                "thenable.js",
                "export default ({ input }) => ({ then: done => done(input + 1) });")) {
      for (String module :
          List.of("arrow.js", "async.js", "named.js", "common.js", "compiled.js", "thenable.js")) {
        assertThat(scripts.call(module, Map.of("input", 41))).as(module).isEqualTo(42L);
      }
    }
  }

  @Test
  void modulesOfAllFormatsImportEachOtherAndAreEvaluatedOnce() {
    try (Scripts scripts =
        new Scripts()
            .esm(
                "operations/x/run.ts",
                "import common, { two } from '../../lib/common';\n"
                    + "import data from '../../lib/data.json';\n"
                    + "import { count } from '../../lib/index.js';\n"
                    + "import { deep } from 'pack';\n"
                    + "export default async () => {\n"
                    + "  const { count: again } = await import('../../lib/index.js');\n"
                    + "  return [common.one, two, data.list, count(), again(), deep];\n"
                    + "};",
                "../../lib/common",
                "lib/common.js",
                "../../lib/data.json",
                "lib/data.json",
                "../../lib/index.js",
                "lib/index.ts",
                "pack",
                "node_modules/pack/main.js")
            .add(
                "lib/common.js",
                "lib/common.js",
                Module.Format.COMMONJS,
                List.of("two"),
                0,
                "const { count } = require('./index');\nexports.one = count();\nexports.two = require('./data').list[1];",
                "./index",
                "lib/index.ts",
                "./data",
                "lib/data.json")
            .json("lib/data.json", "{\"__proto__\": 5, \"list\": [1, 2]}")
            .esm("lib/index.ts", "let n = 0;\nexport const count = () => ++n;")
            .esm(
                "node_modules/pack/main.js",
                "export { deep } from 'other';",
                "other",
                "node_modules/pack/node_modules/other/o.js")
            .esm("node_modules/pack/node_modules/other/o.js", "export const deep = 'nested';")
            .esm("node_modules/other/o.js", "export const deep = 'outer';")
            .esm(
                "outer.js",
                "import { deep } from 'other';\nexport default () => deep;",
                "other",
                "node_modules/other/o.js")) {
      assertThat(scripts.call("operations/x/run.ts"))
          .isEqualTo(Json.parse("[1, 2, [1, 2], 2, 3, \"nested\"]"));
      assertThat(scripts.call("outer.js")).isEqualTo("outer");
      assertThat(scripts.call("operations/x/run.ts"))
          .isEqualTo(Json.parse("[1, 2, [1, 2], 4, 5, \"nested\"]"));
    }
  }

  @Test
  void modulesMayAwaitSomethingAtTheirTop() {
    try (Scripts scripts =
        new Scripts()
            .esm(
                "run.js",
                "import { rate } from './rate.js';\n"
                    + "const factor = await new Promise(done => setTimeout(done, 1, 2));\n"
                    + "export default ({ input }) => input * factor * rate;",
                "./rate.js",
                "rate.js")
            .esm("rate.js", "export const rate = await Promise.resolve(3);")
            .esm("fail.js", "await null;\nthrow new Error('not set up');\nexport default 1;")) {
      assertThat(scripts.call("run.js", Map.of("input", 7))).isEqualTo(42L);
      assertThat(scripts.call("run.js", Map.of("input", 1))).isEqualTo(6L);
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> scripts.call("fail.js"))
            .hasMessageStartingWith("acme: fail: ")
            .hasMessageContaining("not set up");
      }
    }
  }

  @Test
  void commonJsMayBeginAsAProgramAndImportPackages() {
    try (Scripts scripts =
        new Scripts()
            .commonJs(
                "run.js",
                "#!/usr/bin/env node\nmodule.exports = async () => (await import('pack')).default;",
                "pack",
                "node_modules/pack/main.js")
            .commonJs("node_modules/pack/main.js", "module.exports = 'packed';")) {
      assertThat(scripts.call("run.js")).isEqualTo("packed");
    }
  }

  @Test
  void anAnswerThatIsTooDeepIsAnErrorOfTheRequest() {
    Object deep = 1L;
    for (int i = 0; i < 1_000; i++) {
      deep = List.of(deep);
    }
    Object answer = deep;
    try (Scripts scripts =
        new Scripts()
            .answering(request -> new ExternalResponse(200, Map.of(), answer))
            .esm(
                "deep.js",
                "export default async ({ apiClient }) => {\n"
                    + "  try { await apiClient.get('/'); } catch (e) { return 'caught'; }\n};")) {
      assertThat(scripts.call("deep.js")).isEqualTo("caught");
    }
  }

  @Test
  void whatTheEnvironmentHasIsImportedByAllOfItsNames() {
    try (Scripts scripts =
        new Scripts()
            .esm(
                "esm.js",
                "import { NotFoundError } from '@membranehq/sdk';\n"
                    + "import * as older from '@integration-app/connector-sdk/errors';\n"
                    + "import timers, { setTimeout as later } from 'node:timers';\n"
                    + "export default () => [NotFoundError === older.NotFoundError,\n"
                    + "  later === setTimeout, timers.setTimeout === setTimeout,\n"
                    + "  new NotFoundError('x') instanceof older.MembraneError];",
                "@membranehq/sdk",
                "sdk",
                "@integration-app/connector-sdk/errors",
                "sdk",
                "node:timers",
                "node:timers")
            .commonJs(
                "common.js",
                "const { MembraneError, IntegrationAppError } = require('@integration-app/sdk');\n"
                    + "module.exports = () => MembraneError === IntegrationAppError;",
                "@integration-app/sdk",
                "sdk")) {
      assertThat(scripts.call("esm.js")).isEqualTo(List.of(true, true, true, true));
      assertThat(scripts.call("common.js")).isEqualTo(true);
    }
  }

  @Test
  void undefinedAndNullStayApart() {
    Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
    arguments.put("none", null);
    arguments.put("missing", Undefined.UNDEFINED);
    try (Scripts scripts =
        new Scripts()
            .esm("kinds.js", "export default ({ none, missing = 1 }) => [none === null, missing];")
            .esm("undefined.js", "export default () => {};")
            .esm("null.js", "export default () => null;")
            .esm(
                "members.js",
                "export default () => ({ a: undefined, b: null, c: [undefined] });")) {
      assertThat(scripts.call("kinds.js", arguments)).isEqualTo(Json.parse("[true, 1]"));
      assertThat(scripts.call("undefined.js")).isSameAs(Undefined.UNDEFINED);
      assertThat(scripts.call("null.js")).isNull();
      assertThat(scripts.call("members.js")).isEqualTo(Json.parse("{\"b\": null, \"c\": [null]}"));
    }
  }

  @Test
  void valuesAreOrdinaryOnes() {
    Map<String, ?> input =
        Map.of("input", Json.parseObject("{\"list\": [1, 2], \"o\": {\"a\": \"x\"}}"));
    try (Scripts scripts =
        new Scripts()
            .esm(
                "ordinary.js",
                "export default ({ input }) => {\n"
                    + "  const { list, o: { a }, ...rest } = input;\n"
                    + "  list.push(3);\n"
                    + "  input.own = true;\n"
                    + "  return [Array.isArray(list), list instanceof Array, input instanceof Object,\n"
                    + "    JSON.stringify(input), [...list].length, { ...input.o, b: 1 }, Object.keys(rest),\n"
                    + "    list.map(x => x * 2), typeof a, delete input.own, 'own' in input];\n"
                    + "};")) {
      assertThat(scripts.call("ordinary.js", input))
          .isEqualTo(
              Json.parse(
                  "[true, true, true, \"{\\\"list\\\":[1,2,3],\\\"o\\\":{\\\"a\\\":\\\"x\\\"},\\\"own\\\":true}\","
                      + " 3, {\"a\": \"x\", \"b\": 1}, [], [2, 4, 6], \"string\", true, false]"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "9007199254740993",
    "-9223372036854775808",
    "123456789012345678901234567890",
    "12345678901234567.891",
    "0.1",
    "0.12345678901234567891",
    "1e400",
    "-1e400",
    "1e-400",
    "1.5e300",
    "42"
  })
  void numbersKeepTheirValueWhenTheyOnlyPassThrough(String number) {
    Object value = Json.parse(number);
    try (Scripts scripts =
        new Scripts().esm("same.js", "export default ({ input }) => ({ a: [input] });")) {
      assertThat(Json.write(scripts.call("same.js", Map.of("input", value == null ? "" : value))))
          .isEqualTo(Json.write(Map.of("a", List.of(value == null ? "" : value))));
    }
  }

  @Test
  void numbersThatShareADoubleStayDifferent() {
    Object numbers =
        Json.parse(
            "[9007199254740992, 9007199254740993, 9007199254740994, 0.1, 0.1000000000000000055511]");
    try (Scripts scripts =
        new Scripts()
            .esm(
                "same.js",
                "export default ({ input }) => [input, new Set(input).size, typeof input[1], input[3] === 0.1];")) {
      assertThat(scripts.call("same.js", Map.of("input", numbers == null ? "" : numbers)))
          .isEqualTo(Json.parse("[" + Json.write(numbers) + ", 5, \"number\", true]"));
    }
  }

  @Test
  void bigIntegersAreNumbersInResults() {
    assertThat(Scripts.run("return { id: 12345678901234567890n, list: [1n] };"))
        .isEqualTo(Json.parse("{\"id\": 12345678901234567890, \"list\": [1]}"));
  }

  @Test
  void timersAndPromisesAreDoneInTheirOrder() {
    assertThat(
            Scripts.run(
                "const seen = [];\n"
                    + "const cleared = setTimeout(() => seen.push('never'), 1);\n"
                    + "setTimeout(() => seen.push('late'), 30);\n"
                    + "setTimeout((a, b) => seen.push(a + b), 1, 'so', 'on');\n"
                    + "clearTimeout(cleared);\n"
                    + "queueMicrotask(() => seen.push('micro'));\n"
                    + "Promise.resolve().then(() => seen.push('then'));\n"
                    + "seen.push('now');\n"
                    + "await new Promise(done => setTimeout(done, 40));\n"
                    + "return seen;"))
        .isEqualTo(List.of("now", "micro", "then", "soon", "late"));
  }

  @Test
  void requestsOfPromiseAllOverlap() {
    CountDownLatch all = new CountDownLatch(20);
    try (Scripts scripts =
        new Scripts()
            .answering(
                request -> {
                  all.countDown();
                  try { // answers nobody before all have asked
                    assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                  return new ExternalResponse(200, Map.of(), request.path());
                })
            .esm(
                "all.js",
                "export default ({ externalApiClient }) =>\n"
                    + "  Promise.all(Array.from({ length: 20 }, (_, i) => externalApiClient.get(`/${i}`)));")) {
      List<String> paths = java.util.stream.IntStream.range(0, 20).mapToObj(i -> "/" + i).toList();
      assertThat(scripts.call("all.js")).isEqualTo(paths);
    }
  }

  @Test
  void moreRequestsThanRunAtATimeAreSentInTheEnd() {
    try (Scripts scripts =
        new Scripts()
            .answering(request -> new ExternalResponse(200, Map.of(), 1))
            .esm(
                "many.js",
                "export default async ({ apiClient }) =>\n"
                    + "  (await Promise.all(Array.from({ length: 300 }, () => apiClient.get('/')))).length;")) {
      assertThat(scripts.call("many.js")).isEqualTo(300L);
    }
  }

  @Test
  void numbersOfAnswersKeepTheirValueInResultsAndInFurtherRequests() {
    StringBuilder sent = new StringBuilder();
    try (Scripts scripts =
        new Scripts()
            .answering(
                request -> {
                  sent.append(Json.write(request.data()));
                  return new ExternalResponse(
                      200, Map.of(), Json.parse("{\"id\": 9007199254740993}"));
                })
            .esm(
                "pass.js",
                "export default async ({ apiClient }) => {\n"
                    + "  const { id } = await apiClient.get('/a');\n"
                    + "  return apiClient.post('/b', { parent: id });\n"
                    + "};")) {
      assertThat(scripts.call("pass.js")).isEqualTo(Json.parse("{\"id\": 9007199254740993}"));
      assertThat(sent).hasToString("null{\"parent\":9007199254740993}");
    }
  }

  @Test
  void helpersTakeTheBareValueAndGiveAPromise() {
    try (Scripts scripts =
        new Scripts()
            .helper(
                "recordFromApi", value -> Map.of("id", value == Undefined.UNDEFINED ? "-" : value))
            .helper("nothing", value -> Undefined.UNDEFINED)
            .esm(
                "help.js",
                "export default async ({ recordFromApi, nothing }) => {\n"
                    + "  const promise = recordFromApi(1);\n"
                    + "  return [promise instanceof Promise, await promise, await recordFromApi(),\n"
                    + "    await Promise.all([2, 3].map(recordFromApi)), typeof await nothing(4)];\n"
                    + "};")) {
      assertThat(scripts.call("help.js"))
          .isEqualTo(
              Json.parse(
                  "[true, {\"id\": 1}, {\"id\": \"-\"}, [{\"id\": 2}, {\"id\": 3}], \"undefined\"]"));
    }
  }

  @Test
  void thereIsAnApiClientOnlyWhereThereIsAConnection() {
    String code =
        "export default args => ['apiClient' in args, args.apiClient === args.externalApiClient];";
    try (Scripts with =
            new Scripts()
                .answering(request -> new ExternalResponse(200, Map.of(), null))
                .esm("a.js", code);
        Scripts without = new Scripts().esm("a.js", code)) {
      assertThat(with.call("a.js")).isEqualTo(List.of(true, true));
      assertThat(without.call("a.js")).isEqualTo(List.of(false, true));
    }
  }

  @Test
  void functionsInAResultAreNamedAndCalled() {
    try (Scripts scripts =
        new Scripts()
            .esm(
                "client.js",
                "import { RestApiClient } from '@membranehq/sdk';\n"
                    + "const options = ({ credentials }) => ({\n"
                    + "  baseUri: 'https://api.acme.example', headers: { 'X-Key': credentials.key },\n"
                    + "  dynamicOptions: async input => ({ query: { at: input.path, key: credentials.key } }),\n"
                    + "  onError(error) { return new Error('mine: ' + error.data.key); },\n"
                    + "});\n"
                    + "export default args => args.wrapped\n"
                    + "  ? { args: options(args) } : args.plain ? options(args) : new RestApiClient(options(args));",
                "@membranehq/sdk",
                "sdk")) {
      ScriptedFunction function = scripts.function("client.js");
      for (String shape : List.of("class", "plain", "wrapped")) {
        Map<String, ?> arguments = Map.of("credentials", Map.of("key", "k"), shape, true);
        ScriptedFunction.Result result =
            function.callWithFunctions(scripts.context(arguments, "c1"));
        assertThat(result.functions())
            .as(shape)
            .containsExactlyInAnyOrder("dynamicOptions", "onError");
        assertThat(String.valueOf(result.tree())).as(shape).contains("baseUri", "X-Key");
        assertThat(
                function.callMember(
                    scripts.context(arguments, "c1"), "dynamicOptions", Map.of("path", "/p")))
            .isEqualTo(Json.parse("{\"query\": {\"at\": \"/p\", \"key\": \"k\"}}"));
        assertThatThrownBy(
                () ->
                    function.callMember(
                        scripts.context(arguments, "c1"),
                        "onError",
                        new ConfigurationException("broken", null)))
            .as(shape)
            .hasMessage("acme: client: client.js:5:27: Error: mine: undefined");
      }
    }
  }

  @Test
  void theOptionsOfAnOwnClientReachTheHost() {
    try (Scripts scripts =
        new Scripts()
            .answering(
                request -> new ExternalResponse(200, Map.of(), request.method() + request.path()))
            .esm(
                "own.js",
                "import { RestApiClient } from '@integration-app/sdk';\n"
                    + "export default () =>\n"
                    + "  new RestApiClient({ baseUri: 'https://acme.example', headers: { a: 'b' } }).post('/token');",
                "@integration-app/sdk",
                "sdk")) {
      assertThat(scripts.call("own.js")).isEqualTo("POST/token");
      assertThat(scripts.clients)
          .containsExactly(
              Json.parseObject(
                  "{\"baseUri\": \"https://acme.example\", \"headers\": {\"a\": \"b\"}}"));
    }
  }

  @Test
  void afterClosingThereIsNoCall() {
    Scripts scripts = new Scripts().esm("a.js", "export default () => 1;");
    assertThat(scripts.call("a.js")).isEqualTo(1L);
    scripts.close();
    scripts.close();
    assertThatThrownBy(() -> scripts.call("a.js"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("acme: the connector is closed");
  }

  @Test
  void aTimerOfAnEarlierCallIsNoneOfALaterOne() {
    try (Scripts scripts =
        new Scripts()
            .esm(
                "debounce.js",
                "let before;\n"
                    + "export default async () => {\n"
                    + "  if (before === undefined) { before = setTimeout(() => {}, 1e6); return 'set'; }\n"
                    + "  const rest = new Promise(done => setTimeout(() => done('rested'), 1));\n"
                    + "  clearTimeout(before);\n"
                    + "  return rest;\n"
                    + "};")) {
      assertThat(scripts.call("debounce.js")).isEqualTo("set");
      assertThat(scripts.call("debounce.js")).isEqualTo("rested");
    }
  }
}
