// `electron` for an app that believes in the machine: whatever has a path in it speaks of the machine's paths, and
// what would open something of the system is noted.
const { withOthers } = require('./with-others.cjs');

const appData = {
  win32: ({ environment }) => environment.APPDATA,
  darwin: ({ home }) => `${home}/Library/Application Support`,
};

function appOn({ paths, description }, app) {
  const userData = paths.join(appData[description.platform](description), 'Runbox Mail Setup');
  return withOthers(app, {
    getPath: (name) => {
      if (name !== 'userData') throw new Error(`Nobody said where ${name} is on this machine`);
      return userData;
    },
  });
}

/** Its preload script really is elsewhere. */
function windowsOn(machine, BrowserWindow) {
  return new Proxy(BrowserWindow, {
    construct: (Original, [{ webPreferences, ...options }]) =>
      new Original({
        ...options,
        webPreferences: { ...webPreferences, preload: machine.here(webPreferences.preload) },
      }),
  });
}

/** As if the person agreed to the name that is proposed, in the home folder. */
function dialogsOn({ paths, description }, dialog) {
  return withOthers(dialog, {
    showSaveDialog: async (...args) => ({
      canceled: false,
      filePath: paths.join(description.home, args.at(-1).defaultPath),
    }),
  });
}

/** The sheet of macOS, of which only what it was given is noted. */
function shareMenuOn(machine) {
  return class {
    #files;
    constructor({ filePaths }) {
      this.#files = filePaths;
    }
    popup() {
      for (const shared of this.#files) machine.note({ shared });
    }
  };
}

function disguiseElectron(machine, electron) {
  return withOthers(electron, {
    app: appOn(machine, electron.app),
    BrowserWindow: windowsOn(machine, electron.BrowserWindow),
    dialog: dialogsOn(machine, electron.dialog),
    shell: { openExternal: async (opened) => machine.note({ opened }) },
    ...(machine.description.platform === 'darwin' && { ShareMenu: shareMenuOn(machine) }),
  });
}

module.exports = { disguiseElectron };
