// Leads a call of a file function to the machine's disk, and what comes of it back to the machine's own words.
const { fileFailure } = require('./file-failure.cjs');
const { readFlags } = require('./open-flags.cjs');

const first = [0];
const both = [0, 1];
const withOnePath =
  'access appendFile chmod chown createReadStream createWriteStream exists lchown lstat lutimes mkdir mkdtemp open ' +
  'opendir readFile readdir readlink realpath rm rmdir stat statfs truncate unlink utimes watch writeFile';
/** Which arguments of each function are paths. All that have another name take none. */
const pathArguments = {
  ...Object.fromEntries(withOnePath.split(' ').map((name) => [name, first])),
  copyFile: both,
  cp: both,
  link: both,
  rename: both,
  symlink: [1],
};
const answersPath = new Set(['mkdir', 'mkdtemp', 'realpath']);
/** What Windows lets everybody do with a file that somebody keeps from sharing. */
const harmless = new Set([
  'access',
  'exists',
  'lstat',
  'mkdir',
  'opendir',
  'readdir',
  'realpath',
  'stat',
  'statfs',
]);

const plain = (name) => name.replace(/Sync$/, '');

function createLeader(machine) {
  const { platform } = machine.description;

  function leadPath(name, there) {
    const isKept = platform === 'win32' && !harmless.has(name) && machine.isHeld(there);
    if (isKept) throw fileFailure('EBUSY', name, there);
    return machine.here(there);
  }

  return {
    takesPath: (name) => Object.hasOwn(pathArguments, plain(name)),
    lead: (name, args) =>
      args.map((argument, index) => {
        if (plain(name) === 'open' && index === 1) return readFlags(platform, argument).flags;
        const isPath = pathArguments[plain(name)].includes(index) && typeof argument === 'string';
        return isPath ? leadPath(plain(name), argument) : argument;
      }),
    answer: (name, answer) =>
      answersPath.has(plain(name)) && typeof answer === 'string' ? machine.there(answer) : answer,
    /** Tells of the machine's own paths, as an error there would. */
    failure: (error) => {
      if (!(error instanceof Error)) return error;
      for (const name of ['path', 'dest']) {
        const real = error[name];
        if (typeof real !== 'string') continue;
        error[name] = machine.there(real);
        error.message = error.message.replaceAll(real, error[name]);
      }
      return error;
    },
  };
}

module.exports = { createLeader };
