import { useState } from 'react';
import type { SetupReport } from '../../electron/contract/report';
import type { Complaint } from '../parts/error-summary';
import { useLanguage } from '../parts/language-context';
import { Page } from '../parts/page';
import { RemoveReports } from '../parts/remove-reports';
import { canUndo } from '../wizard/can-undo';
import { isYoursToRemove } from '../wizard/standing';
import { useSend } from '../wizard/wizard-context';
import type { EarlierState } from '../wizard/wizard-state';
import { ConfirmUndo } from './confirm-undo';

export function EarlierPage({ state }: { state: EarlierState }) {
  const { pages, problems } = useLanguage();
  const words = pages.earlier;
  const send = useSend();
  const { earlier } = state;
  const problem = state.problem ?? (earlier?.ok === false ? earlier.problem : null);
  const complaints: Complaint[] = problem === null ? [] : [{ controlId: null, ...problems(problem) }];
  const reports = earlier?.ok ? earlier.value : [];
  return (
    <Page title={words.title} complaints={complaints} onBack={() => send({ type: 'went-back' })}>
      {earlier?.ok && reports.length === 0 && <p>{words.none}</p>}
      {reports.map((report) => (
        <EarlierSetup key={report.id ?? report.madeAt} report={report} />
      ))}
      <RemoveReports heading="h2" />
    </Page>
  );
}

function EarlierSetup({ report }: { report: SetupReport }) {
  const { common, earlier: words, undo } = useLanguage().pages;
  const send = useSend();
  const [asking, ask] = useState(false);
  const date = common.date(report.madeAt);
  const names = common.list([...new Set(report.programs.map(({ programName }) => programName))]);
  return (
    <section className="card earlier" aria-label={undo.undoOf(report.address, date)}>
      <div className="earlier-head">
        <div>
          <h2>
            <bdi>{report.address}</bdi>
          </h2>
          <p className="hint">
            {names}, {report.protocol === 'imap' ? 'IMAP' : 'POP'}, {date}
          </p>
        </div>
        {report.undone && (
          <span className="mark">
            {report.programs.some(isYoursToRemove) ? words.undoneByUs : words.undone}
          </span>
        )}
        {canUndo(report) && (
          <button type="button" className="button" aria-expanded={asking} onClick={() => ask(true)}>
            {undo.undo} <span className="unseen">{undo.undoOf(report.address, date)}</span>
          </button>
        )}
      </div>
      {asking && (
        <ConfirmUndo
          report={report}
          onYes={() => send({ type: 'undo-requested', report })}
          onNo={() => ask(false)}
        />
      )}
    </section>
  );
}
