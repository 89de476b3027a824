// The calls of native-reg's compiled module that the app makes, answered from registry.json: values by name by the
// key's whole path, in which a text is a REG_SZ, a number a REG_DWORD, and anything else { type, base64 }.
const hives = {
  2147483648: 'HKEY_CLASSES_ROOT',
  2147483649: 'HKEY_CURRENT_USER',
  2147483650: 'HKEY_LOCAL_MACHINE',
};
const view32 = 0x200;
const settingValues = 0x2;
/** What 32-bit programs see is the same there (Microsoft, "Registry Keys Affected by WOW64"). */
const shared =
  /^Software\\(?:Classes|Clients|Policies|Microsoft\\Windows\\CurrentVersion\\App Paths)(?:\\|$)/i;

function encode(content) {
  if (typeof content === 'number') {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(content);
    return Object.assign(bytes, { type: 4 });
  }
  if (typeof content === 'string') return Object.assign(Buffer.from(`${content}\0`, 'utf16le'), { type: 1 });
  return Object.assign(Buffer.from(content.base64, 'base64'), { type: content.type });
}

/** Where the key really is: one for classes is both the person's and the machine's. */
function placesOf(hive, path, access) {
  if (hive === 'HKEY_CLASSES_ROOT')
    return [
      `HKEY_CURRENT_USER\\Software\\Classes\\${path}`,
      `HKEY_LOCAL_MACHINE\\Software\\Classes\\${path}`,
    ];
  const isOther = hive === 'HKEY_LOCAL_MACHINE' && (access & view32) !== 0 && !shared.test(path);
  return [`${hive}\\${isOther ? path.replace(/^Software(?=\\|$)/i, 'Software\\WOW6432Node') : path}`];
}

const same = (one, other) => one.toLowerCase() === other.toLowerCase();

function disguiseRegistry(machine) {
  const open = new Set();
  const use = (key) => {
    if (!open.has(key)) throw new Error('The key is not open');
    return key;
  };
  const isBelow = (path, place) => path.toLowerCase().startsWith(`${place.toLowerCase()}\\`);
  /** Each with its own spelling and all its values. */
  const found = ({ places }) => {
    const keys = Object.entries(machine.readRegistry());
    return places.flatMap((place) => keys.filter(([path]) => same(path, place)));
  };
  const valuesOf = (key) =>
    Object.assign(
      {},
      ...found(use(key))
        .reverse()
        .map(([, values]) => values),
    );

  return {
    openKey(hive, path, _options, access) {
      const places = placesOf(hives[hive], path, access);
      const paths = Object.keys(machine.readRegistry());
      const isThere = places.some((place) => paths.some((one) => same(one, place) || isBelow(one, place)));
      if (!isThere) return null;
      const key = { places, access };
      open.add(key);
      return key;
    },
    closeKey: (key) => void open.delete(use(key)),
    enumKeyNames(key) {
      const names = use(key).places.flatMap((place) =>
        Object.keys(machine.readRegistry())
          .filter((path) => isBelow(path, place))
          .map((path) => path.slice(place.length + 1).split('\\')[0]),
      );
      return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
    },
    enumValueNames: (key) => Object.keys(valuesOf(key)),
    queryValue(key, name) {
      const value = Object.entries(valuesOf(key)).find(([one]) => same(one, name));
      return value === undefined ? null : encode(value[1]);
    },
    deleteValue(key, name) {
      if ((use(key).access & settingValues) === 0) throw new Error('Access is denied');
      const registry = machine.readRegistry();
      for (const [path] of found(key))
        for (const one of Object.keys(registry[path])) if (same(one, name)) delete registry[path][one];
      machine.writeRegistry(registry);
      return true;
    },
  };
}

module.exports = { disguiseRegistry };
