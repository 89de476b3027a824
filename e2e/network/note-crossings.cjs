// Loaded into the app's main process before the app, which does not know: notes whatever page and main process tell
// each other, in `crossings`, from where a test takes it. Each is the direction, the channel and what was told.
const { app, ipcMain } = require('electron');

/** @type {{ to: 'main' | 'page', channel: string, told: string }[]} */
const crossings = [];
Object.assign(globalThis, { crossings });

/** @type {(to: 'main' | 'page', channel: string, told: unknown) => void} */
const note = (to, channel, told) => void crossings.push({ to, channel, told: JSON.stringify(told) ?? '' });

const handle = ipcMain.handle;
ipcMain.handle = (channel, listener) =>
  Reflect.apply(handle, ipcMain, [
    channel,
    async (/** @type {unknown} */ event, /** @type {unknown[]} */ ...args) => {
      note('main', channel, args);
      const answer = await Reflect.apply(listener, undefined, [event, ...args]);
      note('page', channel, answer);
      return answer;
    },
  ]);

app.on('web-contents-created', (_event, contents) => {
  const send = contents.send;
  contents.send = (channel, ...args) => {
    note('page', channel, args);
    Reflect.apply(send, contents, [channel, ...args]);
  };
});
