// Loaded into the app's main process before the app: whatever it asks for by name or address stays on this machine.
// mail.runbox.com has an address of the documentation's (RFC 5737), and a connection to it leads to the port of
// RUNBOX_PORTS that stands for the one asked for. All other names do not exist, other addresses are refused.
const dns = require('node:dns');
const net = require('node:net');
const { syncBuiltinESMExports } = require('node:module');

const runbox = { host: 'mail.runbox.com', address: '203.0.113.25' };
/** Nobody listens here. */
const closedPort = 1;
/** @type {Readonly<Record<string, number>>} */
const ports = JSON.parse(process.env.RUNBOX_PORTS ?? '{}');

/** @param {string} code */
const failure = (code) =>
  Object.assign(new Error(`${code}: nothing outside this machine can be reached`), { code });

/** @param {string} host */
async function lookup(host) {
  if (host !== runbox.host) throw failure('ENOTFOUND');
  return [{ address: runbox.address, family: 4 }];
}

async function notFound() {
  throw failure('ENOTFOUND');
}

Object.assign(dns.promises, { lookup, resolveMx: notFound });
Object.assign(dns.promises.Resolver.prototype, { resolveMx: notFound });

/** @param {{ host?: string, port?: number, path?: string }} options */
function lead(options) {
  if (
    options.path !== undefined ||
    options.host === undefined ||
    /^(127\.|::1$|localhost$)/.test(options.host)
  )
    return;
  options.port = options.host === runbox.address ? (ports[String(options.port)] ?? closedPort) : closedPort;
  options.host = '127.0.0.1';
}

const connect = net.Socket.prototype.connect;
/** @type {any} */ (net.Socket.prototype).connect = function (/** @type {any[]} */ ...args) {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof first === 'object' && first !== null) lead(first);
  return Reflect.apply(connect, this, args);
};

syncBuiltinESMExports();
