// Text to bytes and back, which Java does. host.encode(text, encoding, allocate) -> ArrayBuffer, and
// host.decode(buffer, offset, length, encoding, fatal) -> text, or null where fatal is true and bytes are malformed.
// The encodings: utf8, utf16le, utf16be, latin1, windows1252, ascii, hex, base64, base64url.
(function (host) {
  'use strict';

  const { isView } = ArrayBuffer;
  const kindOf = Function.prototype.call.bind(Object.prototype.toString);
  // Java cannot make an ArrayBuffer, but fills one quickly.
  const allocate = (length) => new ArrayBuffer(length);

  // The bytes that a view or a buffer has, in the same memory; undefined for all else.
  function viewOf(value) {
    if (isView(value)) {
      return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    }
    const kind = kindOf(value);
    return kind === '[object ArrayBuffer]' || kind === '[object SharedArrayBuffer]' ? new Uint8Array(value) : undefined;
  }

  function encode(text, encoding) {
    return host.encode(text, encoding, allocate);
  }

  function decode(view, encoding, fatal = false) {
    return host.decode(view.buffer, view.byteOffset, view.byteLength, encoding, fatal);
  }

  return { allocate, decode, encode, viewOf };
})
