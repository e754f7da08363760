package dev.connectors.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimersAndConsoleTest {

  private final Parts parts = new Parts().withGlobals();

  @AfterEach
  void close() {
    parts.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "console.log('a', 1, {b: [2]}) | info: a 1 { b: [ 2 ] }",
        "console.info('%s has %d', 'x', 3) | info: x has 3",
        "console.warn(null) | warn: null",
        "console.error('e') | error: e",
        "console.debug(undefined) | debug: undefined",
        "console.dir({a: {b: {c: {d: 1}}}}, {depth: 0}) | info: { a: [Object] }",
        "console.table([1]) | info: [ 1 ]",
        "console.assert(false) | error: Assertion failed",
        "console.assert(0, 'x', 1) | error: Assertion failed: x 1",
        "console.count(); console.countReset(); console.count() | info: default: 1, info: default: 1",
        "console.count('n'); console.count('n') | info: n: 1, info: n: 2",
        "const {log} = console; log('free') | info: free",
      })
  void theConsoleWritesToTheLog(String code, String expected) {
    parts.eval("{" + code + "}");
    assertThat(String.join(", ", parts.log)).isEqualTo(expected);
  }

  @Test
  void groupsAreIndented() {
    parts.eval("console.group('g'); console.log('a\\nb'); console.groupEnd(); console.log('c')");
    assertThat(parts.log).containsExactly("info: g", "info:   a\n  b", "info: c");
  }

  @Test
  void whatHoldsAndWhatWasNotStartedIsNotWritten() {
    parts.eval("console.assert(true, 'x'); console.timeEnd('never'); console.timeLog('never')");
    assertThat(parts.log).isEmpty();
  }

  @Test
  void theConsoleTellsHowLongItTook() {
    parts.eval("console.time('t'); console.timeLog('t', 'x'); console.timeEnd('t')");
    assertThat(parts.log).hasSize(2);
    assertThat(parts.log.get(0)).matches("info: t: [0-9.]+(e-[0-9]+)?ms x");
    assertThat(parts.log.get(1)).matches("info: t: [0-9.]+(e-[0-9]+)?ms");
  }

  @Test
  void aTraceHasTheFramesOfTheCaller() {
    parts.eval("function caller() { console.trace('here', 1); } caller()");
    assertThat(parts.log.get(0)).startsWith("debug: Trace: here 1\n    at caller (");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "new Proxy({}, {ownKeys() { throw 1 }}) | [cannot be shown]",
        "new Proxy({}, {get() { throw 1 }, getOwnPropertyDescriptor() { throw 1 }}) | [cannot be shown]",
        "{get a() { throw 1 }} | { a: [Getter] }",
        "{toString() { throw 1 }} | { toString: [Function: toString] }",
        "Object.defineProperty(new Error('x'), 'stack', {get() { throw 1 }}) | [cannot be shown]",
        "{[Symbol.for('nodejs.util.inspect.custom')]() { throw 1 }} | [cannot be shown]",
        "{get [Symbol.toStringTag]() { throw 1 }} | [cannot be shown]",
      })
  void loggingNeverFails(String value, String expected) {
    parts.eval("console.log(" + value + ")");
    assertThat(parts.log).containsExactly("info: " + expected);
  }

  @Test
  void whatIsLoggedIsLimited() {
    parts.eval("console.log('x'.repeat(100000))");
    assertThat(parts.log.get(0)).hasSizeLessThan(17_000).endsWith("x... 83616 more characters");
    parts.eval(
        "console.log(Array.from({length: 100}, () => Array.from({length: 100}, () => ['y'.repeat(50)])))");
    assertThat(parts.log.get(1)).hasSizeLessThan(17_000).endsWith(" more characters");
    parts.eval(
        "let deep = {}; for (let i = 0; i < 100000; i++) deep = {deep}; console.dir(deep, {depth: null})");
    assertThat(parts.log.get(2)).hasSizeLessThan(17_000);
  }

  @Test
  void timersRunInTheirOrderWithTheirArguments() {
    assertThat(
            parts.await(
                """
                const seen = [];
                const t = setTimeout((...a) => seen.push(a), 5, 'x', 1);
                const never = setTimeout(() => seen.push('never'), 5);
                clearTimeout(never);
                clearTimeout(undefined);
                clearTimeout(null);
                clearTimeout({});
                clearTimeout('nonsense');
                let n = 0;
                const i = setInterval(() => { if (++n === 3) clearInterval(i); seen.push(n); }, 1);
                setImmediate(v => seen.push(v), 'immediate');
                queueMicrotask(() => seen.push('microtask'));
                process.nextTick(v => seen.push(v), 'tick');
                await new Promise(r => setTimeout(() => setTimeout(() => setTimeout(() => setTimeout(r)))));
                return [seen, t.hasRef(), t.ref() === t, t.unref() === t];"""))
        .isEqualTo("[[\"microtask\",\"tick\",[\"x\",1],1,\"immediate\",2,3],true,true,true]");
  }

  @Test
  void timersCanBeClearedByTheirNumber() {
    assertThat(
            parts.await(
                """
                const seen = [];
                const ids = [setTimeout(() => seen.push('a')), setTimeout(() => seen.push('b')),
                  setInterval(() => seen.push('c'))];
                clearTimeout(+ids[0]);
                clearTimeout(`${ids[1]}`);
                clearInterval(Number(ids[2]));
                await new Promise(r => setTimeout(r));
                return [seen, Number.isInteger(+ids[0])];"""))
        .isEqualTo("[[],true]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "setTimeout('code', 1)       | TypeError: The \"callback\" argument must be of type function. Received string",
        "setInterval() | TypeError: The \"callback\" argument must be of type function. Received undefined",
        "queueMicrotask({})          | TypeError: The \"callback\" argument must be of type function. Received object",
      })
  void onlyFunctionsCanBeCalledLater(String code, String message) {
    assertThat(parts.await(code)).isEqualTo(message);
  }

  @Test
  void thereIsNothingOfTheProcess() {
    assertThat(
            parts.await(
                "process.env.X = 'mine'; return [process.env, Object.keys(process), performance.now() >= 0,"
                    + " performance.timeOrigin > 0]"))
        .isEqualTo("[{\"X\":\"mine\"},[\"argv\",\"env\",\"nextTick\"],true,true]");
  }
}
