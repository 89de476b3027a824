import { useState } from 'react';
import type { ProgramReport, SetupReport } from '../../electron/contract/report';
import { DoneEmblem, PartlyEmblem } from '../parts/drawings/emblems';
import { useLanguage } from '../parts/language-context';
import { Page } from '../parts/page';
import type { PageWords } from '../text/words';
import { canRetry, canUndo } from '../wizard/can-undo';
import { useSend } from '../wizard/wizard-context';
import type { FinishedState } from '../wizard/wizard-state';
import { ConfirmUndo } from './confirm-undo';
import { OpenProgramButton } from './open-program-button';
import { ReportedProgram } from './reported-program';
import { WhatIsLeft } from './what-is-left';

export function ResultPage({ state: { report, problem } }: { state: FinishedState }) {
  const { pages, problems, byHand } = useLanguage();
  const words = pages.result;
  const send = useSend();
  const [asking, ask] = useState(false);
  const good = report.programs.filter(isGood);
  const [first] = good;
  const retry = canRetry(report);
  return (
    <Page
      title={titleOf(report, words)}
      step={7}
      emblem={good.length === report.programs.length ? <DoneEmblem /> : <PartlyEmblem />}
      complaints={problem === null ? [] : [{ controlId: null, ...problems(problem) }]}
      leading={
        <button type="button" className="button quiet leading" onClick={() => send({ type: 'started-over' })}>
          {pages.common.startOver}
        </button>
      }
      actions={
        <>
          {canUndo(report) && (
            <button type="button" className="button" aria-expanded={asking} onClick={() => ask(true)}>
              {pages.undo.undo}
            </button>
          )}
          {retry && !first && <TryAgainButton look="button primary" />}
          {first && <OpenProgramButton {...first} />}
        </>
      }
    >
      {asking && (
        <ConfirmUndo
          report={report}
          onYes={() => send({ type: 'undo-requested', report })}
          onNo={() => ask(false)}
        />
      )}
      <ReportedPrograms programs={report.programs.filter((program) => !isGood(program))} />
      {retry && first && <TryAgainButton look="button beside" />}
      {good.length > 0 && <WhatIsLeft programs={good} />}
      <ReportedPrograms programs={good} />
      <button type="button" className="link" onClick={() => send({ type: 'by-hand-requested' })}>
        {byHand.fromResult}
      </button>
    </Page>
  );
}

function TryAgainButton({ look }: { look: string }) {
  const { result: words } = useLanguage().pages;
  const send = useSend();
  return (
    <button type="button" className={look} onClick={() => send({ type: 'recheck-requested' })}>
      {words.tryAgain}
    </button>
  );
}

function ReportedPrograms({ programs }: { programs: readonly ProgramReport[] }) {
  return programs.map((program) => (
    <ReportedProgram key={`${program.choice.program} ${program.choice.profile}`} program={program} />
  ));
}

function isGood({ outcome }: ProgramReport): boolean {
  return outcome.kind === 'set-up' || outcome.kind === 'set-up-already';
}

function titleOf({ programs }: SetupReport, words: PageWords['result']): string {
  const good = programs.filter(isGood);
  if (good.length === programs.length) return words.done([...new Set(good.map((one) => one.programName))]);
  if (good.length > 0 || programs.some(({ outcome }) => outcome.kind === 'left-half-done'))
    return words.partly;
  return words.nothing;
}
