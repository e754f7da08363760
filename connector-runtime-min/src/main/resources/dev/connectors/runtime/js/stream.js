// Bytes that are there, read as a stream of Node: with events, or with `for await`.
(function (host, load) {
  'use strict';

  const { queueMicrotask } = load('microtask');

  class ByteStream {
    #bytes;
    #encoding;
    #listeners = { __proto__: null };
    #started = false;
    readable = true;

    constructor(bytes) {
      this.#bytes = bytes;
    }

    #chunks() {
      const bytes = this.#bytes;
      this.#started = true;
      this.readable = false;
      if (bytes.length === 0) {
        return [];
      }
      return [this.#encoding === undefined ? bytes : bytes.toString(this.#encoding)];
    }

    #emit(event, ...values) {
      for (const listener of [...(this.#listeners[event] ?? [])]) {
        listener.apply(this, values);
      }
    }

    #flow() {
      if (this.#started) {
        return;
      }
      this.#started = true;
      queueMicrotask(() => {
        for (const chunk of this.#chunks()) {
          this.#emit('data', chunk);
        }
        this.#emit('end');
        this.#emit('close');
      });
    }

    on(event, listener) {
      (this.#listeners[event] ??= []).push(listener);
      if (event === 'data') {
        this.#flow();
      }
      return this;
    }

    addListener(event, listener) {
      return this.on(event, listener);
    }

    once(event, listener) {
      const first = (...values) => {
        this.off(event, first);
        listener.apply(this, values);
      };
      return this.on(event, first);
    }

    off(event, listener) {
      this.#listeners[event] = (this.#listeners[event] ?? []).filter((each) => each !== listener);
      return this;
    }

    removeListener(event, listener) {
      return this.off(event, listener);
    }

    setEncoding(encoding) {
      this.#encoding = encoding;
      return this;
    }

    resume() {
      this.#flow();
      return this;
    }

    pause() {
      return this;
    }

    destroy() {
      this.#started = true;
      this.readable = false;
      return this;
    }

    async *[Symbol.asyncIterator]() {
      if (!this.#started) {
        yield* this.#chunks();
      }
    }
  }

  return { ByteStream };
})
