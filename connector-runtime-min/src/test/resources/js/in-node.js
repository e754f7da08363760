// Answers files of cases in Node: node in-node.js DIRECTORY FILE...; a further argument --write replaces them.
'use strict';

const fs = require('fs');
const path = require('path');
const util = require('util');
const vm = require('vm');

// What is global or imported in connectors, under the same names.
Object.defineProperty(globalThis, 'crypto', { value: require('crypto') });
const inOneLine = { breakLength: Infinity, compact: 1000 };
globalThis.format = (...values) => util.formatWithOptions(inOneLine, ...values);
globalThis.inspect = (value, options) => util.inspect(value, { ...inOneLine, ...options });

const [directory, ...rest] = process.argv.slice(2);
const make = vm.runInThisContext(fs.readFileSync(path.join(directory, 'show.js'), 'utf8'));
const show = make((expression) => vm.runInThisContext(`(${expression})`), false);
vm.runInThisContext(fs.readFileSync(path.join(directory, 'case-helpers.js'), 'utf8'));
for (const file of rest.filter((each) => each !== '--write')) {
  const answered = show(fs.readFileSync(path.join(directory, file), 'utf8'));
  if (rest.includes('--write')) {
    fs.writeFileSync(path.join(directory, file), answered);
  } else {
    process.stdout.write(answered);
  }
}
