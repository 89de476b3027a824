import { useState } from 'react';
import type { Account, AccountAnswers } from '../../electron/contract/account';
import type { FoundProgram } from '../../electron/contract/programs';
import { readAccount } from '../../electron/runbox/account';
import { isRetired, programForms, retiredPrograms } from '../by-hand/all-programs';
import { type FilledLine, formFor } from '../by-hand/fill-form';
import { FilledFormView } from '../by-hand/filled-form-view';
import { nameOf } from '../by-hand/form-line';
import { FormNotes } from '../by-hand/form-notes';
import type { ProgramForm } from '../by-hand/program-form';
import { ProgramSelect } from '../by-hand/program-select';
import { SettingsSheet } from '../by-hand/settings-sheet';
import { AndroidCodePanel } from '../devices/android-code-panel';
import { PhoneProfilePanel } from '../devices/phone-profile-panel';
import { useLanguage } from '../parts/language-context';
import { Notice } from '../parts/notice';
import { Page } from '../parts/page';
import { accountAnswersOf } from '../wizard/answers';
import { useSend, useWizard } from '../wizard/wizard-context';
import type { ByHandState } from '../wizard/wizard-state';
import { OpenAccountsButton, OpenProgramButton } from './open-program-button';

export function ByHandPage({ state }: { state: ByHandState }) {
  const { byHand: words, problems } = useLanguage();
  const send = useSend();
  const { byHandProgram } = state.answers;
  const account = readAccount(accountAnswersOf(state));
  const program = programForms.find(({ id }) => id === byHandProgram);
  return (
    <Page
      title={words.title}
      complaints={account.ok ? [] : [{ controlId: null, ...problems(account.problem) }]}
      onBack={() => send({ type: 'went-back' })}
      actions={program && <OpenToTypeIn program={program} found={state.found} />}
    >
      <p>{words.lead}</p>
      <ProgramSelect
        chosen={byHandProgram}
        onChoose={(chosen) => send({ type: 'edited', edit: { byHandProgram: chosen } })}
      />
      {byHandProgram !== null && isRetired(byHandProgram) && (
        <Notice kind="information" title={retiredPrograms[byHandProgram]}>
          <p>{words.retiredText[byHandProgram]}</p>
        </Notice>
      )}
      {account.ok && program && (
        <ProgramByHand
          key={program.id}
          program={program}
          account={account.value}
          answers={accountAnswersOf(state)}
          done={state.answers.byHandDone}
        />
      )}
      {account.ok && <SettingsSheet account={account.value} />}
    </Page>
  );
}

interface OpenToTypeInProps {
  readonly program: ProgramForm;
  readonly found: readonly FoundProgram[];
}

/** Not for a program that has to be closed while its account is made, unless that is done in a window outside it. */
function OpenToTypeIn({ program, found }: OpenToTypeInProps) {
  const one = found.find(({ kind }) => kind === program.id);
  if (one?.openAccounts !== undefined) return <OpenAccountsButton program={one.id} />;
  const begins = program.sections[0]?.before ?? [];
  if (one === undefined || begins.some(({ kind }) => kind === 'close')) return null;
  return <OpenProgramButton choice={{ program: one.id }} programName={one.name} />;
}

interface ProgramByHandProps {
  readonly program: ProgramForm;
  readonly account: Account;
  readonly answers: AccountAnswers;
  readonly done: readonly string[];
}

function ProgramByHand({ program, account, answers, done }: ProgramByHandProps) {
  const { byHand: words } = useLanguage();
  const send = useSend();
  const copying = useCopying();
  const programName = program.name ?? words.another;
  const form = formFor(program, account);
  const keys = form.sections.flatMap(({ lines }) => lines.map(({ key }) => key));
  const onDone = (key: string, ticked: boolean) => {
    const others = done.filter((one) => one !== key);
    send({ type: 'edited', edit: { byHandDone: ticked ? [...others, key] : others } });
  };
  return (
    <>
      <QuickWay program={program} account={account} answers={answers} />
      <FormNotes program={program} programName={programName} form={form} account={account} />
      <p className={copying.failed ? 'said' : 'unseen'} role="status">
        {copying.said}
      </p>
      <FilledFormView form={form} actions={{ done, onDone, copied: copying.copied, onCopy: copying.copy }} />
      <p className="hint">{words.progress(keys.filter((key) => done.includes(key)).length, keys.length)}</p>
    </>
  );
}

type QuickWayProps = Pick<ProgramByHandProps, 'program' | 'account' | 'answers'>;

/** Some programs take all settings at once, from a file or a code. */
function QuickWay({ program: { id }, account, answers }: QuickWayProps) {
  switch (id) {
    case 'iphone-mail':
      return <PhoneProfilePanel answers={answers} />;
    case 'thunderbird-android':
      return <AndroidCodePanel account={account} />;
    default:
      return null;
  }
}

/** The line that was copied last, and what is said of it. */
function useCopying() {
  const { byHand: words } = useLanguage();
  const copyText = useWizard((wizard) => wizard.copyText);
  const [tried, note] = useState<{ line: FilledLine; worked: boolean } | null>(null);
  const copy = async (line: FilledLine) => {
    const answer = await copyText(line.text ?? '');
    note({ line, worked: answer.ok });
  };
  const failed = tried !== null && !tried.worked;
  return {
    copy,
    failed,
    copied: tried?.worked ? tried.line.key : null,
    said: tried === null ? '' : failed ? words.notCopied : words.copiedAloud(nameOf(tried.line, words)),
  };
}
