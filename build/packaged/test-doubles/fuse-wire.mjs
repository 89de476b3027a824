// The place inside Electron's executable where its fuses lie, as @electron/fuses describes it.
const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1');
const version = 1;

/** As Electron ships them, in the order of build/fuses.mjs. */
const shipped = '101100011';

/** The bytes that electron-builder looks for and changes. */
export function fuseWire() {
  return Buffer.concat([sentinel, Buffer.from([version, shipped.length]), Buffer.from(shipped, 'latin1')]);
}

/**
 * Reads the fuses of an executable; throws when there are none or more than one set of them.
 * @param {Buffer} executable
 * @returns {('on' | 'off' | 'unknown')[]}
 */
export function readFuses(executable) {
  const at = executable.indexOf(sentinel);
  if (at < 0 || executable.lastIndexOf(sentinel) !== at) throw new Error('There is not one set of fuses.');
  const start = at + sentinel.length;
  if (executable[start] !== version) throw new Error('The fuses are of an unknown version.');
  const length = executable[start + 1] ?? 0;
  const letters = executable.subarray(start + 2, start + 2 + length).toString('latin1');
  return [...letters].map(
    (letter) => ({ 0: /** @type {const} */ ('off'), 1: /** @type {const} */ ('on') })[letter] ?? 'unknown',
  );
}
