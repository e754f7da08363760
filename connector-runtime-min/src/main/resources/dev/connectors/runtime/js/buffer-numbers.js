// The methods of Buffer that read and write numbers.
(function (host, load) {
  'use strict';

  const { coded, outOfRange, wrongType } = load('errors');

  // By the method of DataView: bytes, and the least and greatest value of what is checked.
  const KINDS = [
    ['Uint8', 1, 0, 255],
    ['Int8', 1, -128, 127],
    ['Uint16', 2, 0, 65535],
    ['Int16', 2, -32768, 32767],
    ['Uint32', 4, 0, 4294967295],
    ['Int32', 4, -2147483648, 2147483647],
    ['BigUint64', 8, 0n, 2n ** 64n - 1n],
    ['BigInt64', 8, -(2n ** 63n), 2n ** 63n - 1n],
    ['Float32', 4],
    ['Float64', 8],
  ];
  const NAMES = { __proto__: null, Float32: 'Float', Float64: 'Double' };

  function place(bytes, offset, size) {
    if (typeof offset !== 'number') {
      throw wrongType('offset', 'of type number', offset);
    }
    const last = bytes.length - size;
    if (last < 0 && Number.isInteger(offset)) {
      throw coded(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', 'Attempt to access memory outside buffer bounds');
    }
    if (!Number.isInteger(offset)) {
      throw outOfRange('offset', 'an integer', offset);
    }
    if (offset < 0 || offset > last) {
      throw outOfRange('offset', `>= 0 and <= ${last}`, offset);
    }
    return offset;
  }

  function limits(low, high, size) {
    if (typeof low === 'bigint') {
      const bits = `2n ** ${low === 0n ? size * 8 : size * 8 - 1}n`;
      return `>= ${low === 0n ? '0n' : `-(${bits})`} and < ${bits}`;
    }
    if (size <= 2) {
      return `>= ${low} and <= ${high}`;
    }
    const bits = `2 ** ${low === 0 ? size * 8 : size * 8 - 1}`;
    return `>= ${low === 0 ? '0' : `-(${bits})`} and < ${bits}`;
  }

  function checked(value, low, high, size) {
    if (value > high || value < low) {
      throw outOfRange('value', limits(low, high, size), value);
    }
    return value;
  }

  function view(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  function define(Buffer, names, method) {
    for (const name of names) {
      Object.defineProperty(Buffer.prototype, name, { value: method, writable: true, configurable: true });
    }
  }

  // readUInt8 is also readUint8.
  function namesOf(verb, name, ending) {
    const node = name.replace('Uint', 'UInt');
    return node === name ? [`${verb}${name}${ending}`] : [`${verb}${node}${ending}`, `${verb}${name}${ending}`];
  }

  function addKind(Buffer, [kind, size, low, high], ending) {
    const names = NAMES[kind] ?? kind;
    const little = ending === 'LE';
    define(Buffer, namesOf('read', names, ending), function (offset = 0) {
      return view(this)[`get${kind}`](place(this, offset, size), little);
    });
    define(Buffer, namesOf('write', names, ending), function (value, offset = 0) {
      const given = typeof low === 'bigint' ? value : +value;
      if (low !== undefined) {
        checked(given, low, high, size);
      }
      view(this)[`set${kind}`](place(this, offset, size), given, little);
      return offset + size;
    });
  }

  function sizeOf(size) {
    if (typeof size !== 'number') {
      throw wrongType('byteLength', 'of type number', size);
    }
    if (!Number.isInteger(size)) {
      throw outOfRange('byteLength', 'an integer', size);
    }
    if (size < 1 || size > 6) {
      throw outOfRange('byteLength', '>= 1 and <= 6', size);
    }
    return size;
  }

  function addSized(Buffer, ending) {
    const at = (index, size) => (ending === 'LE' ? size - 1 - index : index);
    const read = (bytes, offset, size) => {
      let value = 0;
      for (let index = 0; index < size; index++) {
        value = value * 256 + bytes[offset + at(index, size)];
      }
      return value;
    };
    const write = (bytes, value, offset, size) => {
      let rest = value;
      for (let index = size - 1; index >= 0; index--) {
        bytes[offset + at(index, size)] = rest % 256;
        rest = Math.floor(rest / 256);
      }
      return offset + size;
    };
    define(Buffer, namesOf('read', 'Uint', ending), function (offset, size) {
      return read(this, place(this, offset, sizeOf(size)), size);
    });
    define(Buffer, namesOf('read', 'Int', ending), function (offset, size) {
      const value = read(this, place(this, offset, sizeOf(size)), size);
      return value >= 2 ** (8 * size - 1) ? value - 2 ** (8 * size) : value;
    });
    define(Buffer, namesOf('write', 'Uint', ending), function (value, offset, size) {
      const given = checked(+value, 0, 2 ** (8 * sizeOf(size)) - 1, size);
      return write(this, Math.trunc(given), place(this, offset, size), size);
    });
    define(Buffer, namesOf('write', 'Int', ending), function (value, offset, size) {
      const high = 2 ** (8 * sizeOf(size) - 1);
      const given = Math.trunc(checked(+value, -high, high - 1, size));
      return write(this, given < 0 ? given + 2 * high : given, place(this, offset, size), size);
    });
  }

  function addSwap(Buffer, size) {
    define(Buffer, [`swap${size * 8}`], function () {
      if (this.length % size !== 0) {
        throw coded(RangeError, 'ERR_INVALID_BUFFER_SIZE', `Buffer size must be a multiple of ${size * 8}-bits`);
      }
      for (let index = 0; index < this.length; index += size) {
        this.subarray(index, index + size).reverse();
      }
      return this;
    });
  }

  function addTo(Buffer) {
    for (const kind of KINDS) {
      for (const ending of kind[1] === 1 ? [''] : ['LE', 'BE']) {
        addKind(Buffer, kind, ending);
      }
    }
    addSized(Buffer, 'LE');
    addSized(Buffer, 'BE');
    [2, 4, 8].forEach((size) => addSwap(Buffer, size));
  }

  return { addTo };
})
