// Errors as the functions of browsers and of Node throw them.
(function (host, load) {
  'use strict';

  const CODES = {
    __proto__: null,
    InvalidCharacterError: 5,
    NotSupportedError: 9,
    SyntaxError: 12,
    NetworkError: 19,
    AbortError: 20,
    QuotaExceededError: 22,
    TimeoutError: 23,
    DataCloneError: 25,
  };

  class DOMException extends Error {
    #name;

    constructor(message = '', options = 'Error') {
      super(message);
      const { name, cause } = typeof options === 'object' && options !== null ? options : { name: options };
      this.#name = `${name ?? 'Error'}`;
      if (cause !== undefined) {
        Object.defineProperty(this, 'cause', { value: cause, writable: true, configurable: true });
      }
    }

    get name() {
      return this.#name;
    }

    get code() {
      return CODES[this.#name] ?? 0;
    }

    get [Symbol.toStringTag]() {
      return 'DOMException';
    }
  }

  // An error of Node, which code tells by its code.
  function coded(type, code, message) {
    const error = new type(message);
    error.code = code;
    return error;
  }

  function received(value) {
    if (value === undefined || value === null) {
      return `${value}`;
    }
    if (typeof value === 'function') {
      return `function ${value.name}`;
    }
    if (typeof value === 'object') {
      const { name } = value.constructor ?? {};
      return name ? `an instance of ${name}` : load('inspect').inspect(value, { depth: -1 });
    }
    const shown = typeof value === 'string' && value.length > 28 ? `${value.slice(0, 25)}...` : value;
    return `type ${typeof value} (${load('inspect').inspect(shown)})`;
  }

  // expected is all of "must be ...".
  function wrongType(name, expected, value) {
    const what = name.includes(' ') ? `The ${name}` : `The "${name}" argument`;
    return coded(TypeError, 'ERR_INVALID_ARG_TYPE', `${what} must be ${expected}. Received ${received(value)}`);
  }

  function grouped(number) {
    const digits = `${number}`;
    const long = Number.isInteger(number) && Math.abs(number) > 2 ** 32;
    return long ? digits.replace(/(?<=\d)(?=(\d{3})+$)/g, '_') : digits;
  }

  function outOfRange(name, expected, value) {
    const message = `The value of "${name}" is out of range. It must be ${expected}. Received ${grouped(value)}`;
    return coded(RangeError, 'ERR_OUT_OF_RANGE', message);
  }

  return { DOMException, coded, outOfRange, wrongType };
})
