const { fileFailure } = require('./file-failure.cjs');
const { readFlags } = require('./open-flags.cjs');

const codes = { win32: 'EBUSY', darwin: 'EAGAIN' };

/** Files that the app itself has opened for itself alone. */
function createOwnLocks(machine) {
  const { platform } = machine.description;
  const own = new Set();
  return {
    /** Before the file is opened; what it answers is called with the handle. */
    take: (there, flags) => {
      if (!readFlags(platform, flags).isAlone) return () => {};
      if (own.has(there)) throw fileFailure(codes[platform], 'open', there);
      return (handle) => {
        own.add(there);
        handle.once('close', () => own.delete(there));
      };
    },
  };
}

module.exports = { createOwnLocks };
