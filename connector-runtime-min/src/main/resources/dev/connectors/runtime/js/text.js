// TextEncoder and TextDecoder of the Encoding standard, atob and btoa of HTML.
(function (host, load) {
  'use strict';

  const { decode, encode, viewOf } = load('bytes');
  const { DOMException, coded, wrongType } = load('errors');

  const LABELS = { __proto__: null };
  for (const [encoding, labels] of [
    ['utf-8', 'utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8'],
    ['utf-16le', 'utf-16le utf-16 ucs-2 unicode csunicode iso-10646-ucs-2 unicodefeff'],
    ['utf-16be', 'utf-16be unicodefffe'],
    [
      'windows-1252',
      'windows-1252 ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 ' +
        'iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii x-cp1252',
    ],
  ]) {
    for (const label of labels.split(' ')) {
      LABELS[label] = encoding;
    }
  }
  const NATIVE = {
    __proto__: null,
    'utf-8': 'utf8',
    'utf-16le': 'utf16le',
    'utf-16be': 'utf16be',
    'windows-1252': 'windows1252',
  };

  class TextEncoder {
    get encoding() {
      return 'utf-8';
    }

    encode(text = '') {
      return new Uint8Array(encode(`${text}`, 'utf8'));
    }

    encodeInto(text, target) {
      if (!(target instanceof Uint8Array)) {
        throw wrongType('dest', 'an instance of Uint8Array', target);
      }
      let read = 0;
      let written = 0;
      for (const character of `${text}`) {
        const bytes = new Uint8Array(encode(character, 'utf8'));
        if (written + bytes.length > target.length) {
          break;
        }
        target.set(bytes, written);
        read += character.length;
        written += bytes.length;
      }
      return { read, written };
    }

    get [Symbol.toStringTag]() {
      return 'TextEncoder';
    }
  }

  // How many bytes at the end are the beginning of a character.
  function incomplete(bytes, encoding) {
    if (encoding === 'utf-8') {
      return incompleteUtf8(bytes);
    }
    if (encoding === 'windows-1252') {
      return 0;
    }
    const odd = bytes.length % 2;
    const high = bytes[bytes.length - odd - (encoding === 'utf-16le' ? 1 : 2)];
    return high >= 0xd8 && high <= 0xdb ? odd + 2 : odd;
  }

  function incompleteUtf8(bytes) {
    for (let back = 1; back <= 3 && back <= bytes.length; back++) {
      const byte = bytes[bytes.length - back];
      if (byte >= 0xc2) {
        const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
        const whole = back >= length || byte > 0xf4 || (back > 1 && !follows(byte, bytes[bytes.length - back + 1]));
        return whole ? 0 : back;
      }
      if (byte < 0x80 || byte >= 0xc0) {
        return 0;
      }
    }
    return 0;
  }

  // Whether the second byte of a character may stand after the first: others are wrong at once.
  function follows(first, second) {
    switch (first) {
      case 0xe0:
        return second >= 0xa0;
      case 0xed:
        return second <= 0x9f;
      case 0xf0:
        return second >= 0x90;
      case 0xf4:
        return second <= 0x8f;
      default:
        return true;
    }
  }

  class TextDecoder {
    #encoding;
    #fatal;
    #ignoreBOM;
    #rest = new Uint8Array(0);
    #begun = false;

    constructor(label = 'utf-8', options = {}) {
      this.#encoding = LABELS[`${label}`.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, '').toLowerCase()];
      if (this.#encoding === undefined) {
        throw coded(RangeError, 'ERR_ENCODING_NOT_SUPPORTED', `The "${label}" encoding is not supported`);
      }
      this.#fatal = Boolean(options?.fatal);
      this.#ignoreBOM = Boolean(options?.ignoreBOM);
    }

    get encoding() {
      return this.#encoding;
    }

    get fatal() {
      return this.#fatal;
    }

    get ignoreBOM() {
      return this.#ignoreBOM;
    }

    decode(input, options) {
      const bytes = this.#taken(input);
      const stream = Boolean(options?.stream);
      const rest = stream ? incomplete(bytes, this.#encoding) : 0;
      this.#rest = bytes.slice(bytes.length - rest);
      const text = decode(bytes.subarray(0, bytes.length - rest), NATIVE[this.#encoding], this.#fatal);
      if (text === null) {
        this.#rest = new Uint8Array(0);
        this.#begun = false;
        const message = `The encoded data was not valid for encoding ${this.#encoding}`;
        throw coded(TypeError, 'ERR_ENCODING_INVALID_ENCODED_DATA', message);
      }
      const marked = !this.#begun && !this.#ignoreBOM && text[0] === '\ufeff';
      this.#begun = stream && (this.#begun || text !== '');
      return marked ? text.slice(1) : text;
    }

    #taken(input) {
      if (input === undefined) {
        return this.#rest;
      }
      const view = viewOf(input);
      if (view === undefined) {
        throw wrongType('input', 'an instance of ArrayBuffer or ArrayBufferView', input);
      }
      if (this.#rest.length === 0) {
        return view;
      }
      const all = new Uint8Array(this.#rest.length + view.length);
      all.set(this.#rest);
      all.set(view, this.#rest.length);
      return all;
    }

    get [Symbol.toStringTag]() {
      return 'TextDecoder';
    }
  }

  function invalid(message) {
    return new DOMException(message, 'InvalidCharacterError');
  }

  function required(values) {
    if (values.length === 0) {
      throw coded(TypeError, 'ERR_MISSING_ARGS', 'The "input" argument must be specified');
    }
    return `${values[0]}`;
  }

  function atob(...values) {
    const data = required(values);
    const text = host.atob(data);
    if (text === null) {
      const known = /^[A-Za-z0-9+/\s]*$/.test(data);
      throw invalid(known ? 'The string to be decoded is not correctly encoded.' : 'Invalid character');
    }
    return text;
  }

  function btoa(...values) {
    const text = host.btoa(required(values));
    if (text === null) {
      throw invalid('Invalid character');
    }
    return text;
  }

  return { TextDecoder, TextEncoder, atob, btoa };
})
