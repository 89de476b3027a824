// Loaded into the app's main process before the app, which does not know: its bundle, and nothing else, takes the
// machine in the folder DISGUISED_MACHINE for the one it runs on.
const Module = require('node:module');
const path = require('node:path');
const { disguiseElectron } = require('./disguise/electron.cjs');
const { openMachine } = require('./disguise/machine.cjs');
const { surroundingsOn } = require('./disguise/surroundings.cjs');

const bundle = path.join(path.resolve(__dirname, '..', '..'), 'out', 'main.js');
const machine = openMachine(process.env.DISGUISED_MACHINE ?? '', path.dirname(bundle));
const surroundings = surroundingsOn(machine, {
  require,
  modules: { electron: () => disguiseElectron(machine, require('electron')) },
});

const compile = Module.prototype._compile;
Module.prototype._compile = function (content, file, ...rest) {
  if (file !== bundle) return Reflect.apply(compile, this, [content, file, ...rest]);
  globalThis.disguise = surroundings;
  const wrapped = `((require, process, __dirname) => {${content}\n})(...globalThis.disguise)`;
  return Reflect.apply(compile, this, [wrapped, file, ...rest]);
};
