import { pageWords } from '../../renderer/text/en/pages';
import { settingWords } from '../../renderer/text/en/settings';
import type { Account, AccountAnswers, Server } from '../contract/account';
import type { PlanPreview, PreviewFile, ProgramPreview, SettingValue, ValueLegend } from '../contract/plan';
import { readAddress } from '../runbox/address';
import { deriveLogin } from '../runbox/login-name';
import { describeProblem } from './describe-problem';
import { profileHeading } from './profile-heading';
import { protocolName } from './protocol-name';
import { table } from './table';

const { review } = pageWords;

export function describePlan({ account, programs }: PlanPreview, answers: AccountAnswers): readonly string[] {
  return [
    ...describeAccount(account, answers),
    ...programs.flatMap((program) => ['', ...describeProgram(program, account)]),
  ];
}

function describeAccount(account: Account, answers: AccountAnswers): readonly string[] {
  const { incoming, submission } = account;
  const keeping =
    incoming.protocol === 'pop3' ? [incoming.keepOnServer ? review.keeping : review.notKeeping] : [];
  return table(
    [
      [pageWords.address.fullName.label, account.fullName],
      [pageWords.address.address.label, account.address],
      [review.loginName, [account.loginName, ...reasonsFor(answers)].join('  ')],
      [review.incoming, [protocolName(incoming.protocol), describeServer(incoming), ...keeping].join(', ')],
      [review.outgoing, describeServer(submission)],
    ],
    '',
  );
}

function reasonsFor({ address, login }: AccountAnswers): readonly string[] {
  const read = readAddress(address, 'address');
  const derived = read.ok ? deriveLogin(read.value, login) : read;
  if (!derived.ok) return [];
  const { reason, strippedTag } = derived.value;
  return [pageWords.address.reasons[reason], ...(strippedTag ? [pageWords.address.tagLeftOut] : [])];
}

function describeServer({ host, port, encryption }: Server): string {
  return review.server(host, port, settingWords.encryption[encryption]);
}

function describeProgram(program: ProgramPreview, account: Account): readonly string[] {
  const { programName, profileName, effect, blockedBy, notes, files, handOver } = program;
  const heading = profileHeading(programName, profileName);
  const notYet = blockedBy === null ? [] : [describeProblem(blockedBy)];
  const says =
    handOver === 'by-hand'
      ? pageWords.result.outcomes['by-hand']('add')
      : review.effects[effect](protocolName(account.incoming.protocol), account.address);
  // A plan that could not be made has no effect to tell of.
  const told = effect === 'nothing' && blockedBy !== null ? [] : [says];
  return [heading, ...notYet, ...told, ...notes.map(settingWords.note), ...files.flatMap(describeFile)];
}

function describeFile({ path, what, settings }: PreviewFile): readonly string[] {
  const rows = settings.map(({ key, meaning, before, after, legend, secret }) => [
    settingWords.meaning[meaning],
    key,
    secret ? review.hidden : `${shown(before, legend)} → ${shown(after, legend)}`,
  ]);
  return [`${review.what[what]} ${path}`, ...table(rows, '  ')];
}

function shown(value: SettingValue | null, legend: ValueLegend | null): string {
  if (value === null) return review.absent;
  const reading = legend?.[String(value)];
  return reading ? `${settingWords.reading[reading]} (${value})` : String(value);
}
