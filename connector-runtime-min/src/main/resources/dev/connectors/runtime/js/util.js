// The module node:util, as far as connectors use it.
(function (host, load) {
  'use strict';

  const { format } = load('format');
  const { inspect } = load('inspect');
  const { TextDecoder, TextEncoder } = load('text');

  function promisify(original) {
    if (typeof original !== 'function') {
      throw new TypeError(`The "original" argument must be of type function. Received ${typeof original}`);
    }
    return function (...values) {
      return new Promise((resolve, reject) => {
        original.call(this, ...values, (error, value) => (error ? reject(error) : resolve(value)));
      });
    };
  }

  return { TextDecoder, TextEncoder, format, inspect, promisify };
})
