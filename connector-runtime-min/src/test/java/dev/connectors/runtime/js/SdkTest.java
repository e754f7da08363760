package dev.connectors.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdkTest {

  /** Answers with the request and its options as the body. */
  private static final String ECHO =
      "{ send: async (options, request) => JSON.stringify({ status: 201, headers: { a: 'b' },"
          + " data: { options: options && JSON.parse(options), ...JSON.parse(request) } }) }";

  private Parts parts = new Parts(ECHO);

  @AfterEach
  void close() {
    parts.close();
  }

  private String request(String code) {
    return parts
        .with("sdk", "client", "RestApiClient", "GraphQLApiClient")
        .await("const api = client(null, false); return await " + code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "api.get('/a') | {'method':'GET','path':'/a'}",
        "api.get('/a', {x: 1, y: undefined, z: [1, 2]}) | {'method':'GET','path':'/a','query':{'x':1,'z':[1,2]}}",
        "api.get('/a', {params: {x: 1}}) | {'method':'GET','path':'/a','query':{'x':1}}",
        "api.get('/a', undefined, {query: {x: 1}}) | {'method':'GET','path':'/a','query':{'x':1}}",
        "api.delete('/a', {x: 1}, {headers: {h: 'v'}})"
            + " | {'method':'DELETE','path':'/a','query':{'x':1},'headers':{'h':'v'}}",
        "api.post('/a', {b: null}) | {'method':'POST','path':'/a','data':{'b':null}}",
        "api.post('/a') | {'method':'POST','path':'/a'}",
        "api.put('/a', [1], {query: {x: 1}}) | {'method':'PUT','path':'/a','query':{'x':1},'data':[1]}",
        "api.patch('/a', 'text') | {'method':'PATCH','path':'/a','text':'text'}",
        "api.post('/a', 0) | {'method':'POST','path':'/a','data':0}",
        "api.makeApiRequest({path: '/a', method: 'HEAD', data: {c: 1}})"
            + " | {'method':'HEAD','path':'/a','data':{'c':1}}",
        "api.request({path: '/a'}) | {'method':'GET','path':'/a'}",
        "api.get('/a', null, {responseType: 'arraybuffer'}) | {'method':'GET','path':'/a','binary':true}",
        "api.query('{ a }', {v: 1})"
            + " | {'method':'POST','path':'','graphql':'query','data':{'query':'{ a }','variables':{'v':1}}}",
        "api.mutate('mutation { a }')"
            + " | {'method':'POST','path':'','graphql':'mutation','data':{'query':'mutation { a }'}}",
      })
  void requestsCarryWhatTheyAreGiven(String code, String expected) {
    assertThat(request(code))
        .isEqualTo(expected.replace('\'', '"').replaceFirst("^\\{", "{\"options\":null,"));
  }

  @Test
  void aFullResponseHasStatusAndHeadersBesideTheBody() {
    assertThat(request("api.get('/a', {}, {returnFullResponse: true})"))
        .isEqualTo(
            "{\"status\":201,\"statusCode\":201,\"headers\":{\"a\":\"b\"},"
                + "\"data\":{\"options\":null,\"method\":\"GET\",\"path\":\"/a\",\"query\":{}}}");
    assertThat(request("Object.keys(await client(null, true).get('/a'))"))
        .isEqualTo("[\"status\",\"statusCode\",\"headers\",\"data\"]");
    assertThat(
            request(
                "Object.keys(await client(null, true).get('/a', {}, {returnFullResponse: false}))"))
        .isEqualTo("[\"options\",\"method\",\"path\",\"query\"]");
  }

  @Test
  void aClientOfItsOwnSendsItsOptionsAndThoseThatItComputes() {
    assertThat(
            request(
                "new RestApiClient({args: {baseUri: 'https://a.example', headers: {a: 1}, query: {q: 1},"
                    + " dynamicOptions: async input => ({headers: {b: input.path}})}}).get('/x')"))
        .isEqualTo(
            "{\"options\":{\"baseUri\":\"https://a.example\",\"headers\":{\"a\":1,\"b\":\"/x\"},"
                + "\"query\":{\"q\":1}},\"method\":\"GET\",\"path\":\"/x\"}");
  }

  @Test
  void whatOnErrorGivesOrThrowsTakesTheErrorsPlace() {
    parts.close();
    parts =
        new Parts(
            "{ send: async () => { throw load('sdk').failure("
                + "'{\"type\":\"connection\",\"message\":\"down\"}', {}) } }");
    parts.with("sdk", "RestApiClient", "NotFoundError");
    assertThat(
            parts.await("await new RestApiClient({onError: e => new NotFoundError(e)}).get('/x')"))
        .isEqualTo("NotFoundError: down");
    assertThat(
            parts.await(
                "await new RestApiClient({onError: e => { throw new TypeError(e.data.type) }}).get('/x')"))
        .isEqualTo("TypeError: connection");
    assertThat(parts.await("await new RestApiClient({onError: e => {}}).get('/x')"))
        .isEqualTo("ConnectionError: down");
  }

  @Test
  void aClientTellsItsOptionsToTheEngineAndToJson() {
    parts.with("sdk", "client", "options", "RestApiClient", "GraphQLApiClient");
    assertThat(
            parts
                .eval("JSON.stringify(options(new RestApiClient({baseUri: 'x', onError() {}})))")
                .asString())
        .isEqualTo("{\"baseUri\":\"x\"}");
    assertThat(
            parts
                .eval("typeof options(new GraphQLApiClient({args: {onError() {}}})).onError")
                .asString())
        .isEqualTo("function");
    assertThat(
            parts
                .eval(
                    "[{}, null, 1, client(null, true)].every(each => options(each) === undefined)")
                .asBoolean())
        .isTrue();
    assertThat(
            parts
                .eval("JSON.stringify([client(null, false), new RestApiClient({baseUri: 'x'})])")
                .asString())
        .isEqualTo("[{},{\"baseUri\":\"x\"}]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bad_request |                     | BadRequestError",
        "bad_request | not_found           | NotFoundError",
        "bad_request | not_authenticated   | NotAuthenticatedError",
        "bad_request | access_denied       | AccessDeniedError",
        "bad_request | rate_limit_exceeded | RateLimitExceededError",
        "bad_request | other               | BadRequestError",
        "bad_request | toString            | BadRequestError",
        "connection  | rate_limit_exceeded | ConnectionError",
        "configuration    |                | ConfigurationError",
        "dependency_error |                | DependencyError",
        "concurrency      |                | ConcurrencyError",
        "internal         |                | InternalError",
        "custom_code      |                | CustomCodeError",
        "flow_run         |                | MembraneError",
      })
  void aFailureIsOfTheClassOfItsTypeAndKeyAndKnowsItsToken(String type, String key, String name) {
    parts.with("sdk", "failure", "token", "MembraneError", "BadRequestError");
    String data =
        "{type: '"
            + type
            + "', key: "
            + (key == null ? "undefined" : "'" + key + "'")
            + ", message: 'm', data: [1]}";
    assertThat(
            parts
                .eval(
                    "const t = {}; const e = failure(JSON.stringify("
                        + data
                        + "), t);"
                        + "[e.name, e instanceof MembraneError, token(e) === t, e.isMembraneError, e.message,"
                        + " JSON.stringify(e.data), Object.prototype.toString.call(e)].join('; ')")
                .asString())
        .isEqualTo(
            name
                + "; true; true; true; m; {\"type\":\""
                + type
                + "\","
                + (key == null ? "" : "\"key\":\"" + key + "\",")
                + "\"message\":\"m\",\"data\":[1]}; [object Error]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "new NotFoundError('gone')"
            + " | {'type':'bad_request','message':'gone','key':'not_found'}",
        "new BadRequestError({message: 'm', key: 'already_exists', data: {a: 1}})"
            + " | {'message':'m','key':'already_exists','data':{'a':1},'type':'bad_request'}",
        "new ConnectionError(new TypeError('t')) | {'type':'connection','message':'t'}",
        "new InternalError(new NotFoundError('gone'))"
            + " | {'type':'internal','message':'gone',"
            + "'causedByError':{'type':'bad_request','message':'gone','key':'not_found'}}",
        "new IntegrationAppError({message: 'm'}) | {'message':'m','type':'internal'}",
      })
  void errorsAreBuiltFromTextErrorsAndData(String code, String expected) {
    parts.with(
        "sdk",
        "NotFoundError",
        "BadRequestError",
        "ConnectionError",
        "InternalError",
        "IntegrationAppError");
    assertThat(parts.eval("JSON.stringify((" + code + ").data)").asString())
        .isEqualTo(expected.replace('\'', '"'));
  }

  @Test
  void errorsAreInstancesOfTheirParentsAndHaveNoTokenOfTheirOwn() {
    parts.with(
        "sdk", "token", "NotFoundError", "BadRequestError", "MembraneError", "IntegrationAppError");
    assertThat(
            parts
                .eval(
                    "const e = new NotFoundError('x'); [e instanceof BadRequestError, e instanceof MembraneError,"
                        + " e instanceof Error, IntegrationAppError === MembraneError, token(e), token(1),"
                        + " String(e), Object.keys(e), /NotFoundError: x/.test(e.stack)].join('; ')")
                .asString())
        .isEqualTo(
            "true; true; true; true; ; ; NotFoundError: x; isMembraneError,isIntegrationAppError,data; true");
  }

  @Test
  void anErrorOfNothingSaysWhatIsExpected() {
    parts.with("sdk", "InternalError");
    assertThat(parts.await("throw new InternalError()"))
        .isEqualTo(
            "TypeError: An error of undefined (expected: a string, an Error, or {message, key, data})");
  }
}
