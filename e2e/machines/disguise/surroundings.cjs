// What a script of the app has of the machine comes in through three names that Node gives each script: `require`,
// `process` and `__dirname`.
const os = require('node:os');
const timers = require('node:timers/promises');
const { disguiseFiles } = require('./files.cjs');
const { disguiseProcesses } = require('./processes.cjs');
const { disguiseRegistry } = require('./registry.cjs');
const { withOthers } = require('./with-others.cjs');

function processOn(machine) {
  const { platform, architecture, environment } = machine.description;
  /** The only compiled module that the app has. */
  const dlopen = (module, file) => {
    if (machine.paths.basename(file) !== 'registry.node') throw new Error(`No such module: ${file}`);
    module.exports = disguiseRegistry(machine);
  };
  return withOthers(process, {
    platform,
    arch: architecture,
    env: { ...environment },
    dlopen,
    ...(platform === 'win32' && { getuid: undefined, geteuid: undefined }),
  });
}

function osOn({ description, paths }) {
  const { platform, release, architecture, environment, home } = description;
  return withOthers(os, {
    platform: () => platform,
    release: () => release,
    arch: () => architecture,
    homedir: () => home,
    tmpdir: () => environment.TEMP ?? environment.TMPDIR,
    userInfo: () => ({ ...os.userInfo(), username: paths.basename(home), homedir: home }),
    EOL: platform === 'win32' ? '\r\n' : '\n',
  });
}

/** Nobody waits a minute for a program that is only played. */
const quickTimers = withOthers(timers, {
  setTimeout: (milliseconds, ...rest) => timers.setTimeout(Math.min(milliseconds, 50), ...rest),
});

/**
 * `require`, `process` and `__dirname`. Modules that know nothing of the machine, such as crypto and net, are those of
 * `parts.require`; `parts.modules` makes further ones, by name.
 */
function surroundingsOn(machine, parts) {
  const processThere = processOn(machine);
  const files = disguiseFiles(machine);
  const modules = {
    fs: () => files,
    'fs/promises': () => files.promises,
    os: () => osOn(machine),
    path: () => machine.paths,
    process: () => processThere,
    'timers/promises': () => quickTimers,
    child_process: () => disguiseProcesses(machine),
    ...parts.modules,
  };
  const made = new Map();
  const requireThere = (name) => {
    const plain = name.replace(/^node:/, '');
    if (!Object.hasOwn(modules, plain)) return parts.require(name);
    if (!made.has(plain)) made.set(plain, modules[plain]());
    return made.get(plain);
  };
  return [requireThere, processThere, machine.appFolder];
}

module.exports = { surroundingsOn };
