// Values as JSON text, on their way to Java. All contexts begin with it, before code of the connector runs.
(function () {
  'use strict';

  const { stringify } = JSON;
  const { keys } = Object;
  const { isArray } = Array;
  const OutOfRange = RangeError;

  /** A value, which `what` is, as JSON text: undefined for undefined and for functions. */
  function json(value, what) {
    try {
      return stringify(value);
    } catch (error) {
      if (error instanceof OutOfRange) { // too deep for the engine, and so for what comes next
        throw error;
      }
      return written(value, '', what, []); // with big integers; or says where the fault is
    }
  }

  function written(value, name, path, within) {
    if (value !== null && (typeof value === 'object' || typeof value === 'bigint')
        && typeof value.toJSON === 'function') {
      value = value.toJSON(name);
    }
    if (typeof value === 'bigint') {
      return value.toString();
    }
    if (value === null || typeof value !== 'object') {
      return stringify(value);
    }
    if (value instanceof Number || value instanceof String || value instanceof Boolean) {
      return stringify(value);
    }
    if (within.includes(value)) {
      throw new TypeError(`${path}: contains itself (expected: a value that JSON can hold)`);
    }
    const inside = [...within, value];
    if (isArray(value)) {
      const elements = [];
      for (let i = 0; i < value.length; i++) {
        elements.push(written(value[i], String(i), `${path}[${i}]`, inside) ?? 'null');
      }
      return `[${elements.join(',')}]`;
    }
    const members = [];
    for (const key of keys(value)) {
      const text = written(value[key], key, `${path}.${key}`, inside);
      if (text !== undefined) {
        members.push(`${stringify(key)}:${text}`);
      }
    }
    return `{${members.join(',')}}`;
  }

  return { json };
})
