import { coreRows } from './core-rows';
import { networkRows, thunderbirdTimeouts } from './network-rows';
import { tableOf } from './row';
import { windowRows } from './window-rows';

const rows = [...(await windowRows()), ...(await coreRows()), ...(await networkRows())];
console.log(tableOf(rows));
console.log(`\n${thunderbirdTimeouts}`);
process.exit(0);
