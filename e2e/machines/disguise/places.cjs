// Which file of this machine stands for which of the other one. Both systems keep names in the case they were given
// and find them in any.
const fs = require('node:fs');
const path = require('node:path');

/** Nothing is ever in it, so that reading and writing below it fail as with a path that leads nowhere. */
const nowhere = 'no-such-place';
// A colon would name a stream of the file, the others are refused (Microsoft, "Naming Files, Paths, and Namespaces").
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are among what is refused
const refusedOnWindows = /[<>:"|?*\u0000-\u001f]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** The drive and the names on it; null when the path leads nowhere there. */
function splitWindows(there) {
  const found = /^(?:([A-Za-z]):)?\\(?!\\)(.*)$/.exec(path.win32.normalize(there.replace(/^\\\\\?\\/, '')));
  if (found === null) return null;
  const names = (found[2] ?? '').split('\\').filter((name) => name !== '');
  if (names.some((name) => refusedOnWindows.test(name))) return null;
  return [(found[1] ?? 'C').toUpperCase(), ...names];
}

function splitMac(there) {
  if (!path.posix.isAbsolute(there)) return null;
  return [
    'disk',
    ...path.posix
      .normalize(there)
      .split('/')
      .filter((name) => name !== ''),
  ];
}

function namesIn(folder) {
  try {
    return fs.readdirSync(folder);
  } catch {
    return []; // It is not there, or is a file.
  }
}

/** As it is spelled on the disk, as far as it is there. */
function spelled(folder, names) {
  return names.reduce((found, name) => {
    const there = namesIn(found);
    const wanted = name.toLowerCase();
    const same = there.includes(name) ? name : there.find((other) => other.toLowerCase() === wanted);
    return path.join(found, same ?? name);
  }, folder);
}

function createPlaces({ platform, folder, appFolder, bundleFolder }) {
  const isWindows = platform === 'win32';
  const paths = isWindows ? path.win32 : path.posix;
  const split = isWindows ? splitWindows : splitMac;
  const simple = (there) => paths.normalize(there).toLowerCase();
  const app = split(appFolder).map((name) => name.toLowerCase());

  function here(there) {
    const names = split(there);
    if (names === null) return path.join(folder, nowhere, 'at-all');
    const isApp = app.every((name, index) => names[index]?.toLowerCase() === name);
    return isApp ? path.join(bundleFolder, ...names.slice(app.length)) : spelled(folder, names);
  }

  function there(file) {
    const below = (start) =>
      file === start || file.startsWith(`${start}/`) ? file.slice(start.length) : null;
    const inApp = below(bundleFolder);
    if (inApp !== null) return paths.normalize(appFolder + inApp);
    const onDisk = below(folder);
    const found = /^\/([^/]+)(.*)$/.exec(onDisk ?? '');
    if (found === null) return file;
    const [, drive, rest] = found;
    return isWindows ? `${drive}:${rest.replaceAll('/', '\\') || '\\'}` : rest || '/';
  }

  return { paths, here, there, same: (one, other) => simple(one) === simple(other) };
}

module.exports = { createPlaces };
