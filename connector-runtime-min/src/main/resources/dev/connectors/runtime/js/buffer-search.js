// How bytes are compared and found.
(function () {
  'use strict';

  const { indexOf } = Uint8Array.prototype;

  function order(one, other) {
    const length = Math.min(one.length, other.length);
    for (let index = 0; index < length; index++) {
      if (one[index] !== other[index]) {
        return one[index] < other[index] ? -1 : 1;
      }
    }
    return Math.sign(one.length - other.length);
  }

  // Where the wanted bytes are: from the start on, or from there back; -1 where they are not.
  function search(bytes, wanted, start, backwards) {
    const last = bytes.length - wanted.length;
    const given = Math.trunc(+start);
    const position = Number.isNaN(given) ? (backwards ? bytes.length : 0) : given;
    const first = position < 0 ? bytes.length + position : position;
    if (backwards) {
      for (let at = Math.min(first, last); at >= 0; at--) {
        if (matches(bytes, at, wanted)) {
          return at;
        }
      }
      return -1;
    }
    if (wanted.length === 0) {
      return Math.min(Math.max(first, 0), bytes.length);
    }
    for (let at = Math.max(first, 0); at >= 0 && at <= last; at++) {
      at = Reflect.apply(indexOf, bytes, [wanted[0], at]);
      if (at < 0 || at > last) {
        return -1;
      }
      if (matches(bytes, at, wanted)) {
        return at;
      }
    }
    return -1;
  }

  function matches(bytes, at, wanted) {
    for (let index = 0; index < wanted.length; index++) {
      if (bytes[at + index] !== wanted[index]) {
        return false;
      }
    }
    return true;
  }

  return { order, search };
})
