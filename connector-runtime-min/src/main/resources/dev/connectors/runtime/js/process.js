// What code of Node looks for and finds empty: there are no files, arguments and environment.
(function (host, load) {
  'use strict';

  const origin = host.now();

  function nextTick(callback, ...values) {
    load('microtask').queueMicrotask(() => callback(...values));
  }

  const performance = {
    now: () => host.now() - origin,
    timeOrigin: Date.now(),
  };

  const env = {};
  const argv = [];

  return { argv, env, nextTick, performance, process: { argv, env, nextTick } };
})
