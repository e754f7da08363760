// fetch. host.fetch(request) -> Promise of the answer; both are JSON text as in sdk.js: the request is {method, path,
// headers, text? | base64?} with the URL as its path, and the answer {status, headers, base64}. It is there only where
// the application allows it.
(function (host, load) {
  'use strict';

  const { AbortController, AbortSignal } = load('abort');
  const { Headers } = load('headers');
  const { decode, encode, viewOf } = load('bytes');
  const { parse, stringify } = JSON;
  const METHODS = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH'];
  const EMPTY = new Uint8Array(0);

  // A body as {bytes, type}: what it is, and the content type that it has by itself.
  function contentOf(body) {
    if (body === undefined || body === null) {
      return { bytes: null };
    }
    const view = viewOf(body);
    if (view !== undefined) {
      return { bytes: view.slice() };
    }
    const form = Object.prototype.toString.call(body) === '[object URLSearchParams]';
    return {
      bytes: new Uint8Array(encode(`${body}`, 'utf8')),
      type: form ? 'application/x-www-form-urlencoded;charset=UTF-8' : 'text/plain;charset=UTF-8',
    };
  }

  let bytesOf;

  class Body {
    #bytes;
    #used = false;

    constructor({ bytes, type }, headers) {
      this.#bytes = bytes;
      Object.defineProperty(this, 'headers', { value: headers, enumerable: true });
      if (type !== undefined && !headers.has('content-type')) {
        headers.set('content-type', type);
      }
    }

    static {
      bytesOf = (body) => {
        if (body.#used) {
          throw new TypeError('Body is unusable: Body has already been read');
        }
        return body.#bytes;
      };
    }

    #read() {
      const bytes = bytesOf(this);
      this.#used = bytes !== null;
      return bytes ?? EMPTY;
    }

    get bodyUsed() {
      return this.#used;
    }

    get body() {
      if (this.#bytes === null) {
        return null;
      }
      return new (load('stream').ByteStream)(load('buffer').Buffer.from(this.#bytes));
    }

    async arrayBuffer() {
      return this.#read().slice().buffer;
    }

    async bytes() {
      return this.#read().slice();
    }

    async text() {
      return new (load('text').TextDecoder)().decode(this.#read());
    }

    async json() {
      return parse(await this.text());
    }
  }

  function methodOf(method) {
    const upper = `${method}`.toUpperCase();
    if (!/^[!#$%&'*+.^_`|~0-9A-Z-]+$/.test(upper) || ['CONNECT', 'TRACE', 'TRACK'].includes(upper)) {
      throw new TypeError(`'${method}' HTTP method is unsupported.`);
    }
    return METHODS.includes(upper) && upper !== 'PATCH' ? upper : `${method}`;
  }

  function urlOf(input) {
    let url;
    try {
      url = new (load('url').URL)(input);
    } catch (cause) {
      throw new TypeError(`Failed to parse URL from ${input}`, { cause });
    }
    if (url.username !== '' || url.password !== '') {
      throw new TypeError('Request cannot be constructed from a URL that includes credentials');
    }
    return url.href;
  }

  class Request extends Body {
    constructor(input, init = {}) {
      const other = input instanceof Request ? input : undefined;
      const url = other?.url ?? urlOf(`${input}`);
      const method = init.method === undefined ? (other?.method ?? 'GET') : methodOf(init.method);
      const given = init.body === undefined || init.body === null ? undefined : contentOf(init.body);
      if ((method === 'GET' || method === 'HEAD') && given !== undefined) {
        throw new TypeError('Request with GET/HEAD method cannot have body.');
      }
      super(given ?? { bytes: other ? bytesOf(other) : null }, new Headers(init.headers ?? other?.headers));
      const redirect = init.redirect ?? other?.redirect ?? 'follow';
      const signal = init.signal ?? other?.signal ?? new AbortController().signal;
      if (!(signal instanceof AbortSignal)) {
        throw new TypeError('Request: signal must be an AbortSignal');
      }
      Object.assign(this, { url, method, redirect, signal });
    }

    clone() {
      return new Request(this);
    }

    get [Symbol.toStringTag]() {
      return 'Request';
    }
  }

  class Response extends Body {
    constructor(body, init = {}) {
      const status = init.status ?? 200;
      if (!Number.isInteger(status) || status < 200 || status > 599) {
        throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.');
      }
      super(contentOf(body), new Headers(init.headers));
      const statusText = `${init.statusText ?? ''}`;
      Object.assign(this, { status, statusText, url: '', redirected: false, type: 'default' });
    }

    get ok() {
      return this.status >= 200 && this.status <= 299;
    }

    clone() {
      const copy = new Response(bytesOf(this), this);
      return Object.assign(copy, { url: this.url, type: this.type });
    }

    static json(data, init = {}) {
      const response = new Response(stringify(data), init);
      if (!new Headers(init.headers).has('content-type')) {
        response.headers.set('content-type', 'application/json');
      }
      return response;
    }

    get [Symbol.toStringTag]() {
      return 'Response';
    }
  }

  function withoutFragment(url) {
    return url.replace(/#.*/, '');
  }

  function textOf(request) {
    const bytes = bytesOf(request);
    return stringify({
      method: request.method,
      path: withoutFragment(request.url),
      headers: Object.fromEntries(request.headers),
      base64: bytes === null ? undefined : decode(bytes, 'base64'),
    });
  }

  // Ends when the signal says so; what was sent is answered to nobody.
  function unlessAborted(signal, sent) {
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      sent.then(resolve, (cause) => reject(new TypeError('fetch failed', { cause })));
    });
  }

  async function fetch(input, init) {
    const request = new Request(input, init);
    if (host.fetch === undefined) {
      throw new TypeError(
        'fetch: the application that runs this connector does not allow it (expected: requests through the API ' +
          'client, or an application that sets JavaScriptOptions.withFetch(true))',
      );
    }
    if (request.redirect !== 'follow') {
      throw new TypeError(`fetch: redirect ${request.redirect} (expected: follow)`);
    }
    request.signal.throwIfAborted();
    const { status, headers, base64 } = parse(await unlessAborted(request.signal, host.fetch(textOf(request))));
    const empty = base64 === '' && (request.method === 'HEAD' || status === 204 || status === 304);
    const response = new Response(empty ? null : new Uint8Array(encode(base64, 'base64')), { status, headers });
    return Object.assign(response, { url: withoutFragment(request.url), type: 'basic' });
  }

  return { Request, Response, fetch };
})
