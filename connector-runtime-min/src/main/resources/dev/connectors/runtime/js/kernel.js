/*
 * The first code of every context: it puts the environment in place, and is what Java calls.
 * `native` are the functions of Java: those of the other parts, and what `ScriptContext` names.
 */
(function (native, part, globals, hasFetch) {
  'use strict';
  const { parse, stringify } = JSON;
  const { defineProperty, create, freeze, keys } = Object;
  const { isArray } = Array;
  const { apply } = Reflect;
  const Failure = Error;
  const Unready = ReferenceError;
  const Later = Promise;
  const { resolve, prototype: { then } } = Promise;
  const global = globalThis;
  const sites = new WeakMap();
  const getSite = WeakMap.prototype.get;
  const setSite = WeakMap.prototype.set;

  // A class of Java that is first used where the stack ends cannot be used any more, in the whole
  // process. So what endless recursion uses for its errors is used here before.
  try {
    native.text(0); // which is no text: Java throws
  } catch (error) {
    keys(new Failure(`${error}`, { cause: error }).stack);
  }

  // ---- the environment -----------------------------------------------------------------------

  /** A promise of what Java gives later; for a failure, an error with the place of the caller. */
  function promised(start) {
    const site = new Failure();
    return new Later((resolve, reject) => start(resolve, (data, token) => {
      const error = load('sdk').failure(data, token);
      apply(setSite, sites, [error, site]);
      reject(error);
    }));
  }

  const host = create(null);
  const functions = native.functions();
  for (const name of keys(functions)) {
    host[name] = functions[name];
  }
  host.timer = (callback, milliseconds) => native.timer(callback, milliseconds);
  host.clear = id => native.clear(id);
  host.log = (level, text) => native.log(level, text);
  host.send = (options, request) =>
    promised((resolve, reject) => native.send(options, request, resolve, reject));
  if (hasFetch) {
    host.fetch = request => promised((resolve, reject) => native.fetch(request, resolve, reject));
  }

  const parts = create(null);

  function load(name) {
    return parts[name] ?? (parts[name] = part(name)(host, load));
  }

  const { json } = load('json');

  function define(target, name, value, enumerable) {
    defineProperty(target, name, { value, writable: true, configurable: true, enumerable });
  }

  /** A member that is made when it is first touched: most calls need few. */
  function lazily(target, name, make, enumerable) {
    defineProperty(target, name, {
      get() {
        const value = make();
        define(target, name, value, enumerable);
        return value;
      },
      set(value) {
        define(target, name, value, enumerable);
      },
      configurable: true,
      enumerable,
    });
  }

  for (const name of ['Graal', 'Polyglot', 'Java', 'load', 'loadWithNewGlobal', 'print', 'printErr']) {
    delete global[name];
  }
  for (const [from, names] of globals) {
    for (const name of names) {
      lazily(global, name, () => load(from)[name], false);
    }
  }
  define(global, 'global', global, false);

  // Not of the language, but classes of errors in code for Node call it without asking. What an
  // error has as its stack already, it keeps.
  defineProperty(Failure, 'captureStackTrace', {
    value: function captureStackTrace(target) {
      if (!(target instanceof Failure)) {
        const { stack } = new Failure();
        defineProperty(target, 'stack', { value: stack, writable: true, configurable: true });
      }
    },
    writable: true,
    configurable: true,
    enumerable: false,
  });

  // ---- modules -------------------------------------------------------------------------------

  const modules = create(null);

  /** What a module of CommonJS, a JSON file, or a module of the environment exports. */
  function required(id) {
    const known = modules[id];
    if (known !== undefined) {
      return known.exports;
    }
    const module = { exports: {}, id, filename: '/' + id, loaded: false, children: [], paths: [] };
    modules[id] = module;
    try {
      evaluate(id, module);
    } catch (error) {
      delete modules[id];
      throw error;
    }
    module.loaded = true;
    return module.exports;
  }

  function evaluate(id, module) {
    const format = native.format(id);
    if (format === 'json') {
      module.exports = parse(native.text(id));
    } else if (format === 'esm') {
      module.exports = native.namespace(id);
    } else if (format === 'builtin') {
      module.exports = builtin(id);
    } else {
      const require = specifier => {
        const target = native.resolve(id, specifier);
        if (target === null) {
          throw Object.assign(
            new Failure(`Cannot find module '${specifier}'`), { code: 'MODULE_NOT_FOUND' });
        }
        return required(target);
      };
      const directory = module.filename.replace(/\/[^/]*$/, '') || '/';
      apply(native.wrapper(id), module.exports, [
        module.exports, require, module, module.filename, directory,
      ]);
    }
  }

  function builtin(id) {
    const names = native.names(id);
    const exported = {};
    for (const [name, from] of names) {
      defineProperty(exported, name, {
        get: () => load(from)[name],
        enumerable: true,
        configurable: true,
      });
    }
    return exported;
  }

  /** What `import x from` gives of such a module; bundlers do likewise. */
  function defaultOf(exported) {
    return exported != null && exported.__esModule && 'default' in exported
      ? exported.default
      : exported;
  }

  // The facades that ES modules import say this; they are all that needs it.
  defineProperty(global, native.bridge(), {
    value: freeze({ required, defaultOf }),
    writable: false,
    configurable: false,
    enumerable: false,
  });

  // ---- calls ---------------------------------------------------------------------------------

  /** The function that a module is; a promise of it for one that awaits something at its top. */
  function functionOf(id) {
    const exported = required(id);
    try {
      return functionIn(exported);
    } catch (error) {
      if (!(error instanceof Unready)) {
        throw error;
      }
    }
    return apply(then, import(`/${id}`), [functionIn]);
  }

  function functionIn(exported) {
    let found = typeof exported === 'function' ? exported : exported?.default;
    found = typeof found === 'object' ? found?.default : found; // compiled from TypeScript, twice
    if (typeof found !== 'function') {
      throw new TypeError('no default export that is a function');
    }
    return found;
  }

  function invoke(found, ...rest) {
    return typeof found === 'function'
      ? found(argumentsOf(...rest))
      : apply(then, found, [ready => ready(argumentsOf(...rest))]);
  }

  const clients = create(null);

  /** The connection's own client; a context serves one connection. */
  function client(full) {
    return clients[full] ??= load('sdk').client(null, full);
  }

  function argumentsOf(text, full, hasClient, helpers) {
    const given = parse(text);
    if (hasClient) {
      lazily(given, 'externalApiClient', () => client(full), true);
      lazily(given, 'apiClient', () => client(full), true);
    }
    for (const name of helpers ?? []) {
      given[name] = value =>
        promised((resolve, reject) => native.helper(
          name, json(value, name), text => resolve(text === undefined ? text : parse(text)), reject));
    }
    return given;
  }

  /** Calls a function; Java is told by `returned`, `nothing` or `threw`, now or later. */
  function call(found, text, full, hasClient, helpers) {
    settle(() => invoke(found, text, full, hasClient, helpers), returned);
  }

  function callWithFunctions(found, text, full, hasClient, helpers) {
    settle(() => invoke(found, text, full, hasClient, helpers), value => {
      const options = optionsOf(value);
      const inner = options !== value || !isWrapped(value) ? options : value.args;
      const names = functionsIn(inner, '');
      const handlers = inner?.responseHandlers;
      for (let i = 0; isArray(handlers) && i < handlers.length; i++) {
        names.push(...functionsIn(handlers[i], `responseHandlers[${i}].`));
        names.push(...functionsIn(handlers[i]?.error, `responseHandlers[${i}].error.`));
      }
      native.functionsAre(names.join('\n'));
      returned(options);
    });
  }

  function functionsIn(value, path) {
    return value !== null && typeof value === 'object'
      ? keys(value).filter(name => typeof value[name] === 'function').map(name => path + name)
      : [];
  }

  /** Calls a function, and then a member of what it gives. */
  function callMember(found, text, full, hasClient, helpers, member, argument, data, token) {
    const given = data == null
      ? (argument == null ? undefined : parse(argument))
      : load('sdk').failure(data, token);
    settle(
      async () => {
        const options = optionsOf(await invoke(found, text, full, hasClient, helpers));
        const inner = isWrapped(options) ? options.args : options;
        return inner[member](given);
      },
      value => (value instanceof Failure ? threw(value) : returned(value)),
    );
  }

  function optionsOf(value) {
    return parts.sdk?.options(value) ?? value;
  }

  function isWrapped(value) {
    return value !== null && typeof value === 'object' && value.args !== null
      && typeof value.args === 'object' && value.baseUri === undefined;
  }

  function settle(start, done) {
    let result;
    try {
      result = start();
      if (result === null || typeof result !== 'object' || typeof result.then !== 'function') {
        done(result);
        return;
      }
    } catch (error) {
      threw(error);
      return;
    }
    apply(then, apply(resolve, Later, [result]), [value => {
      try {
        done(value);
      } catch (error) {
        threw(error);
      }
    }, threw]);
  }

  function returned(value) {
    const text = json(value, 'result');
    if (text === undefined) {
      native.nothing();
    } else {
      native.returned(text);
    }
  }

  // ---- errors --------------------------------------------------------------------------------

  function threw(error) {
    const told = described(error);
    const site = isObject(error) ? apply(getSite, sites, [error]) : undefined;
    native.threw(error, site, told.name, told.message, told.data, told.token, told.cause);
  }

  /** What is to be said of anything that was thrown; nothing that it does can make this fail. */
  function described(error) {
    const told = { name: '', message: '', data: undefined, token: undefined, cause: undefined };
    try {
      told.token = parts.sdk?.token(error);
      if (!isObject(error)) {
        told.message = String(error);
        return told;
      }
      told.name = String(error.name ?? '');
      told.message = error instanceof Failure || 'message' in error
        ? String(error.message)
        : String(stringify(error));
      if (error.isMembraneError === true && isObject(error.data)) {
        told.data = json(error.data, 'data');
      }
      told.cause = parts.sdk?.token(error.cause);
    } catch (ignored) { // a getter of the connector's own
      told.message ||= 'an error that cannot be read';
    }
    return told;
  }

  function isObject(value) {
    return value !== null && (typeof value === 'object' || typeof value === 'function');
  }

  return { functionOf, call, callWithFunctions, callMember };
})
