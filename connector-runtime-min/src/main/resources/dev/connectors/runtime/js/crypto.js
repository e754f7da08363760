// The functions of node:crypto that connectors sign and hash with, which are also those of the global crypto.
(function (host, load) {
  'use strict';

  const { allocate, encode, viewOf } = load('bytes');
  const { DOMException, coded, outOfRange, wrongType } = load('errors');
  const Buffer = () => load('buffer').Buffer;

  function bytesOf(name, value, encoding, expected) {
    if (typeof value === 'string') {
      return Buffer().from(value, encoding);
    }
    const view = viewOf(value);
    if (view === undefined || (expected === DATA && !ArrayBuffer.isView(value))) {
      throw wrongType(name, expected, value);
    }
    return view;
  }

  // More than anybody asks for: Java would have them twice.
  const MAXIMUM_RANDOM = 2 ** 26;
  const DATA = 'of type string or an instance of Buffer, TypedArray, or DataView';
  const KEY = 'of type string or an instance of ArrayBuffer, Buffer, TypedArray, DataView, KeyObject, or CryptoKey';

  function result(buffer, encoding) {
    const bytes = Buffer().from(buffer);
    return encoding === undefined || encoding === null || encoding === 'buffer' ? bytes : bytes.toString(encoding);
  }

  // What a digest and a signature have in common: data that is collected, and one result.
  class Collected {
    #algorithm;
    #finish;
    #chunks;

    constructor(algorithm, finish, chunks = []) {
      this.#algorithm = algorithm;
      this.#finish = finish;
      this.#chunks = chunks;
    }

    update(data, encoding) {
      this.#open();
      const bytes = bytesOf('data', data, encoding, DATA);
      this.#chunks.push(typeof data === 'string' ? bytes : bytes.slice());
      return this;
    }

    digest(encoding) {
      this.#open();
      const all = this.#chunks.length === 1 ? this.#chunks[0] : Buffer().concat(this.#chunks);
      this.#chunks = null;
      return result(this.#finish(this.#algorithm, all), encoding);
    }

    copy() {
      this.#open();
      return new Collected(this.#algorithm, this.#finish, [...this.#chunks]);
    }

    #open() {
      if (this.#chunks === null) {
        throw coded(Error, 'ERR_CRYPTO_HASH_FINALIZED', 'Digest already called');
      }
    }
  }

  function hash(algorithm, bytes) {
    return host.hash(algorithm, bytes.buffer, bytes.byteOffset, bytes.byteLength, allocate);
  }

  function hmac(algorithm, key, bytes) {
    return host.hmac(
      algorithm,
      key.buffer,
      key.byteOffset,
      key.byteLength,
      bytes.buffer,
      bytes.byteOffset,
      bytes.byteLength,
      allocate,
    );
  }

  function nameOf(name, algorithm) {
    if (typeof algorithm !== 'string') {
      throw wrongType(name, 'of type string', algorithm);
    }
    return algorithm;
  }

  function createHash(algorithm) {
    if (!host.knowsDigest(nameOf('algorithm', algorithm))) {
      throw new Error('Digest method not supported');
    }
    return new Collected(algorithm, hash);
  }

  function createHmac(algorithm, key) {
    if (!host.knowsDigest(nameOf('hmac', algorithm))) {
      throw coded(TypeError, 'ERR_CRYPTO_INVALID_DIGEST', `Invalid digest: ${algorithm}`);
    }
    if (key === undefined || key === null) {
      throw wrongType('key', KEY, key);
    }
    const copy = bytesOf('key', key, 'utf8', KEY).slice();
    return new Collected(algorithm, (name, bytes) => hmac(name, copy, bytes));
  }

  function randomBytes(size, callback) {
    if (typeof size !== 'number') {
      throw wrongType('size', 'of type number', size);
    }
    if (!(size >= 0 && size <= 2147483647)) {
      throw outOfRange('size', '>= 0 && <= 2147483647', size);
    }
    if (size > MAXIMUM_RANDOM) {
      throw outOfRange('size', `>= 0 && <= ${MAXIMUM_RANDOM} here`, size);
    }
    const bytes = Buffer().from(host.random(Math.trunc(size), allocate));
    if (callback === undefined) {
      return bytes;
    }
    load('microtask').queueMicrotask(() => callback(null, bytes));
  }

  function randomInt(low, high) {
    const [least, limit] = high === undefined ? [0, low] : [low, high];
    const range = limit - least;
    if (!Number.isSafeInteger(least) || !Number.isSafeInteger(limit) || !(range > 0 && range <= 2 ** 48)) {
      throw outOfRange('max', `greater than the value of "min" (${least})`, limit);
    }
    // Values beyond the last whole multiple would favour small numbers.
    const most = 2 ** 48 - (2 ** 48 % range);
    for (;;) {
      const number = randomBytes(6).readUIntBE(0, 6);
      if (number < most) {
        return least + (number % range);
      }
    }
  }

  function timingSafeEqual(one, other) {
    const [first, second] = [viewOf(one), viewOf(other)];
    if (first === undefined || second === undefined) {
      const name = first === undefined ? 'buf1' : 'buf2';
      const message = `The "${name}" argument must be an instance of ArrayBuffer, Buffer, TypedArray, or DataView.`;
      throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', message);
    }
    if (first.length !== second.length) {
      const message = 'Input buffers must have the same byte length';
      throw coded(RangeError, 'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH', message);
    }
    return host.equal(first.buffer, first.byteOffset, first.length, second.buffer, second.byteOffset, second.length);
  }

  function getRandomValues(target) {
    if (!ArrayBuffer.isView(target) || /DataView|Float/.test(Object.prototype.toString.call(target))) {
      throw new DOMException('The data argument must be an integer-type TypedArray', 'TypeMismatchError');
    }
    if (target.byteLength > 65536) {
      const message = `The requested length exceeds 65,536 bytes`;
      throw new DOMException(message, 'QuotaExceededError');
    }
    viewOf(target).set(new Uint8Array(host.random(target.byteLength, allocate)));
    return target;
  }

  const randomUUID = () => host.uuid();
  const crypto = {
    createHash,
    createHmac,
    getRandomValues,
    randomBytes,
    randomInt,
    randomUUID,
    timingSafeEqual,
  };
  Object.defineProperty(crypto, 'webcrypto', { value: crypto });
  Object.defineProperty(crypto, 'subtle', { get: () => load('subtle').subtle });

  return { ...crypto, crypto, webcrypto: crypto };
})
