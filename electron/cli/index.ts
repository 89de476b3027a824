import { ok } from '../contract/result';
import { adapters } from '../programs/all-programs';
import { findDefaultMailProgram } from '../programs/default-mail-program';
import { createThrowAwayFiles } from '../programs/throw-away-files';
import { createSetup } from '../setup/create-setup';
import { dataFolder, throwAwayFolder } from '../setup/data-folder';
import { openEncrypted } from '../sign-in/connection/open-encrypted';
import { findMailExchangers } from '../sign-in/mail-exchangers/find-mail-exchangers';
import { probeNetwork } from '../sign-in/network-check/probe-network';
import { createSignIn } from '../sign-in/sign-in';
import { describeMachine } from '../system/describe-machine';
import { createNodeSystem } from '../system/node-system';
import type { CheckParts } from './check-account';
import { createReportFiles } from './report-file';
import { runCli } from './run-cli';
import { createNodeTerminal } from './terminal';
import { version } from './version';

const terminal = createNodeTerminal(process);

const system = createNodeSystem();
const folder = dataFolder(system);

function openSetup() {
  return folder.ok
    ? ok(createSetup({ system, adapters, findDefaultMailProgram, dataFolder: folder.value, now: Date.now }))
    : folder;
}

async function findPrograms() {
  const setup = openSetup();
  const found = setup.ok ? await setup.value.findPrograms() : setup;
  return found.ok ? found.value : null;
}

const check: CheckParts = {
  probeNetwork: (onEndpoint) => probeNetwork({}, onEndpoint),
  signIn: createSignIn({ open: openEncrypted }),
  findMailExchangers: (address) => findMailExchangers(address),
  machine: describeMachine(version),
  findPrograms,
  reportFiles: createReportFiles(system, process.cwd()),
  now: Date.now,
};

/** What an earlier run handed over has been read by now. */
async function clearHandedOver(): Promise<void> {
  if (folder.ok) await createThrowAwayFiles(system, throwAwayFolder(system, folder.value)).clear();
}

void clearHandedOver()
  .then(() => runCli(process.argv.slice(2), { openSetup, check, terminal, version }))
  .then((status) => {
    process.exitCode = status;
  });
