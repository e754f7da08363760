// Headers of the Fetch standard.
(function () {
  'use strict';

  function nameOf(name) {
    const text = `${name}`;
    if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(text)) {
      throw new TypeError(`Headers: ${JSON.stringify(text)} is an invalid header name.`);
    }
    return text.toLowerCase();
  }

  function valueOf(name, value) {
    const text = `${value}`.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
    // eslint-disable-next-line no-control-regex
    if (/[\0\n\r]|[^\0-\xff]/.test(text)) {
      throw new TypeError(`Headers: the value of ${JSON.stringify(name)} is an invalid header value.`);
    }
    return text;
  }

  class Headers {
    // By name in lower case, the values.
    #values = new Map();

    constructor(init) {
      if (init === undefined) {
        return;
      }
      if (init === null || typeof init !== 'object') {
        throw new TypeError('Headers: expected a record or a sequence of pairs');
      }
      const pairs = typeof init[Symbol.iterator] === 'function' ? init : Object.entries(init);
      for (const [name, value, ...more] of pairs) {
        if (value === undefined || more.length > 0) {
          throw new TypeError('Headers: expected pairs of a name and a value');
        }
        this.append(name, value);
      }
    }

    append(name, value) {
      const key = nameOf(name);
      const values = this.#values.get(key) ?? [];
      values.push(valueOf(name, value));
      this.#values.set(key, values);
    }

    set(name, value) {
      this.#values.set(nameOf(name), [valueOf(name, value)]);
    }

    delete(name) {
      this.#values.delete(nameOf(name));
    }

    get(name) {
      return this.#values.get(nameOf(name))?.join(', ') ?? null;
    }

    has(name) {
      return this.#values.has(nameOf(name));
    }

    getSetCookie() {
      return [...(this.#values.get('set-cookie') ?? [])];
    }

    *entries() {
      for (const name of [...this.#values.keys()].sort()) {
        if (name === 'set-cookie') {
          for (const value of this.getSetCookie()) {
            yield [name, value];
          }
        } else {
          yield [name, this.get(name)];
        }
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

    forEach(callback, self) {
      for (const [name, value] of this.entries()) {
        callback.call(self, value, name, this);
      }
    }

    [Symbol.iterator]() {
      return this.entries();
    }

    [Symbol.for('nodejs.util.inspect.custom')](depth, options, inspect) {
      return `Headers ${inspect(Object.fromEntries(this))}`;
    }

    get [Symbol.toStringTag]() {
      return 'Headers';
    }
  }

  return { Headers };
})
