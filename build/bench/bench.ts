import { coreRows } from './core-rows';
import { tableOf } from './row';
import { windowRows } from './window-rows';

const rows = [...(await windowRows()), ...(await coreRows())];
console.log(tableOf(rows));
process.exit(0);
