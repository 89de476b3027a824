import type { PlanNote } from '../../electron/contract/plan';
import type { ProgramReport } from '../../electron/contract/report';
import { AppleMailSteps } from '../devices/apple-mail-steps';
import { ProfileCheck } from '../devices/profile-check';
import { Depth } from '../parts/depth';
import { useLanguage } from '../parts/language-context';
import { Notice } from '../parts/notice';
import { useMachine } from '../parts/use-machine';
import type { PageWords } from '../text/words';
import { accountAnswersOf } from '../wizard/answers';
import { formInstead, isImported, standingOf } from '../wizard/standing';
import type { FinishedState } from '../wizard/wizard-state';
import { ShowValuesButton } from './show-values-button';

interface ReportedProgramProps {
  readonly program: ProgramReport;
  readonly state: FinishedState;
}

/** What is still good to know once everything is done. */
const remembered: ReadonlySet<PlanNote['kind']> = new Set([
  'by-hand-because',
  'not-in-profile',
  'shown-after',
]);

const looks = { done: 'done', yours: 'information', failed: 'warning' } as const;

export function ReportedProgram({ program, state }: ReportedProgramProps) {
  const { pages, problems, settings } = useLanguage();
  const { outcome, notes, programName } = program;
  const problem = 'problem' in outcome ? problems(outcome.problem) : null;
  const standing = standingOf(program);
  const form = formInstead(program, state.found);
  // What the program made of our file is neither put back nor tried again by itself; the problem says what is so.
  const isMadeAmiss = outcome.kind === 'left-half-done' && form !== null;
  const reminders = standing === 'failed' ? [] : notes.filter(({ kind }) => remembered.has(kind));
  return (
    <section className="reported" aria-label={programName}>
      <Notice kind={looks[standing]} title={programName}>
        {!isMadeAmiss && <p>{outcomeWords(program, pages.result)}</p>}
        {problem && (
          <p>
            <strong>{problem.title}.</strong> {problem.whatToDo}
          </p>
        )}
        {reminders.map((note) => (
          <p key={settings.note(note)}>{settings.note(note)}</p>
        ))}
        {form !== null && <ShowValuesButton form={form} look="button beside" programName={programName} />}
      </Notice>
      {outcome.kind === 'handed-over' && <AppleMailToDo state={state} />}
      <WrittenFiles files={program.files} />
    </section>
  );
}

function outcomeWords(program: ProgramReport, words: PageWords['result']): string {
  const { outcome } = program;
  if (isImported(program)) return words.imported;
  return words.outcomes[outcome.kind](outcome.kind === 'set-up' ? outcome.effect : 'update');
}

/** What is done on the Mac, and whether it has been done. */
function AppleMailToDo({ state }: { state: FinishedState }) {
  const machine = useMachine();
  const answers = accountAnswersOf(state);
  return (
    <div className="hand-over">
      <AppleMailSteps release={machine?.release ?? null} address={state.report.address} />
      <ProfileCheck answers={answers} />
    </div>
  );
}

function WrittenFiles({ files }: Pick<ProgramReport, 'files'>) {
  const { review, result: words } = useLanguage().pages;
  if (files.length === 0) return null;
  return (
    <Depth summary={words.files}>
      <ul className="files">
        {files.map(({ path, what, backup }) => (
          <li key={path} className="path">
            <strong>{review.what[what]}</strong> <bdi>{path}</bdi>
            <br />
            {backup === null ? (
              words.noBackup
            ) : (
              <>
                {words.backup} <bdi>{backup}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </Depth>
  );
}
