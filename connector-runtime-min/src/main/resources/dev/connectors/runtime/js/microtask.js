// Work for when what runs has ended.
(function () {
  'use strict';

  const resolved = Promise.resolve();
  const then = Function.prototype.call.bind(Promise.prototype.then);

  function queueMicrotask(callback) {
    if (typeof callback !== 'function') {
      throw new TypeError(`The "callback" argument must be of type function. Received ${typeof callback}`);
    }
    then(resolved, () => {
      callback();
    });
  }

  return { queueMicrotask };
})
