package dev.connectors.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentPartsTest {

  @Test
  void everyExportOfAModuleIsThere() {
    Map<String, List<String>> missing = new TreeMap<>();
    try (Parts parts = new Parts()) {
      ScriptEnvironment.MODULES.forEach(
          (module, names) -> {
            List<String> absent =
                names.stream()
                    .filter(name -> !parts.has(ScriptEnvironment.part(module, name), name))
                    .toList();
            if (!absent.isEmpty()) {
              missing.put(module, absent);
            }
          });
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyGlobalIsThere() {
    try (Parts parts = new Parts()) {
      ScriptEnvironment.PARTS.forEach(
          (part, names) -> assertThat(names).allMatch(name -> parts.has(part, name)));
    }
  }

  @Test
  void theGlobalCryptoOffersWhatTheModuleDoes() {
    try (Parts parts = new Parts().withGlobals()) {
      assertThat(ScriptEnvironment.MODULES.get("node:crypto"))
          .allMatch(name -> parts.eval("crypto." + name + " !== undefined").asBoolean());
    }
  }

  /** Java cannot be interrupted as JavaScript can: its work must not grow with the square. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'http://' + '@'.repeat(300000) + 'h'",
        "'http://h/' + ' '.repeat(300000) + 'x'",
        "'http://h/' + '../a/'.repeat(60000)",
        "'http://xn--' + 'a'.repeat(300000)",
        "'http://' + 'ü'.repeat(300000)",
        "'http://' + 'é.'.repeat(150000)",
        "'http://' + '1.'.repeat(150000)",
        "'http://[' + '1:'.repeat(150000) + ']'",
        "'file:///' + 'C|/'.repeat(100000)",
        "'http://h/?' + 'a=b&'.repeat(75000)",
      })
  @Timeout(60)
  void longUrlsTakeNoMoreThanTheirLength(String code) {
    try (Parts parts = new Parts().withGlobals()) {
      assertThat(parts.eval("typeof URL.canParse(" + code + ")").asString()).isEqualTo("boolean");
    }
  }

  @Test
  void randomBytesAreLimited() {
    try (Parts parts = new Parts().withGlobals()) {
      assertThat(parts.await("crypto.randomBytes(2 ** 30)"))
          .isEqualTo(
              "RangeError: The value of \"size\" is out of range. It must be >= 0 && <= 67108864"
                  + " here. Received 1073741824");
    }
  }

  /**
   * What a connector does to the prototypes of the language breaks what it calls, and tells it
   * nothing.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Array.prototype.push = function (...v) { take(v) }",
        "Array.prototype.map = function (...v) { take([this, ...v]) }",
        "Function.prototype.call = function (...v) { take([this, ...v]) }",
        "Function.prototype.apply = function (...v) { take([this, ...v]) }",
        "Promise.prototype.then = function (...v) { take([this, ...v]) }",
        "Object.assign = (...v) => take(v)",
        "JSON.stringify = (...v) => take(v)",
        "Array.prototype[Symbol.iterator] = function () { take(arguments); return { next: () => ({ done: true }) } }",
        "String.prototype.split = function (...v) { take(v); return [] }",
        "WeakMap.prototype.set = function (...v) { take(v) }",
        "Map.prototype.set = function (...v) { take(v) }",
        "Map.prototype.get = function (...v) { take(v) }",
        "Object.defineProperty(Object.prototype, 'get', { value: function (...v) { take(v) } })",
      })
  void nothingOfJavaIsGivenAway(String change) {
    try (Parts parts =
        new Parts("{ send: async () => { throw load('sdk').failure('{}', natives.now) } }")) {
      parts.withGlobals().with("sdk", "client", "NotFoundError");
      List<Value> leaked = new ArrayList<>();
      parts.define("take", values -> keepNatives(values, leaked));
      parts.define("secret", values -> null);
      parts.eval("take(['x', secret])");
      assertThat(leaked).as("what the test would see").hasSize(1);
      leaked.clear();
      parts.eval(change);
      for (String use :
          List.of(
              "new URL('http://ü.h/?a=b').searchParams.get('a')",
              "Buffer.from('abc').toString('base64')",
              "crypto.createHmac('sha256', 'k').update('x').digest('hex')",
              "new TextDecoder().decode(new TextEncoder().encode('x'))",
              "setTimeout(() => {}, 1)",
              "structuredClone({ a: new Map([[1, 2]]) })",
              "console.log({ a: [1] })",
              "client(null, false).get('/x').catch(() => {})",
              "new NotFoundError('x')",
              "fetch('http://h').catch(() => {})")) {
        parts.eval("try { " + use + " } catch {}");
      }
      assertThat(leaked).isEmpty();
    }
  }

  /** Keeps the values, and elements of arrays, that Java made. */
  private static Object keepNatives(Value[] values, List<Value> kept) {
    for (Value value : values) {
      if (value.isProxyObject()) {
        kept.add(value);
      }
      for (long i = 0; value.hasArrayElements() && i < value.getArraySize(); i++) {
        if (value.getArrayElement(i).isProxyObject()) {
          kept.add(value.getArrayElement(i));
        }
      }
    }
    return kept.size();
  }
}
