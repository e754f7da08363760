// What connectors use of crypto.subtle: digests, and signatures by HMAC.
(function (host, load) {
  'use strict';

  const { viewOf } = load('bytes');
  const { DOMException } = load('errors');
  const DIGESTS = ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'];

  function digestOf(algorithm) {
    const name = `${typeof algorithm === 'object' ? algorithm?.name : algorithm}`.toUpperCase();
    if (!DIGESTS.includes(name)) {
      throw new DOMException('Unrecognized algorithm name', 'NotSupportedError');
    }
    return name.replace('-', '').toLowerCase();
  }

  function requireHmac(algorithm) {
    const name = `${typeof algorithm === 'object' ? algorithm?.name : algorithm}`.toUpperCase();
    if (name !== 'HMAC') {
      throw new DOMException(`${name}: not supported (expected: HMAC)`, 'NotSupportedError');
    }
  }

  function memoryOf(buffer) {
    return buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength);
  }

  class CryptoKey {
    #digest;
    #bytes;

    constructor(digest, bytes, extractable, usages) {
      this.#digest = digest;
      this.#bytes = bytes;
      this.type = 'secret';
      this.extractable = extractable;
      this.algorithm = { name: 'HMAC', length: bytes.length * 8, hash: { name: digest.replace('sha', 'SHA-') } };
      this.usages = usages;
    }

    static sign(key, data) {
      return memoryOf(load('crypto').createHmac(key.#digest, key.#bytes).update(viewOf(data)).digest());
    }
  }

  const { sign } = CryptoKey;
  delete CryptoKey.sign;

  const subtle = {
    async digest(algorithm, data) {
      return memoryOf(load('crypto').createHash(digestOf(algorithm)).update(viewOf(data)).digest());
    },

    async importKey(format, data, algorithm, extractable, usages) {
      requireHmac(algorithm);
      if (format !== 'raw') {
        throw new DOMException(`${format}: not supported (expected: raw)`, 'NotSupportedError');
      }
      return new CryptoKey(digestOf(algorithm.hash), viewOf(data).slice(), extractable, [...usages]);
    },

    async sign(algorithm, key, data) {
      requireHmac(algorithm);
      return sign(key, data);
    },

    async verify(algorithm, key, signature, data) {
      requireHmac(algorithm);
      const [expected, given] = [viewOf(sign(key, data)), viewOf(signature)];
      return expected.length === given.length && load('crypto').timingSafeEqual(expected, given);
    },
  };

  return { subtle };
})
