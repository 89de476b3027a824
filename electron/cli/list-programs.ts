import { pageWords } from '../../renderer/text/en/pages';
import type { FoundProfile, FoundProgram } from '../contract/programs';
import { ok } from '../contract/result';
import { helpLinks } from '../runbox/help-links';
import type { Setup } from '../setup/setup';
import { refuseWith, type VerbResult } from './answer';
import { describeProblem } from './describe-problem';
import { table } from './table';

const words = pageWords.programs;

export async function listPrograms(setup: Setup): Promise<VerbResult> {
  const programs = await setup.findPrograms();
  if (!programs.ok) return refuseWith(programs.problem);
  const lines = programs.value.flatMap(describeProgram);
  const none = [`${words.looked(0)} ${words.getThunderbird}: ${helpLinks['get-thunderbird']}`];
  return ok({ value: programs.value, lines: lines.length > 0 ? lines : none });
}

function describeProgram({
  id,
  name,
  version,
  location,
  packaging,
  profiles,
}: FoundProgram): readonly string[] {
  const heading = version === null ? name : `${name} ${version}`;
  return [
    `${heading}, ${words.packaging[packaging]}: ${location}`,
    `  --program ${id}`,
    ...table(profiles.map(profileRow), '  '),
    ...profiles.flatMap(({ problem }) => (problem === null ? [] : [`  ${describeProblem(problem)}`])),
  ];
}

function profileRow({
  name,
  folder,
  state,
  opensByDefault,
  running,
  accounts,
}: FoundProfile): readonly string[] {
  const marks = [
    ...(opensByDefault ? [words.opensByDefault] : []),
    ...(running ? ['open now'] : []),
    ...(state === 'new' ? ['not used yet'] : []),
  ];
  const addresses = accounts.map(({ address }) => address).join(', ');
  return ['--profile', name, marks.join(', '), folder, addresses];
}
