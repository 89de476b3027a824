/** The object with some of its members replaced; its own functions never learn of it. */
function withOthers(object, others) {
  const read = (name) => {
    if (Object.hasOwn(others, name)) return others[name];
    const value = object[name];
    const isFunction = typeof value === 'function' && !/^[A-Z]/.test(String(name));
    return isFunction ? value.bind(object) : value;
  };
  const target = {};
  // A bundle copies the names that a module has.
  for (const name of Object.getOwnPropertyNames(object))
    Object.defineProperty(target, name, { get: () => read(name), enumerable: true, configurable: true });
  return new Proxy(target, { get: (_target, name) => read(name) });
}

module.exports = { withOthers };
