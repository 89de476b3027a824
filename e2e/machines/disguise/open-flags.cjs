const { constants } = require('node:fs');

/** The bits that each system has, in the numbers it gives them. What is not here is undefined in Node there, too. */
const bits = {
  win32: { O_RDONLY: 0, O_WRONLY: 1, O_RDWR: 2, O_APPEND: 8, O_CREAT: 0x100, O_TRUNC: 0x200, O_EXCL: 0x400 },
  darwin: {
    O_RDONLY: 0,
    O_WRONLY: 1,
    O_RDWR: 2,
    O_NONBLOCK: 0x4,
    O_APPEND: 0x8,
    O_SYNC: 0x80,
    O_NOFOLLOW: 0x100,
    O_CREAT: 0x200,
    O_TRUNC: 0x400,
    O_EXCL: 0x800,
    O_DIRECTORY: 0x100000,
  },
};

/** The file for oneself alone: libuv's UV_FS_O_EXLOCK and O_EXLOCK of macOS, for which Node has no names. */
const alone = { win32: 0x10000000, darwin: 0x20 };

function constantsOf(platform) {
  const others = Object.entries(constants).filter(([name]) => !name.startsWith('O_'));
  return { ...Object.fromEntries(others), ...bits[platform] };
}

/** `flags` is a text such as `r+` or that system's bits; the answer means the same to this system. */
function readFlags(platform, flags) {
  if (typeof flags !== 'number') return { flags, isAlone: false };
  const named = Object.entries(bits[platform]).filter(([, bit]) => (flags & bit) !== 0);
  return {
    flags: named.reduce((all, [name]) => all | constants[name], 0),
    isAlone: (flags & alone[platform]) !== 0,
  };
}

module.exports = { constantsOf, readFlags };
