// What methods of Buffer make of their arguments.
(function (host, load) {
  'use strict';

  const { coded, outOfRange, wrongType } = load('errors');
  const MAXIMUM_LENGTH = 2 ** 32;
  const ENCODINGS = {
    __proto__: null,
    utf8: 'utf8',
    'utf-8': 'utf8',
    hex: 'hex',
    base64: 'base64',
    base64url: 'base64url',
    latin1: 'latin1',
    binary: 'latin1',
    ascii: 'ascii',
    ucs2: 'utf16le',
    'ucs-2': 'utf16le',
    utf16le: 'utf16le',
    'utf-16le': 'utf16le',
  };
  function known(encoding) {
    return ENCODINGS[encoding] ?? ENCODINGS[`${encoding}`.toLowerCase()];
  }

  function encodingOf(encoding) {
    const found = known(encoding);
    if (found === undefined) {
      throw coded(TypeError, 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${encoding}`);
    }
    return found;
  }

  // Where anything but a name of an encoding means the usual one.
  function named(encoding) {
    return typeof encoding === 'string' && encoding !== '' ? encodingOf(encoding) : 'utf8';
  }

  function lengthOf(size) {
    if (typeof size !== 'number') {
      throw wrongType('size', 'of type number', size);
    }
    if (!(size >= 0 && size <= MAXIMUM_LENGTH)) {
      throw outOfRange('size', `>= 0 && <= ${MAXIMUM_LENGTH}`, size);
    }
    return Math.trunc(size);
  }

  // A place between 0 and the maximum, for methods that take the nearest.
  function near(position, fallback, maximum) {
    const number = position === undefined ? fallback : Math.trunc(+position) || 0;
    return number < 0 ? 0 : number > maximum ? maximum : number;
  }

  // The same for methods that refuse what is outside.
  function strict(name, value, fallback, maximum) {
    if (value === undefined) {
      return fallback;
    }
    if (typeof value !== 'number') {
      throw wrongType(name, 'of type number', value);
    }
    if (!Number.isInteger(value)) {
      throw outOfRange(name, 'an integer', value);
    }
    if (value < 0 || value > maximum) {
      throw outOfRange(name, `>= 0 && <= ${maximum}`, value);
    }
    return value;
  }

  function requireBytes(name, value) {
    if (!(value instanceof Uint8Array)) {
      throw wrongType(name, 'an instance of Buffer or Uint8Array', value);
    }
  }

  return { MAXIMUM_LENGTH, encodingOf, known, lengthOf, named, near, requireBytes, strict };
})
