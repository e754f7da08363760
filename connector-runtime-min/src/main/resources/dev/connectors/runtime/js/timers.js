// Timers. host.timer(callback, milliseconds) -> number calls once, on the thread of the call; host.clear(number).
(function (host) {
  'use strict';

  const MAXIMUM = 2147483647;
  // Timers whose number somebody asked for, and who may clear them by it.
  const numbered = { __proto__: null };

  // As in Node, timers are objects: code calls unref() on them. A call of a function ends with what it returns, and
  // waits for no timer, so that there is nothing to do.
  class Timeout {
    #callback;
    #values;
    #delay;
    #repeats;
    #number;
    #first;

    constructor(callback, delay, repeats, values) {
      if (typeof callback !== 'function') {
        throw new TypeError(`The "callback" argument must be of type function. Received ${typeof callback}`);
      }
      this.#callback = callback;
      this.#delay = delay;
      this.#repeats = repeats;
      this.#values = values;
      this.#first = this.#start();
    }

    #start() {
      this.#number = host.timer(() => this.#run(), this.#delay);
      return this.#number;
    }

    #run() {
      const callback = this.#callback;
      if (this.#repeats) {
        this.#start();
      } else {
        this.#forget();
      }
      callback(...this.#values);
    }

    #forget() {
      this.#number = undefined;
      delete numbered[this.#first];
    }

    close() {
      if (this.#number !== undefined) {
        host.clear(this.#number);
        this.#forget();
      }
      return this;
    }

    refresh() {
      if (this.#number !== undefined) {
        host.clear(this.#number);
        this.#start();
      }
      return this;
    }

    ref() {
      return this;
    }

    unref() {
      return this;
    }

    hasRef() {
      return true;
    }

    [Symbol.toPrimitive]() {
      if (this.#number !== undefined) {
        numbered[this.#first] = this;
      }
      return this.#first;
    }

    static clear(timer) {
      const known = typeof timer === 'object' && timer !== null && #number in timer ? timer : numbered[timer];
      known?.close();
    }
  }

  const { clear } = Timeout;
  delete Timeout.clear;

  function milliseconds(delay) {
    const number = +delay;
    return number >= 1 && number <= MAXIMUM ? Math.trunc(number) : 1;
  }

  return {
    setTimeout: (callback, delay, ...values) => new Timeout(callback, milliseconds(delay), false, values),
    setInterval: (callback, delay, ...values) => new Timeout(callback, milliseconds(delay), true, values),
    setImmediate: (callback, ...values) => new Timeout(callback, 0, false, values),
    clearTimeout: clear,
    clearInterval: clear,
    clearImmediate: clear,
  };
})
