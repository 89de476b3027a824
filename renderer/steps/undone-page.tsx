import type { ProgramUndo, UndoOutcome, UndoReport } from '../../electron/contract/report';
import { PartlyEmblem, UndoneEmblem, YourTurnEmblem } from '../parts/drawings/emblems';
import { useLanguage } from '../parts/language-context';
import { Notice } from '../parts/notice';
import { Page } from '../parts/page';
import { useSend } from '../wizard/wizard-context';
import type { UndoneState } from '../wizard/wizard-state';

export function UndonePage({ state: { undo } }: { state: UndoneState }) {
  const { pages } = useLanguage();
  const send = useSend();
  const whole = overallOf(undo);
  return (
    <Page
      title={pages.undo.titles[whole]}
      emblem={emblems[whole]}
      onSubmit={() => send({ type: 'started-over' })}
      actions={
        <button type="submit" className="button primary">
          {pages.common.startOver}
        </button>
      }
    >
      {undo.programs.map((program) => (
        <UndoneProgram key={`${program.choice.program} ${program.choice.profile}`} program={program} />
      ))}
    </Page>
  );
}

const emblems = {
  restored: <UndoneEmblem />,
  'yours-to-remove': <YourTurnEmblem />,
  'partly-restored': <PartlyEmblem />,
  'not-restored': <PartlyEmblem />,
} as const;

const looks = {
  restored: 'done',
  'yours-to-remove': 'information',
  'partly-restored': 'warning',
  'not-restored': 'warning',
} as const;

function UndoneProgram({ program: { programName, outcome } }: { program: ProgramUndo }) {
  const { pages, problems, settings } = useLanguage();
  const problem = outcome.kind === 'not-restored' ? problems(outcome.problem) : null;
  return (
    <Notice kind={looks[outcome.kind]} title={programName}>
      <p>{pages.undo.outcomes[outcome.kind](programName)}</p>
      {outcome.kind === 'partly-restored' && (
        <ul className="files">
          {outcome.kept.map((kept) => (
            <li key={`${kept.path} ${kept.key}`} className="path">
              {settings.kept(kept)}
            </li>
          ))}
        </ul>
      )}
      {outcome.kind === 'yours-to-remove' && (
        <ol>
          {pages.undo.removing[outcome.handOver].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {problem && (
        <p>
          <strong>{problem.title}.</strong> {problem.whatToDo}
        </p>
      )}
    </Notice>
  );
}

function overallOf({ programs }: UndoReport): UndoOutcome['kind'] {
  const kinds = new Set(programs.map(({ outcome }) => outcome.kind));
  const [only = 'restored'] = kinds;
  if (kinds.size <= 1) return only;
  const restored = programs.every(
    ({ outcome: { kind } }) => kind === 'restored' || kind === 'yours-to-remove',
  );
  return restored ? 'yours-to-remove' : 'partly-restored';
}
