// Buffer of Node. Unlike there, each that is made of text or an array has memory of its own.
(function (host, load) {
  'use strict';

  const { decode, encode, viewOf } = load('bytes');
  const { coded, wrongType } = load('errors');
  const { atob, btoa } = load('text');
  const { MAXIMUM_LENGTH, encodingOf, known, lengthOf, named, near, requireBytes, strict } =
    load('buffer-arguments');
  const { order, search } = load('buffer-search');

  const SHOWN_BYTES = 50;

  function bytesOf(text, encoding) {
    return new Buffer(encode(text, named(encoding)));
  }

  function copyOf(values) {
    const length = Math.trunc(values.length);
    const bytes = new Buffer(length > 0 ? length : 0);
    for (let index = 0; index < bytes.length; index++) {
      bytes[index] = values[index];
    }
    return bytes;
  }

  function fromObject(value, second, third) {
    const kind = Object.prototype.toString.call(value);
    if (kind === '[object ArrayBuffer]' || kind === '[object SharedArrayBuffer]') {
      return overMemory(value, second, third);
    }
    const inner = value.valueOf?.();
    if (inner !== undefined && inner !== null && inner !== value) {
      return Buffer.from(inner, second, third);
    }
    if (value.length !== undefined) {
      return typeof value.length === 'number' ? copyOf(value) : new Buffer(0);
    }
    if (value.type === 'Buffer' && Array.isArray(value.data)) {
      return copyOf(value.data);
    }
    const primitive = typeof value[Symbol.toPrimitive] === 'function' ? value[Symbol.toPrimitive]('string') : undefined;
    return typeof primitive === 'string' ? bytesOf(primitive, second) : undefined;
  }

  function overMemory(memory, offset, length) {
    const start = offset === undefined ? 0 : +offset || 0;
    const left = memory.byteLength - start;
    if (left < 0) {
      throw coded(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', '"offset" is outside of buffer bounds');
    }
    const size = length === undefined ? left : Math.max(0, +length || 0);
    if (size > left) {
      throw coded(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', '"length" is outside of buffer bounds');
    }
    return new Buffer(memory, start, size);
  }

  // (value), (value, encoding), (value, start, encoding)
  function find(bytes, value, start, encoding, backwards) {
    return typeof start === 'string'
      ? search(bytes, needle(value, start), undefined, backwards)
      : search(bytes, needle(value, encoding), start, backwards);
  }

  // What an argument gives where a search or a comparison wants bytes.
  function needle(value, encoding) {
    if (typeof value === 'string') {
      return bytesOf(value, encoding);
    }
    if (typeof value === 'number') {
      return new Uint8Array([value]);
    }
    if (value instanceof Uint8Array) {
      return value;
    }
    throw wrongType('value', 'one of type number or string or an instance of Buffer or Uint8Array', value);
  }

  // How much of encoded text fits without a part of a character.
  function fitting(bytes, encoding, room) {
    if (bytes.length <= room) {
      return bytes.length;
    }
    let length = encoding === 'utf16le' ? room - (room % 2) : room;
    while (encoding === 'utf8' && length > 0 && (bytes[length] & 0xc0) === 0x80) {
      length--;
    }
    return length;
  }

  class Buffer extends Uint8Array {
    // As methods of typed arrays call it, and old code.
    constructor(value, second, third) {
      if (typeof value === 'string') {
        super(encode(value, named(second)));
      } else if (second === undefined) {
        super(value);
      } else {
        super(value, second, third);
      }
    }

    static from(value, second, third) {
      if (typeof value === 'string') {
        return bytesOf(value, second);
      }
      const made = typeof value === 'object' && value !== null ? fromObject(value, second, third) : undefined;
      if (made === undefined) {
        const expected =
          'of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object';
        throw wrongType('first argument', expected, value);
      }
      return made;
    }

    static of(...values) {
      return copyOf(values);
    }

    static alloc(size, fill, encoding) {
      const bytes = new Buffer(lengthOf(size));
      return fill === undefined || fill === 0 || bytes.length === 0 ? bytes : bytes.fill(fill, encoding);
    }

    static allocUnsafe(size) {
      return new Buffer(lengthOf(size));
    }

    static allocUnsafeSlow(size) {
      return new Buffer(lengthOf(size));
    }

    static isBuffer(value) {
      return value instanceof Buffer;
    }

    static isEncoding(encoding) {
      return typeof encoding === 'string' && encoding !== '' && known(encoding) !== undefined;
    }

    static byteLength(value, encoding) {
      if (typeof value === 'string') {
        return encode(value, known(encoding) ?? 'utf8').byteLength;
      }
      const view = viewOf(value);
      if (view === undefined) {
        throw wrongType('string', 'of type string or an instance of Buffer or ArrayBuffer', value);
      }
      return view.length;
    }

    static compare(one, other) {
      requireBytes('buf1', one);
      requireBytes('buf2', other);
      return order(one, other);
    }

    static concat(list, total) {
      if (!Array.isArray(list)) {
        throw wrongType('list', 'an instance of Array', list);
      }
      list.forEach((each, index) => requireBytes(`list[${index}]`, each));
      const all = list.reduce((sum, each) => sum + each.length, 0);
      const length = strict('length', total, all, MAXIMUM_LENGTH);
      const bytes = new Buffer(length);
      let offset = 0;
      for (const each of list) {
        bytes.set(each.length > length - offset ? each.subarray(0, length - offset) : each, offset);
        offset = Math.min(length, offset + each.length);
      }
      return bytes;
    }

    get parent() {
      return this.buffer;
    }

    get offset() {
      return this.byteOffset;
    }

    toString(encoding, start, end) {
      const name = encoding === undefined ? 'utf8' : encodingOf(encoding);
      const from = near(start, 0, this.length);
      const to = near(end, this.length, this.length);
      return to <= from ? '' : decode(this.subarray(from, to), name === 'utf16le' ? 'ucs2' : name);
    }

    toLocaleString(encoding, start, end) {
      return this.toString(encoding, start, end);
    }

    toJSON() {
      return { type: 'Buffer', data: Array.from(this) };
    }

    [Symbol.for('nodejs.util.inspect.custom')]() {
      const shown = decode(this.subarray(0, SHOWN_BYTES), 'hex').replace(/..(?=.)/g, '$& ');
      const more = this.length - SHOWN_BYTES;
      const rest = more > 0 ? ` ... ${more} more byte${more === 1 ? '' : 's'}` : '';
      return `<${this.constructor.name}${shown === '' ? ' ' : ` ${shown}`}${rest}>`;
    }

    equals(other) {
      requireBytes('otherBuffer', other);
      return this.length === other.length && order(this, other) === 0;
    }

    compare(target, targetStart, targetEnd, sourceStart, sourceEnd) {
      requireBytes('target', target);
      const from = strict('targetStart', targetStart, 0, Number.MAX_SAFE_INTEGER);
      const to = strict('targetEnd', targetEnd, target.length, target.length);
      const start = strict('sourceStart', sourceStart, 0, Number.MAX_SAFE_INTEGER);
      const end = strict('sourceEnd', sourceEnd, this.length, this.length);
      return order(this.subarray(start, Math.max(start, end)), target.subarray(from, Math.max(from, to)));
    }

    slice(start, end) {
      return this.subarray(start, end);
    }

    indexOf(value, start, encoding) {
      return find(this, value, start, encoding, false);
    }

    lastIndexOf(value, start, encoding) {
      return find(this, value, start, encoding, true);
    }

    includes(value, start, encoding) {
      return this.indexOf(value, start, encoding) !== -1;
    }

    copy(target, targetStart, sourceStart, sourceEnd) {
      requireBytes('target', target);
      const to = strict('targetStart', targetStart, 0, Number.MAX_SAFE_INTEGER);
      const from = strict('sourceStart', sourceStart, 0, this.length);
      const end = strict('sourceEnd', sourceEnd, this.length, Number.MAX_SAFE_INTEGER);
      const part = this.subarray(from, Math.max(from, Math.min(end, from + Math.max(0, target.length - to))));
      if (part.length > 0) {
        target.set(part, to);
      }
      return part.length;
    }

    // (text), (text, encoding), (text, offset, encoding), (text, offset, length, encoding)
    write(text, offset, length, encoding) {
      if (typeof text !== 'string') {
        throw coded(TypeError, 'ERR_INVALID_ARG_TYPE', 'argument must be a string');
      }
      if (typeof offset === 'string') {
        return this.write(text, 0, this.length, offset);
      }
      if (typeof length === 'string') {
        return this.write(text, offset, undefined, length);
      }
      const start = strict('offset', offset, 0, this.length);
      const room = Math.min(strict('length', length, this.length - start, this.length), this.length - start);
      const name = named(encoding);
      const bytes = new Uint8Array(encode(text, name));
      const part = bytes.subarray(0, fitting(bytes, name, room));
      this.set(part, start);
      return part.length;
    }

    // (value), (value, encoding), (value, offset, encoding), (value, offset, end, encoding)
    fill(value, offset, end, encoding) {
      if (typeof offset === 'string') {
        return this.fill(value, 0, this.length, offset);
      }
      if (typeof end === 'string') {
        return this.fill(value, offset, this.length, end);
      }
      const from = strict('offset', offset, 0, Number.MAX_SAFE_INTEGER);
      const to = strict('end', end, this.length, this.length);
      if (typeof value !== 'string' && !(value instanceof Uint8Array)) {
        return super.fill(+value & 255, from, to);
      }
      const pattern = value === '' ? new Uint8Array(1) : needle(value, encoding);
      if (pattern.length === 0) {
        throw coded(TypeError, 'ERR_INVALID_ARG_VALUE', fillMessage(value));
      }
      for (let index = from; index < to; index++) {
        this[index] = pattern[(index - from) % pattern.length];
      }
      return this;
    }
  }

  function fillMessage(value) {
    return `The argument 'value' is invalid. Received ${load('inspect').inspect(value)}`;
  }

  load('buffer-numbers').addTo(Buffer);

  return { Buffer, atob, btoa };
})
