package dev.connectors.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FetchTest {

  /**
   * Answers with the request as JSON; a path /fail fails, and a path /later answers after a timer.
   */
  private static final String HOST =
      """
      { fetch: text => {
          const request = JSON.parse(text);
          if (request.path.endsWith('/fail')) {
            return Promise.reject(new Error('no route'));
          }
          const answer = JSON.stringify({
            status: request.path.endsWith('/missing') ? 404 : 200,
            headers: { 'content-type': 'application/json', 'x-a': '1' },
            base64: load('text').btoa(text) });
          return new Promise(resolve => request.path.endsWith('/later')
              ? load('timers').setTimeout(() => resolve(answer), 5) : resolve(answer));
        } }""";

  private final Parts parts = new Parts(HOST);

  FetchTest() {
    parts.withGlobals();
  }

  @AfterEach
  void close() {
    parts.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'https://h/a b#f' | {'method':'GET','path':'https://h/a%20b','headers':{}}",
        "new URL('https://h/a') | {'method':'GET','path':'https://h/a','headers':{}}",
        "'https://h', {method: 'post', body: 'hé', headers: {'X-B': 2}}"
            + " | {'method':'POST','path':'https://h/','headers':"
            + "{'content-type':'text/plain;charset=UTF-8','x-b':'2'},'base64':'aMOp'}",
        "'https://h', {method: 'PUT', body: new URLSearchParams({a: 'b c'})}"
            + " | {'method':'PUT','path':'https://h/','headers':"
            + "{'content-type':'application/x-www-form-urlencoded;charset=UTF-8'},'base64':'YT1iK2M='}",
        "'https://h', {method: 'PATCH', body: Buffer.from([1, 2]), headers: [['content-type', 'a/b']]}"
            + " | {'method':'PATCH','path':'https://h/','headers':{'content-type':'a/b'},'base64':'AQI='}",
        "new Request('https://h', {method: 'POST', body: 'x'}), {headers: {a: 'b'}}"
            + " | {'method':'POST','path':'https://h/','headers':{'a':'b'},'base64':'eA=='}",
      })
  void aRequestIsSentAsItWasGiven(String arguments, String expected) {
    assertThat(parts.await("return (await fetch(" + arguments + ")).json()"))
        .isEqualTo(expected.replace('\'', '"'));
  }

  @Test
  void aResponseTellsStatusHeadersAndBodyOnce() {
    assertThat(
            parts.await(
                """
                const r = await fetch('https://h/missing#x');
                const copy = r.clone();
                const seen = [r.ok, r.status, r.url, r.headers.get('X-A'), r.bodyUsed,
                  typeof await r.text(), r.bodyUsed,
                  (await copy.arrayBuffer()).byteLength, String(r)];
                try { await r.json(); } catch (e) { seen.push(`${e.name}: ${e.message}`); }
                return seen;"""))
        .isEqualTo(
            "[false,404,\"https://h/missing\",\"1\",false,\"string\",true,56,\"[object Response]\","
                + "\"TypeError: Body is unusable: Body has already been read\"]");
  }

  @Test
  void aBodyCanBeReadAsAStream() {
    assertThat(
            parts.await(
                "const chunks = []; for await (const each of new Response('abc').body) chunks.push(each);"
                    + " return Buffer.concat(chunks).toString()"))
        .isEqualTo("\"abc\"");
  }

  @Test
  void aRequestThatFailsSaysWhyInItsCause() {
    assertThat(
            parts.await(
                "try { await fetch('https://h/fail') } catch (e) { return [e.name, e.message, e.cause.message] }"))
        .isEqualTo("[\"TypeError\",\"fetch failed\",\"no route\"]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "fetch('/a') | TypeError: Failed to parse URL from /a",
        "fetch('https://u:p@h/')"
            + " | TypeError: Request cannot be constructed from a URL that includes credentials",
        "fetch('https://h', {body: 'x'}) | TypeError: Request with GET/HEAD method cannot have body.",
        "fetch('https://h', {method: 'TRACE'}) | TypeError: 'TRACE' HTTP method is unsupported.",
        "fetch('https://h', {redirect: 'manual'}) | TypeError: fetch: redirect manual (expected: follow)",
        "fetch('https://h', {headers: {'a b': 'c'}}) | TypeError: Headers: \"a b\" is an invalid header name.",
        "fetch('https://h', {headers: {a: 'b\\nc'}})"
            + " | TypeError: Headers: the value of \"a\" is an invalid header value.",
        "fetch('https://h', {signal: AbortSignal.abort()}) | AbortError: This operation was aborted",
        "fetch('https://h', {signal: AbortSignal.abort(new Error('mine'))}) | Error: mine",
        "fetch('https://h/later', {signal: AbortSignal.timeout(1)})"
            + " | TimeoutError: The operation was aborted due to timeout",
        "fetch('https://h/later', {signal: AbortSignal.any([AbortSignal.timeout(1)])})"
            + " | TimeoutError: The operation was aborted due to timeout",
      })
  void whatCannotBeSentIsRefused(String code, String message) {
    assertThat(parts.await("setTimeout(() => {}, 0); const sent = " + code + "; return await sent"))
        .isEqualTo(message);
  }

  @Test
  void aControllerEndsARequest() {
    assertThat(
            parts.await(
                """
                const c = new AbortController();
                const seen = [];
                c.signal.addEventListener('abort', e => seen.push(e.type, c.signal.aborted));
                c.signal.onabort = e => seen.push(e.target === c.signal);
                const sent = fetch('https://h/later', { signal: c.signal }).catch(e => seen.push(e.name, e.code));
                c.abort();
                c.abort('again');
                await sent;
                return seen;"""))
        .isEqualTo("[true,\"abort\",true,\"AbortError\",20]");
  }

  @Test
  void headersAreSortedJoinedAndFoundInAnyCase() {
    assertThat(
            parts.await(
                """
                const h = new Headers({ B: '2', a: ' 1 ' });
                h.append('b', 3);
                h.append('Set-Cookie', 'x');
                h.append('set-cookie', 'y');
                h.set('c', 'z');
                h.delete('C');
                return [[...h], h.get('B'), h.has('A'), h.get('none'), h.getSetCookie()];"""))
        .isEqualTo(
            "[[[\"a\",\"1\"],[\"b\",\"2, 3\"],[\"set-cookie\",\"x\"],[\"set-cookie\",\"y\"]],"
                + "\"2, 3\",true,null,[\"x\",\"y\"]]");
  }

  @Test
  void withoutPermissionFetchSaysWhoCanGiveIt() {
    try (Parts closed = new Parts()) {
      closed.with("fetch", "fetch");
      assertThat(closed.await("return fetch('https://h')"))
          .isEqualTo(
              "TypeError: fetch: the application that runs this connector does not allow it (expected: requests"
                  + " through the API client, or an application that sets JavaScriptOptions.withFetch(true))");
    }
  }
}
