const { errno } = require('node:os').constants;

/** As Node tells of a file that is in somebody else's hands. */
function fileFailure(code, call, there) {
  const words = `${code}: the file is held, ${call} '${there}'`;
  return Object.assign(new Error(words), { code, errno: -errno[code], syscall: call, path: there });
}

module.exports = { fileFailure };
