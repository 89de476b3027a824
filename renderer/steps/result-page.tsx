import { useState } from 'react';
import type { ProgramReport, SetupReport } from '../../electron/contract/report';
import { DoneEmblem, PartlyEmblem, YourTurnEmblem } from '../parts/drawings/emblems';
import { useLanguage } from '../parts/language-context';
import { Page } from '../parts/page';
import type { PageWords } from '../text/words';
import { canRetry, canUndo } from '../wizard/can-undo';
import { namesOf } from '../wizard/program-names';
import { isImported, type Standing, standingOf } from '../wizard/standing';
import { useSend } from '../wizard/wizard-context';
import type { FinishedState } from '../wizard/wizard-state';
import { ConfirmUndo } from './confirm-undo';
import { OpenProgramButton } from './open-program-button';
import { ReportedProgram } from './reported-program';
import { WhatIsLeft } from './what-is-left';

export function ResultPage({ state }: { state: FinishedState }) {
  const { report, problem } = state;
  const { pages, problems, byHand } = useLanguage();
  const words = pages.result;
  const send = useSend();
  const [asking, ask] = useState(false);
  const done = programsThatAre('done', report);
  // One that has taken over our settings is open already.
  const first = done.find((program) => !isImported(program));
  const retry = canRetry(report);
  return (
    <Page
      title={titleOf(report, words)}
      step={7}
      emblem={emblemOf(report)}
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
      <ReportedPrograms state={state} which="failed" />
      {retry && first && <TryAgainButton look="button beside" />}
      <ReportedPrograms state={state} which="yours" />
      {done.length > 0 && <WhatIsLeft programs={done} protocol={report.protocol} />}
      <ReportedPrograms state={state} which="done" />
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

function ReportedPrograms({ state, which }: { state: FinishedState; which: Standing }) {
  return programsThatAre(which, state.report).map((program) => (
    <ReportedProgram
      key={`${program.choice.program} ${program.choice.profile}`}
      program={program}
      state={state}
    />
  ));
}

function programsThatAre(standing: Standing, { programs }: SetupReport): readonly ProgramReport[] {
  return programs.filter((program) => standingOf(program) === standing);
}

function emblemOf(report: SetupReport) {
  if (programsThatAre('failed', report).length > 0) return <PartlyEmblem />;
  return programsThatAre('yours', report).length > 0 ? <YourTurnEmblem /> : <DoneEmblem />;
}

function titleOf(report: SetupReport, words: PageWords['result']): string {
  const done = namesOf(programsThatAre('done', report));
  const yours = namesOf(programsThatAre('yours', report));
  const failed = programsThatAre('failed', report);
  if (failed.length > 0) {
    if (done.length > 0 || failed.some(({ outcome }) => outcome.kind === 'left-half-done'))
      return words.partly;
    return yours.length > 0 ? words.stillToDo : words.nothing;
  }
  if (yours.length === 0) return words.done(done);
  return done.length === 0 ? words.needsYou(yours) : words.doneAndNeedsYou(done, yours);
}
