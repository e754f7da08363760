// How cases are evaluated and written, here and in Node: a function of the text of a file of cases, which gives the
// text with the answers. A line without indentation is an expression, unless it is empty or a comment (#); the line
// below it is its answer, and a line "  here: ..." after that what is answered here where it is not the same.
(function (evaluate, here) {
  'use strict';

  function text(value) {
    switch (typeof value) {
      case 'string':
        return JSON.stringify(value);
      case 'bigint':
        return `${value}n`;
      case 'function':
        return `function ${value.name}`;
      case 'object':
        return value === null ? 'null' : object(value);
      default:
        return Object.is(value, -0) ? '-0' : String(value);
    }
  }

  function object(value) {
    const name = Object.getPrototypeOf(value)?.constructor?.name ?? 'null';
    if (Array.isArray(value)) {
      return `[${Array.from(value, text).join(', ')}]`;
    }
    if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
      return `${name}[${Array.from(value).join(',')}]`;
    }
    if (value instanceof ArrayBuffer) {
      return `ArrayBuffer[${Array.from(new Uint8Array(value)).join(',')}]`;
    }
    if (value instanceof Error || name === 'DOMException') {
      return `${value.name}${value.code === undefined ? '' : ` [${value.code}]`}: ${value.message}`;
    }
    if (value instanceof Date || value instanceof RegExp) {
      return `${name} ${value}`;
    }
    if (value instanceof Map || value instanceof Set) {
      return `${name} ${text([...value])}`;
    }
    const members = Object.keys(value).map((key) => `${key}: ${text(value[key])}`);
    return `${name === 'Object' ? '' : `${name} `}{${members.join(', ')}}`;
  }

  function answer(expression) {
    try {
      return text(evaluate(expression));
    } catch (error) {
      return `throws ${text(error)}`;
    }
  }

  // In Node the answers are replaced, and here checked; what the file says of the other one stays.
  return function (cases) {
    const lines = cases.split('\n');
    const shown = [];
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index];
      shown.push(line);
      if (line === '' || line.startsWith('#')) {
        continue;
      }
      const recorded = lines[index + 1]?.startsWith('  ') ? lines[++index] : undefined;
      const different = lines[index + 1]?.startsWith('  here: ') ? lines[++index] : undefined;
      const now = answer(line);
      if (!here) {
        shown.push(`  ${now}`, ...(different === undefined ? [] : [different]));
      } else if (different === undefined) {
        shown.push(`  ${now}`);
      } else {
        shown.push(recorded, `  here: ${now}`);
      }
    }
    return shown.join('\n');
  };
});
