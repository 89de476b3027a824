import { pageWords } from '../../renderer/text/en/pages';
import type { SetupReport } from '../contract/report';
import { ok } from '../contract/result';
import type { Setup } from '../setup/setup';
import { refuseWith, type VerbResult } from './answer';
import { protocolName } from './protocol-name';
import { table } from './table';

const words = pageWords.earlier;

export async function listReports(setup: Setup): Promise<VerbResult> {
  const reports = await setup.listReports();
  if (!reports.ok) return refuseWith(reports.problem);
  const lines = reports.value.length > 0 ? table(reports.value.map(reportRow), '') : [words.none];
  return ok({ value: reports.value, lines });
}

function reportRow({ id, madeAt, address, protocol, programs, undone }: SetupReport): readonly string[] {
  const names = programs.map(({ programName, profileName }) =>
    profileName === '' ? programName : `${programName} (${profileName})`,
  );
  return [
    id ?? '',
    pageWords.common.date(madeAt),
    address,
    protocolName(protocol),
    names.join(', '),
    undone ? words.undone : '',
  ];
}
