// Values as text, as Node's util.format writes them.
(function (host, load) {
  'use strict';

  const { capped, inspect, primitive } = load('inspect');
  const { stringify } = JSON;

  function json(value) {
    try {
      return stringify(value);
    } catch {
      return '[Circular]';
    }
  }

  function plainText(value) {
    if (typeof value !== 'object' || value === null) {
      return typeof value === 'string' ? value : primitive(value);
    }
    try {
      const own = value instanceof Error || value.toString !== Object.prototype.toString;
      return own && !Array.isArray(value) ? `${value}` : inspect(value, { depth: 0 });
    } catch {
      return inspect(value, { depth: 0 });
    }
  }

  function numeric(value, convert) {
    if (typeof value === 'bigint') {
      return `${value}n`;
    }
    return typeof value === 'symbol' ? 'NaN' : primitive(convert(value));
  }

  function placeholder(letter, value) {
    switch (letter) {
      case 's':
        return plainText(value);
      case 'd':
        return numeric(value, Number);
      case 'i':
        return typeof value === 'object' ? 'NaN' : numeric(value, parseInt);
      case 'f':
        return typeof value === 'symbol' ? 'NaN' : primitive(parseFloat(value));
      case 'j':
        return json(value);
      case 'o':
        return inspect(value, { depth: 4 });
      case 'O':
        return inspect(value);
      default:
        return '';
    }
  }

  function replaced(text, values) {
    return text.replace(/%([sdifjoOc%])/g, (all, letter) => {
      if (letter === '%') {
        return '%';
      }
      return values.length === 0 ? all : safely(() => placeholder(letter, values.shift()));
    });
  }

  function safely(show) {
    try {
      return show();
    } catch {
      return '[cannot be shown]';
    }
  }

  function format(...values) {
    const shown = [];
    if (typeof values[0] === 'string' && values.length > 1) {
      const first = values.shift();
      shown.push(replaced(first, values));
    }
    for (const value of values) {
      shown.push(typeof value === 'string' ? value : inspect(value));
    }
    return capped(shown.join(' '));
  }

  return { format };
})
