import { ok } from '../contract/result';
import { adapters } from '../programs/all-programs';
import { createSetup } from '../setup/create-setup';
import { dataFolder } from '../setup/data-folder';
import { openEncrypted } from '../sign-in/open-encrypted';
import { probeNetwork } from '../sign-in/probe-network';
import { createSignIn } from '../sign-in/sign-in';
import { createNodeSystem } from '../system/node-system';
import { runCli } from './run-cli';
import { createNodeTerminal } from './terminal';
import { version } from './version';

const terminal = createNodeTerminal(process);

function openSetup() {
  const system = createNodeSystem();
  const folder = dataFolder(system);
  return folder.ok ? ok(createSetup({ system, adapters, dataFolder: folder.value, now: Date.now })) : folder;
}

const check = {
  probeNetwork: (onEndpoint: Parameters<typeof probeNetwork>[1]) => probeNetwork({}, onEndpoint),
  signIn: createSignIn({ open: openEncrypted }),
};

void runCli(process.argv.slice(2), { openSetup, check, terminal, version }).then((status) => {
  process.exitCode = status;
});
