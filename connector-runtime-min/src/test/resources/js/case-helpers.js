// Functions that cases call.
function url(input, base) {
  const it = new URL(input, base);
  return [it.href, it.origin, it.username, it.password, it.host, it.port, it.pathname, it.search, it.hash].join(' | ');
}

function set(input, ...changes) {
  const it = new URL(input);
  for (let index = 0; index < changes.length; index += 2) {
    it[changes[index]] = changes[index + 1];
  }
  return it.href;
}

function params(init) {
  return [...new URLSearchParams(init)].flat();
}

function bytes(...values) {
  return Buffer.from(values);
}

function given(value, use) {
  const result = use(value);
  return result === undefined ? value : result;
}
