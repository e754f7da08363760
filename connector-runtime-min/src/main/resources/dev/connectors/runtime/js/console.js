// console: host.log(level, text), whose levels are debug, info, warn and error.
(function (host, load) {
  'use strict';

  const { format } = load('format');
  const { inspect } = load('inspect');
  const counts = { __proto__: null };
  const times = { __proto__: null };
  let indent = '';

  // Logging never fails, whatever the values are.
  function write(level, text) {
    const lines = indent === '' ? text : indent + text.replaceAll('\n', `\n${indent}`);
    host.log(level, lines);
  }

  function logger(level) {
    return (...values) => write(level, format(...values));
  }

  function since(label) {
    const start = times[label];
    return start === undefined ? undefined : `${label}: ${Math.round((host.now() - start) * 1000) / 1000}ms`;
  }

  function group(...values) {
    if (values.length > 0) {
      write('info', format(...values));
    }
    indent += '  ';
  }

  const console = {
    log: logger('info'),
    info: logger('info'),
    warn: logger('warn'),
    error: logger('error'),
    debug: logger('debug'),
    trace(...values) {
      const { stack = '' } = new Error();
      const frames = stack.split('\n').slice(2);
      write('debug', [`Trace: ${format(...values)}`, ...frames].join('\n'));
    },
    dir(value, options) {
      write('info', inspect(value, options));
    },
    table(value) {
      write('info', inspect(value));
    },
    assert(condition, ...values) {
      if (!condition) {
        write('error', values.length === 0 ? 'Assertion failed' : `Assertion failed: ${format(...values)}`);
      }
    },
    count(label = 'default') {
      counts[label] = (counts[label] ?? 0) + 1;
      write('info', `${label}: ${counts[label]}`);
    },
    countReset(label = 'default') {
      delete counts[label];
    },
    time(label = 'default') {
      times[label] = host.now();
    },
    timeLog(label = 'default', ...values) {
      const text = since(label);
      if (text !== undefined) {
        write('info', format(text, ...values));
      }
    },
    timeEnd(label = 'default') {
      const text = since(label);
      if (text !== undefined) {
        write('info', text);
        delete times[label];
      }
    },
    group,
    groupCollapsed: group,
    groupEnd() {
      indent = indent.slice(2);
    },
  };

  return { console };
})
