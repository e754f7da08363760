package dev.connectors.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.connectors.runtime.error.ApiException;
import dev.connectors.runtime.error.ConfigurationException;
import dev.connectors.runtime.error.ConnectorException;
import dev.connectors.runtime.error.CustomCodeException;
import dev.connectors.runtime.error.NotFoundException;
import dev.connectors.runtime.error.RequestInfo;
import dev.connectors.runtime.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class JavaScriptErrorsTest {

  private static Throwable thrown(Scripts scripts, String module) {
    try (scripts) {
      return Objects.requireNonNull(catchThrowable(() -> scripts.call(module)));
    }
  }

  private static Throwable thrown(String code) {
    return thrown(new Scripts().esm("run.js", code), "run.js");
  }

  private static List<String> frames(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .filter(frame -> frame.getClassName().equals("<js>"))
        .map(
            frame ->
                frame.getMethodName() + " " + frame.getFileName() + ":" + frame.getLineNumber())
        .toList();
  }

  @Test
  void whatCodeThrowsHasItsPlaceAndItsFrames() {
    Throwable failure =
        thrown(
            new Scripts()
                .esm(
                    "operations/x/run.ts",
                    "import { check } from '../../lib/check';\n\nexport default function run() {\n  check(5);\n}",
                    "../../lib/check",
                    "lib/check.ts")
                .esm(
                    "lib/check.ts",
                    "export function check(n        ) {\n  if (n > 4) throw new RangeError('too much');\n}"),
            "operations/x/run.ts");
    assertThat(failure)
        .isInstanceOf(CustomCodeException.class)
        .hasMessage("acme: operations/x/run: lib/check.ts:2:20: RangeError: too much");
    assertThat(((CustomCodeException) failure).place()).contains("lib/check.ts:2:20");
    assertThat(((CustomCodeException) failure).key()).isNull();
    assertThat(frames(failure)).startsWith("check lib/check.ts:2", "run operations/x/run.ts:4");
  }

  @Test
  void placesSurviveAwaitCommonJsAndCodeInYaml() {
    assertThat(
            thrown(
                "export default async () => {\n  await null;\n  await new Promise(done => setTimeout(done, 1));\n"
                    + "  undefined.name;\n};"))
        .hasMessageStartingWith("acme: run: run.js:4:3: TypeError: ");
    Scripts common =
        new Scripts().commonJs("run.js", "module.exports = () => { throw new Error('a'); };");
    assertThat(thrown(common, "run.js")).hasMessage("acme: run: run.js:1:32: Error: a");
    Scripts inline =
        new Scripts()
            .add(
                "run.inline.js",
                "spec.yml",
                Module.Format.ESM,
                List.of(),
                4,
                "\n\n\nexport default () => {\n  throw new Error('b');\n};");
    assertThat(thrown(inline, "run.inline.js"))
        .hasMessage("acme: run.inline: spec.yml:5:13: Error: b");
  }

  @Test
  void errorsOfTheFormatAreTheExceptionsThatCallersCatch() {
    Function<String, Throwable> of =
        error ->
            thrown(
                new Scripts()
                    .esm(
                        "run.js",
                        "import * as sdk from '@membranehq/sdk';\nexport default () => { throw "
                            + error
                            + "; };",
                        "@membranehq/sdk",
                        "sdk"),
                "run.js");
    Throwable missing = of.apply("new sdk.NotFoundError({ message: 'no deal', data: { id: 7 } })");
    assertThat(missing)
        .isInstanceOfSatisfying(
            NotFoundException.class,
            e -> {
              assertThat(e.status()).isEqualTo(404);
              assertThat(e.key()).isEqualTo("not_found");
              assertThat(e.data()).isEqualTo(Map.of("id", 7L));
              assertThat(e.connectionId()).contains("c1");
            })
        .hasMessage("acme: run: run.js:2:30: NotFoundError: no deal");
    assertThat(of.apply("new sdk.ConfigurationError('not set up')"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("acme: run: run.js:2:30: ConfigurationError: not set up");
    assertThat(of.apply("new sdk.CustomCodeError({ message: 'own', key: 'k' })"))
        .isInstanceOfSatisfying(CustomCodeException.class, e -> assertThat(e.key()).isEqualTo("k"));
  }

  @Test
  void whatIsThrownNeedNotBeAnError() {
    assertThat(thrown("export default () => { throw 'just text'; };"))
        .hasMessage("acme: run: just text");
    assertThat(thrown("export default () => { throw { code: 5 }; };"))
        .hasMessage("acme: run: {\"code\":5}");
    assertThat(thrown("export default () => { throw { message: 'm', name: 'N' }; };"))
        .hasMessage("acme: run: N: m");
    assertThat(thrown("export default () => { throw undefined; };"))
        .hasMessage("acme: run: undefined");
    assertThat(thrown("export default () => { throw { get message() { throw 1; } }; };"))
        .hasMessage("acme: run: an error that cannot be read");
    assertThat(thrown("export default () => { throw Object.create(null); };"))
        .hasMessage("acme: run: {}");
  }

  @Test
  void aFailedRequestIsTheSameExceptionWithThePlaceOfTheCall() {
    ApiException answer =
        ApiException.of(
            new RequestInfo("run", "GET", "/deals/7", "c1"),
            404,
            Map.of(),
            Json.parse("{\"why\": \"gone\", \"id\": 9007199254740993}"),
            null,
            text -> text);
    Scripts scripts =
        new Scripts()
            .answering(
                request -> {
                  throw answer;
                })
            .esm(
                "run.js",
                "export default async ({ apiClient }) => {\n"
                    + "  const first = apiClient.get('/deals/7').catch(e => { throw e; });\n"
                    + "  await first;\n};")
            .esm(
                "seen.js",
                "export default async ({ apiClient }) => {\n"
                    + "  try { await apiClient.get('/deals/7'); } catch (e) {\n"
                    + "    return [e.message, e.isMembraneError, e.data.type, e.data.key, e.data.data.why, e.name,\n"
                    + "      e instanceof Error];\n  }\n};")
            .esm(
                "wrapped.js",
                "export default async ({ apiClient }) => {\n"
                    + "  try { await apiClient.get('/deals/7'); } catch (e) {\n"
                    + "    throw new Error('outer', { cause: e });\n  }\n};");
    Throwable same = catchThrowable(() -> scripts.call("run.js"));
    assertThat(same).isSameAs(answer);
    assertThat(frames(answer)).startsWith("default run.js:2");
    assertThat(scripts.call("seen.js"))
        .isEqualTo(
            List.of(
                "run: GET /deals/7: 404 Not Found",
                true,
                "bad_request",
                "not_found",
                "gone",
                "NotFoundError",
                true));
    assertThat(thrown(scripts, "wrapped.js"))
        .hasMessage("acme: wrapped: wrapped.js:3:11: Error: outer")
        .hasCause(answer);
  }

  @Test
  void secretsAreHidden() {
    assertThat(
            thrown(
                "export default () => { throw new Error('key " + Scripts.SECRET + " refused'); };"))
        .hasMessage("acme: run: run.js:1:30: Error: key *** refused");
  }

  @Test
  void aResultThatIsNoJsonNamesTheFault() {
    assertThat(thrown("export default () => { const a = { b: [] }; a.b.push(a); return a; };"))
        .isInstanceOf(CustomCodeException.class)
        .hasMessageContaining(
            "result.b[0]: contains itself (expected: a value that JSON can hold)");
    assertThat(thrown("export default () => ({ '\\ud800': 1 });"))
        .hasMessageStartingWith("acme: run: result: ");
  }

  @Test
  void whatNeverSettlesEndsAtOnce() {
    assertThat(thrown("export default () => new Promise(() => {});"))
        .hasMessage("acme: run: its promise is never settled: there is nothing left to wait for");
  }

  @Test
  void codeThatCannotBeLoadedNamesItsPlace() {
    assertThat(thrown("export default () => {\n  const = 5;\n};"))
        .hasMessageStartingWith("acme: run: run.js:2:9: SyntaxError: ");
    assertThat(thrown("export const other = 1;"))
        .hasMessage("acme: run: TypeError: no default export that is a function");
    assertThat(thrown("throw new Error('at once');\nexport default 1;"))
        .hasMessage("acme: run: run.js:1:7: Error: at once");
  }

  @Test
  void aLostRejectionDoesNotFailTheCall() {
    assertThat(Scripts.run("Promise.reject(new Error('lost')); return 1;")).isEqualTo(1L);
    assertThat(
            thrown(
                "export default async () => { Promise.reject(new Error('lost')); await new Promise(() => {}); };"))
        .isInstanceOf(ConnectorException.class)
        .hasMessageContaining("lost");
  }

  @Test
  void noHalfOfASecretStaysWhereAMessageIsCut() {
    String filling = "x".repeat(1_980);
    assertThat(
            thrown(
                "export default () => { throw new Error('"
                    + filling
                    + Scripts.SECRET
                    + "and more'); };"))
        .hasMessage("acme: run: run.js:1:30: Error: " + filling + "***and more");
  }

  @Test
  void whatCannotBeWrittenIsNamed() {
    assertThat(
            thrown(
                "export default () => { let a = []; for (let i = 0; i < 1200; i++) { a = [a]; } return a; };"))
        .hasMessageEndingWith("RangeError: cannot stringify objects nested that deep");
    Scripts scripts =
        new Scripts()
            .helper("plus", value -> value)
            .esm(
                "run.js",
                "export default ({ plus }) => { const a = {}; a.b = a; return plus(a); };");
    assertThat(thrown(scripts, "run.js"))
        .hasMessage(
            "acme: run: run.js:1:62: TypeError: plus.b: contains itself (expected: a value that"
                + " JSON can hold)");
  }
}
