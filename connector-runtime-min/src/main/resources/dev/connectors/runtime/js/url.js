// URL and URLSearchParams of the URL standard. Java parses: host.parseUrl(input, base) -> the members of a URL, a line
// each in the order of MEMBERS, or null; host.changeUrl(href, member, value) -> those after a setter.
(function (host, load) {
  'use strict';

  const { coded, wrongType } = load('errors');
  const MEMBERS = 'href origin protocol username password host hostname port pathname search hash'.split(' ');
  const INSPECT = Symbol.for('nodejs.util.inspect.custom');
  // How the parameters of a URL tell it that they changed, and the other way round.
  let attach;
  let reload;

  // What form data leaves as it is; a space becomes a plus.
  function encode(text) {
    return encodeURIComponent(text.toWellFormed()).replace(/[!'()~]|%20/g, (each) =>
      each === '%20' ? '+' : `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  }

  function decode(text) {
    const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text;
    return spaced.includes('%') ? host.decodeUrl(spaced) : spaced;
  }

  function parse(text) {
    return text
      .split('&')
      .filter((each) => each !== '')
      .map((each) => {
        const end = each.indexOf('=');
        return end < 0 ? [decode(each), ''] : [decode(each.slice(0, end)), decode(each.slice(end + 1))];
      });
  }

  function string(value) {
    return `${value}`.toWellFormed();
  }

  function isObject(value) {
    return value !== null && (typeof value === 'object' || typeof value === 'function');
  }

  function pairOf(pair) {
    const values = isObject(pair) && typeof pair[Symbol.iterator] === 'function' ? [...pair] : [];
    if (values.length !== 2) {
      throw coded(TypeError, 'ERR_INVALID_TUPLE', 'Each query pair must be an iterable [name, value] tuple');
    }
    return values.map(string);
  }

  function pairsOf(init) {
    if (!isObject(init)) {
      const text = string(init);
      return parse(text.startsWith('?') ? text.slice(1) : text);
    }
    const iterate = init[Symbol.iterator];
    if (iterate === undefined || iterate === null) {
      const pairs = new Map();
      for (const name of Reflect.ownKeys(init)) {
        if (Object.getOwnPropertyDescriptor(init, name)?.enumerable) {
          pairs.set(string(name), string(init[name]));
        }
      }
      return [...pairs];
    }
    if (typeof iterate !== 'function') {
      throw coded(TypeError, 'ERR_ARG_NOT_ITERABLE', 'Query pairs must be iterable');
    }
    return [...init].map(pairOf);
  }

  function needs(values, count) {
    if (values.length < count) {
      const names = count === 1 ? '"name" argument' : '"name" and "value" arguments';
      throw coded(TypeError, 'ERR_MISSING_ARGS', `The ${names} must be specified`);
    }
  }

  class URLSearchParams {
    #pairs = [];
    #changed;

    constructor(init = undefined) {
      if (init !== undefined && init !== null) {
        this.#pairs = pairsOf(init);
      }
    }

    static {
      attach = (params, changed) => {
        params.#changed = changed;
        return params;
      };
      reload = (params, text) => {
        params.#pairs = parse(text);
      };
    }

    #update() {
      this.#changed?.(this.toString());
    }

    get size() {
      return this.#pairs.length;
    }

    append(name, value) {
      needs(arguments, 2);
      this.#pairs.push([string(name), string(value)]);
      this.#update();
    }

    delete(name, value) {
      needs(arguments, 1);
      const key = string(name);
      const other = value === undefined ? undefined : string(value);
      this.#pairs = this.#pairs.filter((each) => each[0] !== key || (other !== undefined && each[1] !== other));
      this.#update();
    }

    get(name) {
      needs(arguments, 1);
      const key = string(name);
      return this.#pairs.find((each) => each[0] === key)?.[1] ?? null;
    }

    getAll(name) {
      needs(arguments, 1);
      const key = string(name);
      return this.#pairs.filter((each) => each[0] === key).map((each) => each[1]);
    }

    has(name, value) {
      needs(arguments, 1);
      const key = string(name);
      const other = value === undefined ? undefined : string(value);
      return this.#pairs.some((each) => each[0] === key && (other === undefined || each[1] === other));
    }

    set(name, value) {
      needs(arguments, 2);
      const key = string(name);
      const found = this.#pairs.find((each) => each[0] === key);
      if (found === undefined) {
        this.#pairs.push([key, string(value)]);
      } else {
        found[1] = string(value);
        this.#pairs = this.#pairs.filter((each) => each === found || each[0] !== key);
      }
      this.#update();
    }

    sort() {
      this.#pairs.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
      this.#update();
    }

    forEach(callback, self) {
      if (typeof callback !== 'function') {
        throw wrongType('callback', 'of type function', callback);
      }
      for (const [name, value] of this) {
        callback.call(self, value, name, this);
      }
    }

    *entries() {
      for (let index = 0; index < this.#pairs.length; index++) {
        yield [...this.#pairs[index]];
      }
    }

    *keys() {
      for (const [name] of this.entries()) {
        yield name;
      }
    }

    *values() {
      for (const [, value] of this.entries()) {
        yield value;
      }
    }

    toString() {
      return this.#pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
    }

    [INSPECT](depth, options, inspect) {
      const shown = this.#pairs.map(([name, value]) => `${inspect(name)} => ${inspect(value)}`);
      return shown.length === 0 ? 'URLSearchParams {}' : `URLSearchParams { ${shown.join(', ')} }`;
    }

    get [Symbol.toStringTag]() {
      return 'URLSearchParams';
    }
  }

  Object.defineProperty(URLSearchParams.prototype, Symbol.iterator, {
    value: URLSearchParams.prototype.entries,
    writable: true,
    configurable: true,
  });

  function invalid(input, base) {
    const error = coded(TypeError, 'ERR_INVALID_URL', 'Invalid URL');
    error.input = input;
    if (base !== undefined) {
      error.base = base;
    }
    return error;
  }

  function needsUrl(values) {
    if (values.length === 0) {
      throw coded(TypeError, 'ERR_MISSING_ARGS', 'The "url" argument must be specified');
    }
  }

  let read;
  let write;

  class URL {
    #members;
    #params;

    constructor(input, base = undefined) {
      needsUrl(arguments);
      const text = `${input}`;
      const from = base === undefined ? undefined : `${base}`;
      const parsed = host.parseUrl(text, from);
      if (parsed === null) {
        throw invalid(text, from);
      }
      this.#members = parsed.split('\n');
    }

    static {
      read = (url, index) => url.#members[index];
      write = (url, member, value) => {
        if (member === 'href') {
          const parsed = host.parseUrl(value, undefined);
          if (parsed === null) {
            throw invalid(value);
          }
          url.#members = parsed.split('\n');
        } else {
          url.#members = host.changeUrl(url.#members[0], member, value).split('\n');
        }
        if (url.#params !== undefined && (member === 'href' || member === 'search')) {
          reload(url.#params, url.search.slice(1));
        }
      };
    }

    static canParse(input, base = undefined) {
      needsUrl(arguments);
      return host.parseUrl(`${input}`, base === undefined ? undefined : `${base}`) !== null;
    }

    static parse(input, base = undefined) {
      return URL.canParse(input, base) ? new URL(input, base) : null;
    }

    get searchParams() {
      this.#params ??= attach(new URLSearchParams(this.search), (text) => {
        this.#members = host.changeUrl(this.#members[0], 'search', text).split('\n');
      });
      return this.#params;
    }

    toString() {
      return this.href;
    }

    toJSON() {
      return this.href;
    }

    [INSPECT](depth, options, inspect) {
      const shown = MEMBERS.map((name) => `${name}: ${inspect(this[name])}`);
      shown.splice(MEMBERS.indexOf('hash'), 0, `searchParams: ${inspect(this.searchParams)}`);
      return `URL { ${shown.join(', ')} }`;
    }

    get [Symbol.toStringTag]() {
      return 'URL';
    }
  }

  for (const [index, name] of MEMBERS.entries()) {
    Object.defineProperty(URL.prototype, name, {
      get() {
        return read(this, index);
      },
      set:
        name === 'origin'
          ? undefined
          : function (value) {
              write(this, name, `${value}`);
            },
      enumerable: true,
      configurable: true,
    });
  }

  return { URL, URLSearchParams };
})
