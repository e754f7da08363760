// Values as text, as Node's util.inspect writes them, but in one line, and with limits.
(function () {
  'use strict';

  const MAXIMUM_LENGTH = 16384;
  const MAXIMUM_VALUES = 5000;
  const MAXIMUM_STRING = 10000;
  const MAXIMUM_ITEMS = 100;
  const CUSTOM = Symbol.for('nodejs.util.inspect.custom');

  const { getOwnPropertyDescriptor, getOwnPropertySymbols, getPrototypeOf, keys } = Object;
  const uncurry = (method) => Function.prototype.call.bind(method);
  const toStringOf = uncurry(Object.prototype.toString);
  const functionText = uncurry(Function.prototype.toString);
  const errorText = uncurry(Error.prototype.toString);
  const regExpText = uncurry(RegExp.prototype.toString);
  const dateText = uncurry(Date.prototype.toISOString);
  const time = uncurry(Date.prototype.getTime);
  const mapEntries = uncurry(Map.prototype.entries);
  const setValues = uncurry(Set.prototype.values);
  const symbolText = uncurry(Symbol.prototype.toString);
  const TypedArray = getPrototypeOf(Uint8Array);
  const { isView } = ArrayBuffer;

  // Control characters, backslashes, and halves of pairs.
  const UNPRINTABLE =
    /[\x00-\x1f\x7f-\x9f\\]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
  const ESCAPES = { __proto__: null, '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '\\': '\\\\' };

  function quoted(text) {
    const quote = !text.includes("'") ? "'" : !text.includes('"') ? '"' : !/[`$]/.test(text) ? '`' : "'";
    const escaped = text.replace(UNPRINTABLE, escape);
    return quote + (quote === "'" ? escaped.replaceAll("'", "\\'") : escaped) + quote;
  }

  function escape(character) {
    const code = character.charCodeAt(0);
    const digits = code.toString(16);
    return ESCAPES[character] ?? (code > 0xff ? `\\u${digits}` : `\\x${digits.toUpperCase().padStart(2, '0')}`);
  }

  function string(text) {
    if (text.length <= MAXIMUM_STRING) {
      return quoted(text);
    }
    const more = text.length - MAXIMUM_STRING;
    return `${quoted(text.slice(0, MAXIMUM_STRING))}... ${more} more character${more === 1 ? '' : 's'}`;
  }

  function primitive(value) {
    switch (typeof value) {
      case 'string':
        return string(value);
      case 'number':
        return Object.is(value, -0) ? '-0' : `${value}`;
      case 'bigint':
        return `${value}n`;
      case 'symbol':
        return symbolText(value);
      default:
        return `${value}`;
    }
  }

  function constructorName(value) {
    for (let each = value; each !== null; each = getPrototypeOf(each)) {
      const descriptor = getOwnPropertyDescriptor(each, 'constructor');
      if (typeof descriptor?.value === 'function' && descriptor.value.name !== '') {
        return descriptor.value.name;
      }
    }
    return null;
  }

  function tagged(value, fallback) {
    const name = constructorName(value);
    const tag = tagOf(value);
    const shown = name ?? `[${fallback}: null prototype]`;
    return tag !== '' && tag !== name ? `${shown} [${tag}]` : shown;
  }

  function tagOf(value) {
    try {
      // As a property of its own it is shown with the others.
      const own = getOwnPropertyDescriptor(value, Symbol.toStringTag)?.enumerable;
      const tag = own ? '' : value[Symbol.toStringTag];
      return typeof tag === 'string' ? tag : '';
    } catch {
      return '';
    }
  }

  function functionBase(value) {
    const text = functionText(value);
    const name = getOwnPropertyDescriptor(value, 'name')?.value || '';
    if (text.startsWith('class') && text.endsWith('}')) {
      const parent = getPrototypeOf(value)?.name;
      return `[class ${name === '' ? '(anonymous)' : name}${parent ? ` extends ${parent}` : ''}]`;
    }
    const kind = constructorName(value) ?? 'Function (null prototype)';
    return `[${kind}${name === '' ? ' (anonymous)' : `: ${name}`}]`;
  }

  function errorBase(value) {
    const stack = value.stack;
    return typeof stack === 'string' && stack !== '' ? stack : `[${errorText(value)}]`;
  }

  class Inspection {
    #depth;
    #values = 0;
    #length = 0;
    #open = [];
    #circular = [];

    constructor(depth) {
      this.#depth = depth;
    }

    get #exhausted() {
      return this.#values > MAXIMUM_VALUES || this.#length > MAXIMUM_LENGTH;
    }

    text(value, level) {
      this.#values++;
      const whole = typeof value !== 'object' && typeof value !== 'function';
      const text = whole ? primitive(value) : this.#object(value, level);
      if (level > 0 && typeof value !== 'object') {
        this.#length += text.length;
      }
      return text;
    }

    #object(value, level) {
      if (value === null) {
        return 'null';
      }
      try {
        return this.#custom(value, level) ?? this.#known(value, level);
      } catch {
        return '[cannot be shown]';
      }
    }

    #custom(value, level) {
      const custom = value[CUSTOM];
      if (typeof custom !== 'function') {
        return undefined;
      }
      const shown = custom.call(value, this.#depth - level, {}, inspect);
      return typeof shown === 'string' ? shown : shown === value ? undefined : this.text(shown, level);
    }

    #known(value, level) {
      if (this.#open.includes(value)) {
        if (!this.#circular.includes(value)) {
          this.#circular.push(value);
        }
        return `[Circular *${this.#circular.indexOf(value) + 1}]`;
      }
      if (level > this.#depth && !isLeaf(value)) {
        return Array.isArray(value) ? '[Array]' : `[${tagged(value, 'Object')}]`;
      }
      this.#open.push(value);
      try {
        const text = this.#members(value, level);
        const reference = this.#circular.indexOf(value);
        return reference < 0 ? text : `<ref *${reference + 1}> ${text}`;
      } finally {
        this.#open.pop();
      }
    }

    #members(value, level) {
      if (Array.isArray(value)) {
        const name = constructorName(value);
        const prefix = name === 'Array' ? '' : `${name ?? '[Array: null prototype]'}(${value.length}) `;
        const members = [...this.#items(value, level), ...this.#properties(value, level, true)];
        return this.#wrap(prefix, ['[', ']'], members);
      }
      if (isView(value) && value instanceof TypedArray) {
        const prefix = `${tagged(value, 'TypedArray')}(${value.length}) `.replace(/ \[[^\]]*\](?=\()/, '');
        return this.#wrap(prefix, ['[', ']'], this.#items(value, level));
      }
      return this.#tagged(value, level);
    }

    #tagged(value, level) {
      const kind = toStringOf(value);
      if (value instanceof Map) {
        const entries = this.#limited(mapEntries(value), value.size, ([key, each]) => {
          return `${this.text(key, level + 1)} => ${this.text(each, level + 1)}`;
        });
        return this.#plain(value, level, `${constructorName(value)}(${value.size}) `, entries);
      }
      if (value instanceof Set) {
        const entries = this.#limited(setValues(value), value.size, (each) => this.text(each, level + 1));
        return this.#plain(value, level, `${constructorName(value)}(${value.size}) `, entries);
      }
      const base = baseOf(value, kind);
      if (base !== undefined) {
        const members = this.#properties(value, level, typeof value !== 'function' && kind.endsWith('String]'));
        if (value instanceof Error && getOwnPropertyDescriptor(value, 'cause')) {
          members.push(`[cause]: ${this.text(value.cause, level + 1)}`);
        }
        return members.length === 0 ? base : `${base} { ${members.join(', ')} }`;
      }
      const name = tagged(value, 'Object');
      return this.#plain(value, level, name === 'Object' ? '' : `${name} `, opaque(kind));
    }

    #plain(value, level, prefix, entries) {
      return this.#wrap(prefix, ['{', '}'], [...entries, ...this.#properties(value, level, false)]);
    }

    #wrap(prefix, [open, close], members) {
      return members.length === 0 ? `${prefix}${open}${close}` : `${prefix}${open} ${members.join(', ')} ${close}`;
    }

    #limited(values, size, show) {
      const shown = [];
      for (const value of values) {
        if (shown.length >= MAXIMUM_ITEMS || this.#exhausted) {
          const more = size - shown.length;
          shown.push(`... ${more} more item${more === 1 ? '' : 's'}`);
          break;
        }
        shown.push(show(value));
      }
      return shown;
    }

    #items(array, level) {
      const shown = [];
      let index = 0;
      while (index < array.length && shown.length < MAXIMUM_ITEMS && !this.#exhausted) {
        let holes = 0;
        while (index + holes < array.length && !(index + holes in array)) {
          holes++;
        }
        shown.push(holes === 0 ? this.#member(array, index, level) : `<${holes} empty item${holes === 1 ? '' : 's'}>`);
        index += holes === 0 ? 1 : holes;
      }
      const more = array.length - index;
      if (more > 0) {
        shown.push(`... ${more} more item${more === 1 ? '' : 's'}`);
      }
      return shown;
    }

    #properties(value, level, indexed) {
      const names = keys(value).filter((key) => !indexed || !/^(0|[1-9][0-9]*)$/.test(key));
      const symbols = getOwnPropertySymbols(value).filter((key) => getOwnPropertyDescriptor(value, key)?.enumerable);
      const shown = [];
      for (const key of [...names, ...symbols]) {
        if (this.#exhausted) {
          shown.push('...');
          break;
        }
        shown.push(`${keyText(key)}: ${this.#member(value, key, level)}`);
      }
      return shown;
    }

    #member(value, key, level) {
      const descriptor = getOwnPropertyDescriptor(value, key);
      if (descriptor?.get !== undefined) {
        return descriptor.set === undefined ? '[Getter]' : '[Getter/Setter]';
      }
      if (descriptor?.set !== undefined) {
        return '[Setter]';
      }
      return this.text(descriptor === undefined ? undefined : descriptor.value, level + 1);
    }
  }

  function keyText(key) {
    if (typeof key === 'symbol') {
      return `[${symbolText(key)}]`;
    }
    return /^[a-zA-Z_][a-zA-Z_0-9]*$/.test(key) ? key : quoted(key);
  }

  // What is shown below the greatest depth too.
  function isLeaf(value) {
    return isEmpty(value) || baseOf(value, toStringOf(value)) !== undefined;
  }

  function isEmpty(value) {
    const sized = value instanceof Map || value instanceof Set ? value.size : (value.length ?? 0);
    return sized === 0 && keys(value).length === 0 && getOwnPropertySymbols(value).length === 0;
  }

  // What a value of a built-in class begins with; undefined for ordinary objects.
  function baseOf(value, kind) {
    if (typeof value === 'function') {
      return functionBase(value);
    }
    if (value instanceof Error) {
      return errorBase(value);
    }
    switch (kind) {
      case '[object RegExp]':
        return regExpText(value);
      case '[object Date]':
        return Number.isNaN(time(value)) ? 'Invalid Date' : dateText(value);
      case '[object Number]':
      case '[object String]':
      case '[object Boolean]':
        return `[${kind.slice(8, -1)}: ${primitive(value.valueOf())}]`;
      default:
        return undefined;
    }
  }

  function opaque(kind) {
    return kind === '[object WeakMap]' || kind === '[object WeakSet]' ? ['<items unknown>'] : [];
  }

  function capped(text) {
    const more = text.length - MAXIMUM_LENGTH;
    return more > 0 ? `${text.slice(0, MAXIMUM_LENGTH)}... ${more} more characters` : text;
  }

  function inspect(value, options) {
    const depth = options?.depth === null ? Infinity : (options?.depth ?? 2);
    return capped(new Inspection(depth).text(value, 0));
  }

  inspect.custom = CUSTOM;
  return { capped, inspect, primitive };
})
