package dev.connectors.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.runtime.function.ExternalRequest;
import dev.connectors.runtime.function.ExternalResponse;
import dev.connectors.runtime.function.JavaScriptOptions;
import dev.connectors.runtime.function.RawBody;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The environment as functions find it in the engine. */
class EnvironmentTest {

  /** Two bytes that are no text. */
  private static final ExternalResponse BYTES = new ExternalResponse(200, Map.of("a", "b"), "/wA=");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "client.get('/f', {}, {responseType: 'arraybuffer'}).then(b => [Buffer.isBuffer(b), b.toString('hex')])"
            + " | [true, ff00]",
        "client.get('/f', {}, {responseType: 'arraybuffer'}).then(b => [...new Uint8Array(b)]) | [255, 0]",
        "client.get('/f', {}, {responseType: 'arraybuffer', returnFullResponse: true})"
            + ".then(r => [r.status, r.headers.a, r.data.length]) | [200, b, 2]",
        "client.get('/f', {}, {responseType: 'stream'}).then(async s => {"
            + " const all = []; for await (const each of s) all.push(...each); return all; }) | [255, 0]",
        "client.get('/f', {}, {responseType: 'stream'}).then(s => new Promise((resolve, reject) => {"
            + " const all = []; s.on('data', each => all.push(...each)).once('end', () => resolve(all))"
            + ".on('error', reject); })) | [255, 0]",
        "client.get('/f', {}, {responseType: 'stream'}).then(s => new Promise(resolve => {"
            + " const all = []; s.setEncoding('hex').on('data', each => all.push(each))"
            + ".on('close', () => resolve(all));"
            + " })) | [ff00]",
      })
  void answersAreBytesOrStreamsWhereThatIsAskedFor(String code, String expected) {
    List<ExternalRequest> sent = new ArrayList<>();
    try (Scripts scripts =
        new Scripts()
            .answering(
                request -> {
                  sent.add(request);
                  return BYTES;
                })
            .esm("run.js", "export default ({ apiClient: client }) => " + code)) {
      assertThat(String.valueOf(scripts.call("run.js"))).isEqualTo(expected);
    }
    assertThat(sent).extracting(ExternalRequest::binary).containsExactly(true);
  }

  @Test
  void bodiesOfBytesAndTextAreSentAsTheyAre() {
    List<String> sent = new ArrayList<>();
    try (Scripts scripts =
        new Scripts()
            .answering(
                request -> {
                  RawBody raw = (RawBody) request.data();
                  sent.add(
                      request.headers()
                          + " "
                          + new String(raw.bytes(), StandardCharsets.ISO_8859_1));
                  return new ExternalResponse(200, Map.of(), null);
                })
            .esm(
                "run.js",
                """
                export default async ({ apiClient: client }) => {
                  await client.post('/a', Buffer.from([0xe9]), { headers: { 'Content-Type': 'image/png' } });
                  await client.post('/a', new Uint8Array([65, 66]).buffer);
                  await client.put('/a', new Uint16Array([0x4241, 0x4443]).subarray(1));
                  await client.patch('/a', 'plain');
                  await client.post('/a', new URLSearchParams({ a: 'b c' }));
                };""")) {
      scripts.call("run.js");
    }
    assertThat(sent)
        .containsExactly(
            "{Content-Type=image/png} é",
            "{} AB",
            "{} CD",
            "{} plain",
            "{Content-Type=application/x-www-form-urlencoded} a=b+c");
  }

  @Test
  void webCryptoDigestsSignsAndVerifies() {
    assertThat(
            String.valueOf(
                Scripts.run(
                    """
                    const data = new TextEncoder().encode('hello');
                    const hex = buffer => Buffer.from(buffer).toString('hex');
                    const algorithm = { name: 'HMAC', hash: 'SHA-256' };
                    const key = await crypto.subtle.importKey('raw', Buffer.from('key'), algorithm, false, ['sign']);
                    const signature = await crypto.subtle.sign('HMAC', key, data);
                    const refused = await crypto.subtle.digest('MD5', data).catch(e => `${e.name}: ${e.message}`);
                    return [
                      hex(await crypto.subtle.digest('SHA-1', data)),
                      hex(signature),
                      await crypto.subtle.verify('HMAC', key, signature, data),
                      await crypto.subtle.verify('HMAC', key, signature, Buffer.from('other')),
                      refused,
                      JSON.stringify(key),
                    ];""")))
        .isEqualTo(
            "[aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d,"
                + " 9307b3b915efb5171ff14d8cb55fbcc798c6c0ef1456d66ded1a6aa723a58b7b, true, false,"
                + " NotSupportedError: Unrecognized algorithm name,"
                + " {\"type\":\"secret\",\"extractable\":false,\"algorithm\":{\"name\":\"HMAC\",\"length\":24,"
                + "\"hash\":{\"name\":\"SHA-256\"}},\"usages\":[\"sign\"]}]");
  }

  @Test
  void errorClassesOfCodeForNodeWork() {
    assertThat(
            String.valueOf(
                Scripts.run(
                    """
                    class Mine extends Error {
                      constructor(message) { super(message); Error.captureStackTrace(this, this.constructor); }
                    }
                    const plain = {};
                    Error.captureStackTrace(plain);
                    const error = new Mine('x');
                    return [error instanceof Mine, error.message, /Error: x/.test(error.stack),
                      typeof plain.stack];""")))
        .isEqualTo("[true, x, true, string]");
  }

  @Test
  void fetchReachesTheHostWhereItIsAllowed() {
    try (Scripts scripts =
        new Scripts()
            .with(JavaScriptOptions.standard().withFetch(true))
            .answering(request -> new ExternalResponse(201, Map.of("x", request.path()), "aGk="))
            .esm(
                "run.js",
                """
                export default async () => {
                  const response = await fetch('https://h.example/a', { method: 'POST', body: 'b' });
                  return [response.status, response.headers.get('X'), await response.text()];
                };""")) {
      assertThat(String.valueOf(scripts.call("run.js")))
          .isEqualTo("[201, https://h.example/a, hi]");
    }
  }

  @Test
  void parametersThatAreNotGivenAreNotSent() {
    List<Object> sent = new ArrayList<>();
    try (Scripts scripts =
        new Scripts()
            .answering(
                request -> {
                  sent.add(request.query());
                  return new ExternalResponse(200, Map.of(), null);
                })
            .esm(
                "run.js",
                """
                export default async ({ apiClient: client }) => {
                  await client.get('/a', { b: undefined, c: [1, 'd'] });
                  await client.get('/a', new URLSearchParams('e=1&e=2&f='));
                  await client.get('/a', { params: { g: true } });
                };""")) {
      scripts.call("run.js");
    }
    assertThat(String.valueOf(sent)).isEqualTo("[{c=[1, d]}, {e=[1, 2], f=[]}, {g=true}]");
  }
}
