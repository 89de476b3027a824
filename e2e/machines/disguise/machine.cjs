// A machine is a folder: its disk, what is told of it (machine.json), what goes on there right now (state.json), its
// registry (registry.json), and what was started on it (started.jsonl).
const fs = require('node:fs');
const path = require('node:path');
const { createPlaces } = require('./places.cjs');

const appFolders = {
  win32: 'C:\\Program Files\\Runbox Mail Setup\\resources\\app.asar\\out',
  darwin: '/Applications/Runbox Mail Setup.app/Contents/Resources/app.asar/out',
};

/** `bundleFolder`: where the app's own files really are. */
function openMachine(folder, bundleFolder) {
  const readJson = (name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
  const description = readJson('machine.json');
  const appFolder = appFolders[description.platform];
  const places = createPlaces({ platform: description.platform, folder, appFolder, bundleFolder });
  const writeJson = (name, value) => fs.writeFileSync(path.join(folder, name), JSON.stringify(value));
  const state = () => readJson('state.json');
  return {
    ...places,
    description,
    appFolder,
    /** Read anew each time: a test changes it while the app runs. */
    state,
    isHeld: (there) => state().held.some((held) => places.same(held, there)),
    readRegistry: () => readJson('registry.json'),
    writeState: (next) => writeJson('state.json', next),
    writeRegistry: (registry) => writeJson('registry.json', registry),
    note: (entry) => fs.appendFileSync(path.join(folder, 'started.jsonl'), `${JSON.stringify(entry)}\n`),
  };
}

module.exports = { openMachine };
