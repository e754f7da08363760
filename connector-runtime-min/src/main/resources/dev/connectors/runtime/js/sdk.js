// What connectors import from the vendor's packages, and the API client that functions are given.
//
// host.send(options, request) -> Promise of the answer; all three are JSON text.
//   options   null for the connection's own client, else what the constructor of a client was given, without its
//             functions; what dynamicOptions gave is merged into it already
//   request   {method, path, query?, headers?, binary?, graphql?, data? | text? | base64?}
//               query    an object; a list repeats its name
//               data     the body as JSON; where none of the three is there, the request has no body
//               text     a body that is sent as it is: a string, or the text of URLSearchParams
//               base64   a body of bytes
//               binary   true: the answer's body is wanted as bytes
//               graphql  "query" or "mutation": data is {query, variables?}
//   answer    {status, headers, data? | base64?, stream?}
//               data     the body as JSON, or a string where it is none; for graphql, what the answer has as `data`
//               base64   the body as bytes, which `binary` or the client's options asked for
//               stream   true: the client's options ask for a stream
// It rejects with an error that failure(error, token) made:
//   error     JSON text of error data: {type, key?, message, data?, causedByError?, logs?}
//   token     any object; token(error) gives it back, so that an error that is thrown again is known
//
// Only the names of ScriptEnvironment are for connectors; client, failure, options and token are for the engine.
(function (host, load) {
  'use strict';

  const { parse, stringify } = JSON;
  const { assign, freeze } = Object;
  const textOf = Function.prototype.call.bind(Object.prototype.toString);
  const isView = ArrayBuffer.isView;

  const errors = load('sdk-errors');
  const DataCollectionEventType = freeze({ CREATED: 'created', UPDATED: 'updated', DELETED: 'deleted' });
  const DataLocationType = freeze({ directory: 'directory', collection: 'collection' });

  function setBody(request, data) {
    if (data === undefined || data === null) {
      return;
    }
    if (typeof data === 'string') {
      request.text = data;
    } else if (isView(data) || textOf(data) === '[object ArrayBuffer]') {
      const { decode, viewOf } = load('bytes');
      request.base64 = decode(viewOf(data), 'base64');
    } else if (textOf(data) === '[object URLSearchParams]') {
      request.text = `${data}`;
      request.headers = assign({ 'Content-Type': 'application/x-www-form-urlencoded' }, request.headers);
    } else {
      request.data = data;
    }
  }

  function queryOf(query) {
    if (textOf(query) !== '[object URLSearchParams]') {
      return query?.params !== null && typeof query?.params === 'object' ? query.params : (query ?? undefined);
    }
    const values = { __proto__: null };
    query.forEach((value, name) => (values[name] ??= []).push(value));
    return values;
  }

  function bodyOf(answer, stream) {
    if (answer.base64 === undefined) {
      return answer.data;
    }
    const bytes = load('buffer').Buffer.from(answer.base64, 'base64');
    return stream || answer.stream ? new (load('stream').ByteStream)(bytes) : bytes;
  }

  // The form {args: {...}} is the same as without it.
  function argumentsOf(given) {
    return assign({}, given?.args ?? given);
  }

  async function optionsFor(given, input) {
    if (typeof given?.dynamicOptions !== 'function') {
      return given;
    }
    const more = argumentsOf(await given.dynamicOptions(input));
    return assign({}, given, more, {
      headers: assign({}, given.headers, more.headers),
      query: assign({}, given.query, more.query),
    });
  }

  async function send(given, input, full) {
    try {
      const { method = 'GET', path = '', query, headers, data, responseType, graphql } = input;
      const stream = responseType === 'stream';
      const binary = stream || responseType === 'arraybuffer' || undefined;
      const request = { method, path, query: queryOf(query), headers, binary, graphql };
      setBody(request, data);
      const options = given && stringify(await optionsFor(given, input));
      const answer = parse(await host.send(options, stringify(request)));
      const body = bodyOf(answer, stream);
      const { status, headers: received } = answer;
      return full ? { status, statusCode: status, headers: received, data: body } : body;
    } catch (error) {
      throw given ? await failed(given, error) : error;
    }
  }

  async function failed(given, error) {
    if (typeof given.onError !== 'function') {
      return error;
    }
    const other = await given.onError(error);
    return other instanceof Error ? other : error;
  }

  let own;
  let optionsOf;

  class RestApiClient {
    #given;
    #full;

    constructor(given) {
      this.#given = argumentsOf(given);
      this.#full = this.#given.returnFullResponse === true;
    }

    get(path, query, options) {
      return this.makeApiRequest({ ...options, method: 'GET', path, query: query ?? options?.query });
    }

    delete(path, query, options) {
      return this.makeApiRequest({ ...options, method: 'DELETE', path, query: query ?? options?.query });
    }

    post(path, data, options) {
      return this.makeApiRequest({ ...options, method: 'POST', path, data });
    }

    put(path, data, options) {
      return this.makeApiRequest({ ...options, method: 'PUT', path, data });
    }

    patch(path, data, options) {
      return this.makeApiRequest({ ...options, method: 'PATCH', path, data });
    }

    request(input) {
      return this.makeApiRequest(input);
    }

    makeApiRequest(input) {
      return send(this.#given, { ...input }, input?.returnFullResponse ?? this.#full);
    }

    toJSON() {
      return { ...this.#given };
    }

    // For what is not of connectors, which see neither.
    static {
      own = (client, full) => {
        client.#given = null;
        client.#full = full;
        return client;
      };
      optionsOf = (value) =>
        typeof value === 'object' && value !== null && #given in value && value.#given !== null
          ? { ...value.#given }
          : undefined;
    }
  }

  class GraphQLApiClient extends RestApiClient {
    query(document, variables, options) {
      return this.makeApiRequest(graphQl('query', document, variables, options));
    }

    mutate(document, variables, options) {
      return this.makeApiRequest(graphQl('mutation', document, variables, options));
    }
  }

  function graphQl(kind, document, variables, options) {
    return { ...options, method: 'POST', data: { query: `${document}`, variables }, graphql: kind };
  }

  // The connection's own client for null; whether its API is GraphQL, the other side knows.
  function client(options, fullResponses) {
    return options === null ? own(new GraphQLApiClient(), fullResponses) : new GraphQLApiClient(options);
  }

  return {
    ...errors,
    DataCollectionEventType,
    DataLocationType,
    GraphQLApiClient,
    RestApiClient,
    client,
    options: optionsOf,
  };
})
