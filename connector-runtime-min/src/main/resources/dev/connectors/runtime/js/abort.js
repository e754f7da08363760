// Events, and what ends a request early.
(function (host, load) {
  'use strict';

  const { DOMException, wrongType } = load('errors');

  let setTarget;

  class Event {
    #type;
    #target = null;
    #prevented = false;

    constructor(type, init = {}) {
      this.#type = `${type}`;
      this.bubbles = Boolean(init?.bubbles);
      this.cancelable = Boolean(init?.cancelable);
    }

    get type() {
      return this.#type;
    }

    get target() {
      return this.#target;
    }

    get currentTarget() {
      return this.#target;
    }

    get defaultPrevented() {
      return this.#prevented;
    }

    preventDefault() {
      this.#prevented = this.cancelable;
    }

    static {
      setTarget = (event, target) => {
        event.#target = target;
      };
    }
  }

  class EventTarget {
    #listeners = [];

    addEventListener(type, listener, options) {
      const known = this.#listeners.some((each) => each.type === `${type}` && each.listener === listener);
      if (listener && !known) {
        this.#listeners.push({ type: `${type}`, listener, once: Boolean(options?.once) });
      }
    }

    removeEventListener(type, listener) {
      this.#listeners = this.#listeners.filter((each) => each.type !== `${type}` || each.listener !== listener);
    }

    dispatchEvent(event) {
      setTarget(event, this);
      const handler = this[`on${event.type}`];
      if (typeof handler === 'function') {
        handler.call(this, event);
      }
      for (const { type, listener, once } of [...this.#listeners]) {
        if (type !== event.type) {
          continue;
        }
        if (once) {
          this.removeEventListener(type, listener);
        }
        if (typeof listener === 'function') {
          listener.call(this, event);
        } else {
          listener.handleEvent(event);
        }
      }
      return !event.defaultPrevented;
    }
  }

  // Nobody else may make a signal or abort one.
  const OURS = Symbol('AbortSignal');
  let abort;

  class AbortSignal extends EventTarget {
    #aborted = false;
    #reason = undefined;
    onabort = null;

    constructor(key) {
      if (key !== OURS) {
        throw new TypeError('Illegal constructor');
      }
      super();
    }

    get aborted() {
      return this.#aborted;
    }

    get reason() {
      return this.#reason;
    }

    throwIfAborted() {
      if (this.#aborted) {
        throw this.#reason;
      }
    }

    get [Symbol.toStringTag]() {
      return 'AbortSignal';
    }

    static {
      abort = (signal, reason) => {
        if (!signal.#aborted) {
          signal.#aborted = true;
          signal.#reason = reason === undefined ? aborted() : reason;
          signal.dispatchEvent(new Event('abort'));
        }
      };
    }

    static abort(reason) {
      const signal = new AbortSignal(OURS);
      abort(signal, reason);
      return signal;
    }

    static timeout(milliseconds) {
      const signal = new AbortSignal(OURS);
      load('timers').setTimeout(() => {
        abort(signal, new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
      }, milliseconds);
      return signal;
    }

    static any(signals) {
      const all = new AbortSignal(OURS);
      for (const signal of signals) {
        if (!(signal instanceof AbortSignal)) {
          throw wrongType('signals', 'an instance of AbortSignal', signal);
        }
        if (signal.aborted) {
          abort(all, signal.reason);
        }
        signal.addEventListener('abort', () => abort(all, signal.reason));
      }
      return all;
    }
  }

  function aborted() {
    return new DOMException('This operation was aborted', 'AbortError');
  }

  class AbortController {
    #signal = new AbortSignal(OURS);

    get signal() {
      return this.#signal;
    }

    abort(reason) {
      abort(this.#signal, reason);
    }

    get [Symbol.toStringTag]() {
      return 'AbortController';
    }
  }

  return { AbortController, AbortSignal, Event, EventTarget };
})
