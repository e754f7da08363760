// structuredClone, by the standard's algorithm for what there is here.
(function (host, load) {
  'use strict';

  const uncurry = (method) => Function.prototype.call.bind(method);
  const kindOf = uncurry(Object.prototype.toString);
  const getter = (type, name) => uncurry(Object.getOwnPropertyDescriptor(type.prototype, name).get);
  const { keys, hasOwn, getOwnPropertyDescriptor, getPrototypeOf, defineProperty } = Object;
  const { isView } = ArrayBuffer;
  const mapSize = getter(Map, 'size');
  const setSize = getter(Set, 'size');
  const mapForEach = uncurry(Map.prototype.forEach);
  const setForEach = uncurry(Set.prototype.forEach);
  const mapSet = uncurry(Map.prototype.set);
  const setAdd = uncurry(Set.prototype.add);
  const mapGet = uncurry(Map.prototype.get);
  const bufferSlice = uncurry(ArrayBuffer.prototype.slice);
  const byteLength = getter(ArrayBuffer, 'byteLength');
  const time = uncurry(Date.prototype.getTime);
  const source = getter(RegExp, 'source');
  const flags = getter(RegExp, 'flags');
  const TypedArray = getPrototypeOf(Uint8Array);
  const typedArrayName = uncurry(getOwnPropertyDescriptor(TypedArray.prototype, Symbol.toStringTag).get);
  const BOXES = [Number, String, Boolean, BigInt].map((type) => [type, uncurry(type.prototype.valueOf)]);
  const TYPED = {
    __proto__: null,
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
  };
  const ERRORS = { __proto__: null, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };

  function refuse(value) {
    const { DOMException } = load('errors');
    const shown = typeof value === 'object' ? `#<${kindOf(value).slice(8, -1)}>` : String(value);
    throw new DOMException(`${shown} could not be cloned.`, 'DataCloneError');
  }

  // Whether a value is of a built-in class, and a function of that class takes it for one.
  function is(type, brand, value) {
    if (!(value instanceof type)) {
      return false;
    }
    try {
      brand(value);
      return true;
    } catch {
      return false;
    }
  }

  function boxed(value) {
    for (const [type, valueOf] of BOXES) {
      if (is(type, valueOf, value)) {
        return Object(valueOf(value));
      }
    }
    return undefined;
  }

  function copyOf(value, seen) {
    if (typeof value === 'function' || typeof value === 'symbol') {
      refuse(value);
    }
    if (typeof value !== 'object' || value === null) {
      return value;
    }
    const known = mapGet(seen, value);
    return known ?? copyOfObject(value, seen);
  }

  function remember(value, copy, seen) {
    mapSet(seen, value, copy);
    return copy;
  }

  function copyOfObject(value, seen) {
    if (Array.isArray(value)) {
      return members(value, remember(value, new Array(value.length), seen), seen);
    }
    if (isView(value)) {
      return remember(value, copyOfView(value, seen), seen);
    }
    if (is(Map, mapSize, value)) {
      return copyOfMap(value, remember(value, new Map(), seen), seen);
    }
    if (is(Set, setSize, value)) {
      return copyOfSet(value, remember(value, new Set(), seen), seen);
    }
    const simple = copyOfSimple(value);
    if (simple !== undefined) {
      return remember(value, simple, seen);
    }
    if (value instanceof Error) {
      return copyOfError(value, seen);
    }
    if (UNCLONEABLE.has(kindOf(value))) {
      refuse(value);
    }
    return members(value, remember(value, {}, seen), seen);
  }

  const UNCLONEABLE = new Set(['[object Promise]', '[object WeakMap]', '[object WeakSet]', '[object WeakRef]']);

  function copyOfSimple(value) {
    if (is(Date, time, value)) {
      return new Date(time(value));
    }
    if (kindOf(value) === '[object RegExp]') {
      return new RegExp(source(value), flags(value));
    }
    if (is(ArrayBuffer, byteLength, value)) {
      return bufferSlice(value, 0);
    }
    return boxed(value);
  }

  function copyOfView(value, seen) {
    const buffer = copyOf(value.buffer, seen);
    const name = typedArrayName(value);
    return name === undefined
      ? new DataView(buffer, value.byteOffset, value.byteLength)
      : new TYPED[name](buffer, value.byteOffset, value.length);
  }

  function copyOfMap(value, copy, seen) {
    const entries = [];
    mapForEach(value, (each, key) => entries.push([key, each]));
    for (const [key, each] of entries) {
      mapSet(copy, copyOf(key, seen), copyOf(each, seen));
    }
    return copy;
  }

  function copyOfSet(value, copy, seen) {
    const values = [];
    setForEach(value, (each) => values.push(each));
    for (const each of values) {
      setAdd(copy, copyOf(each, seen));
    }
    return copy;
  }

  function copyOfError(value, seen) {
    const copy = new (ERRORS[value.name] ?? Error)();
    remember(value, copy, seen);
    for (const name of ['message', 'stack', 'cause']) {
      if (hasOwn(value, name)) {
        const part = name === 'cause' ? copyOf(value.cause, seen) : `${value[name]}`;
        defineProperty(copy, name, { value: part, writable: true, configurable: true });
      }
    }
    return copy;
  }

  function members(value, copy, seen) {
    for (const key of keys(value)) {
      defineProperty(copy, key, {
        value: copyOf(value[key], seen),
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
    return copy;
  }

  function structuredClone(value) {
    if (arguments.length === 0) {
      throw load('errors').coded(TypeError, 'ERR_MISSING_ARGS', 'The value argument must be specified');
    }
    return copyOf(value, new Map());
  }

  return { structuredClone };
})
