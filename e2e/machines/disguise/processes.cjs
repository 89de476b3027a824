// `child_process` of a machine: nothing is ever started. What is in its table of programs answers as told there,
// everything else is not found; both are noted.
const { EventEmitter } = require('node:events');
const { PassThrough } = require('node:stream');
const { promisify } = require('node:util');

/** @returns what it says and how it ends; null when there is no such program. */
async function run(machine, executable, args) {
  const program = machine.description.programs.find((one) => machine.same(one.executable, executable));
  machine.note({ command: [executable, ...args], found: program !== undefined });
  if (program === undefined) return null;
  const { output = '', exitCode = 0, double } = program;
  const answer = double === undefined ? {} : await require(double)(args, machine);
  return { output, exitCode, ...answer };
}

function notFound(executable, args) {
  return Object.assign(new Error(`spawn ${executable} ENOENT`), {
    code: 'ENOENT',
    errno: -2,
    syscall: `spawn ${executable}`,
    path: executable,
    spawnargs: args,
  });
}

function createChild() {
  const child = new EventEmitter();
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  return Object.assign(child, streams, {
    pid: undefined,
    exitCode: null,
    unref() {},
    ref() {},
    kill: () => true,
  });
}

function disguiseProcesses(machine) {
  function spawn(executable, args = []) {
    const child = createChild();
    void run(machine, executable, args).then((answer) => {
      if (answer === null) {
        child.emit('error', notFound(executable, args));
        return;
      }
      child.pid = 4711;
      child.emit('spawn');
      child.stdout.end(answer.output);
      child.stderr.end();
      child.exitCode = answer.exitCode;
      child.emit('exit', answer.exitCode, null);
      child.emit('close', answer.exitCode, null);
    });
    return child;
  }

  /** @returns what `execFile` passes on: the error, or null, and what was said. */
  async function execute(executable, args, { encoding = 'utf8' }) {
    const said = (text) => (encoding === 'buffer' || encoding === null ? Buffer.from(text) : text);
    const answer = await run(machine, executable, args);
    if (answer === null) return [notFound(executable, args), said(''), said('')];
    const command = [executable, ...args].join(' ');
    const failed = Object.assign(new Error(`Command failed: ${command}`), {
      code: answer.exitCode,
      killed: false,
      signal: null,
      cmd: command,
    });
    return [answer.exitCode === 0 ? null : failed, said(answer.output), said('')];
  }

  function execFile(executable, ...rest) {
    const args = rest.find(Array.isArray) ?? [];
    const options = rest.find((one) => typeof one === 'object' && one !== null && !Array.isArray(one)) ?? {};
    const callback = rest.find((one) => typeof one === 'function') ?? (() => {});
    void execute(executable, args, options).then((told) => callback(...told));
    return createChild();
  }

  execFile[promisify.custom] = async (executable, args = [], options = {}) => {
    const [error, stdout, stderr] = await execute(executable, args, options);
    if (error !== null) throw Object.assign(error, { stdout, stderr });
    return { stdout, stderr };
  };
  return { spawn, execFile };
}

module.exports = { disguiseProcesses };
