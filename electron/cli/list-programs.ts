import { pageWords } from '../../renderer/text/en/pages';
import { repairWords } from '../../renderer/text/en/repair';
import type { AccountRepair, FoundProfile, FoundProgram } from '../contract/programs';
import { ok } from '../contract/result';
import { helpLinks } from '../runbox/help-links';
import type { Setup } from '../setup/setup';
import { refuseWith, type VerbResult } from './answer';
import { describeProblem } from './describe-problem';
import { repairsIn } from './repair-account';
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
  way,
  profiles,
}: FoundProgram): readonly string[] {
  const heading = version === null ? name : `${name} ${version}`;
  return [
    `${heading}, ${words.packaging[packaging]}: ${location}`,
    `  --program ${id}`,
    ...(way === 'automatic' ? table(profiles.map(profileRow), '  ') : [`  ${words.ways[way]}`]),
    ...profiles.flatMap(({ problem }) => (problem === null ? [] : [`  ${describeProblem(problem)}`])),
    ...profiles.flatMap((profile) =>
      repairsIn(profile).flatMap((repair) => describeRepair(repair, { id, name }, profile)),
    ),
  ];
}

function describeRepair(
  { answers, faults }: AccountRepair,
  program: Pick<FoundProgram, 'id' | 'name'>,
  profile: FoundProfile,
): readonly string[] {
  const values = ['--program', program.id, '--profile', profile.id, '--address', answers.address];
  const command = ['runbox-mail-setup repair', ...values.map(quoted)].join(' ');
  return [
    `  ${repairWords.title(program.name, answers.address)}`,
    ...faults.map((fault) => `    ${repairWords.fault(fault)}`),
    `    ${repairWords.command(command)}`,
  ];
}

/** As a shell takes it for one word, whatever is in it. */
function quoted(value: string): string {
  return /^[\w@.%+/:-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
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
    ...(opensByDefault && name !== '' ? [words.opensByDefault] : []),
    ...(running ? ['open now'] : []),
    ...(state === 'new' ? ['not used yet'] : []),
  ];
  const addresses = accounts.map(({ address }) => address).join(', ');
  // A program that keeps one set of settings has no name for it, and nothing to choose.
  const choice = name === '' ? [] : ['--profile', name];
  return [...choice, marks.join(', '), folder, addresses];
}
