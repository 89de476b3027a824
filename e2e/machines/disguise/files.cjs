// `fs` and `fs/promises` of a machine: the real ones, led to where its disk is.
const fs = require('node:fs');
const { createLeader } = require('./leader.cjs');
const { createOwnLocks } = require('./own-locks.cjs');
const { constantsOf } = require('./open-flags.cjs');

/** For functions that answer at once or through a callback. */
function direct(leader, name, original) {
  return (...args) => {
    const callback = args.at(-1);
    try {
      const led = leader.lead(name, args);
      if (typeof callback === 'function')
        led[args.length - 1] = (error, ...answers) =>
          callback(leader.failure(error), ...answers.map((answer) => leader.answer(name, answer)));
      return leader.answer(name, original(...led));
    } catch (error) {
      throw leader.failure(error);
    }
  };
}

function promising(leader, ownLocks, name, original) {
  return async (...args) => {
    try {
      const settle = name === 'open' ? ownLocks.take(...args) : () => {};
      const answer = await original(...leader.lead(name, args));
      settle(answer);
      return leader.answer(name, answer);
    } catch (error) {
      throw leader.failure(error);
    }
  };
}

/** The module with each function that takes a path wrapped; accessors, which are of no use here, are left out. */
function wrapped(module, takesPath, wrap) {
  const members = Object.entries(Object.getOwnPropertyDescriptors(module));
  return Object.fromEntries(
    members
      .filter(([, { value }]) => value !== undefined)
      .map(([name, { value }]) => [name, takesPath(name) ? wrap(name, value) : value]),
  );
}

function disguiseFiles(machine) {
  const leader = createLeader(machine);
  const ownLocks = createOwnLocks(machine);
  const constants = constantsOf(machine.description.platform);
  const promises = wrapped(fs.promises, leader.takesPath, (name, original) =>
    promising(leader, ownLocks, name, original),
  );
  const files = wrapped(fs, leader.takesPath, (name, original) => direct(leader, name, original));
  return { ...files, constants, promises: { ...promises, constants } };
}

module.exports = { disguiseFiles };
