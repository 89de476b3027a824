import { useId, useState } from 'react';
import type { KeptReports, ReportRemoval, Stayed } from '../../electron/contract/kept-reports';
import type { Problem } from '../../electron/contract/problems';
import { useWizard } from '../wizard/wizard-context';
import { ApprovalButton } from './approval-button';
import { useLanguage } from './language-context';
import { Notice } from './notice';
import { useFocusWhileAsked } from './use-focus-while-asked';

/** Its place among the headings around it. */
type Heading = 'h2' | 'h4';

type Stage =
  | { readonly step: 'offered' }
  | { readonly step: 'counting' }
  | { readonly step: 'none' }
  | { readonly step: 'asking'; readonly kept: KeptReports }
  | { readonly step: 'removing' }
  | { readonly step: 'removed'; readonly removal: ReportRemoval }
  | { readonly step: 'refused'; readonly problem: Problem };

/** Deletes what the wizard keeps, in place: says what is there and what is lost, and asks first. */
export function RemoveReports({ heading }: { heading: Heading }) {
  const { removal: words } = useLanguage();
  const { stage, count, remove, leave } = useRemoval();
  const isBusy = stage.step === 'counting' || stage.step === 'removing';
  return (
    <div className="remove-reports">
      <button
        type="button"
        className="link"
        aria-expanded={stage.step === 'asking'}
        aria-disabled={isBusy}
        onClick={isBusy ? undefined : count}
      >
        {words.open}
      </button>
      <div role="status">
        {stage.step === 'counting' && <p className="hint">{words.counting}</p>}
        {stage.step === 'none' && <p>{words.nothing}</p>}
        {stage.step === 'removing' && <p className="hint">{words.removing}</p>}
        {stage.step === 'removed' && <Removed removal={stage.removal} />}
      </div>
      {stage.step === 'asking' && (
        <ConfirmRemoval heading={heading} kept={stage.kept} onYes={() => remove(stage.kept)} onNo={leave} />
      )}
      {stage.step === 'refused' && <Refused problem={stage.problem} />}
    </div>
  );
}

function useRemoval() {
  const countReports = useWizard((wizard) => wizard.countReports);
  const removeReports = useWizard((wizard) => wizard.removeReports);
  const [stage, setStage] = useState<Stage>({ step: 'offered' });
  const refused = (problem: Problem) => setStage({ step: 'refused', problem });
  const count = () => {
    setStage({ step: 'counting' });
    void countReports().then((answer) =>
      answer.ok ? setStage(stageAfterCounting(answer.value)) : refused(answer.problem),
    );
  };
  const remove = ({ id }: KeptReports) => {
    setStage({ step: 'removing' });
    void removeReports(id).then((answer) =>
      answer.ok ? setStage({ step: 'removed', removal: answer.value }) : refused(answer.problem),
    );
  };
  return { stage, count, remove, leave: () => setStage({ step: 'offered' }) };
}

function stageAfterCounting(kept: KeptReports): Stage {
  return kept.backups + kept.reports === 0 ? { step: 'none' } : { step: 'asking', kept };
}

interface ConfirmRemovalProps {
  readonly heading: Heading;
  readonly kept: KeptReports;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

function ConfirmRemoval({ heading: Heading, kept, onYes, onNo }: ConfirmRemovalProps) {
  const { removal: words } = useLanguage();
  const questionId = useId();
  const question = useFocusWhileAsked();
  return (
    <section className="card confirm" aria-labelledby={questionId}>
      <Heading id={questionId} ref={question} tabIndex={-1}>
        {words.question}
      </Heading>
      <p>{words.kept(kept.reports, kept.backups)}</p>
      <code>{kept.folder}</code>
      <p>{words.consequence}</p>
      <div className="confirm-actions">
        <ApprovalButton what="remove-reports" id={kept.id} label={words.yes} onApproved={onYes} />
        <button type="button" className="button" onClick={onNo}>
          {words.no}
        </button>
      </div>
    </section>
  );
}

const reasons: readonly Stayed['reason'][] = ['not-deleted', 'unknown'];

function Removed({ removal: { reports, backups, stayed } }: { removal: ReportRemoval }) {
  const { removal: words } = useLanguage();
  return (
    <Notice kind={stayed.length === 0 ? 'done' : 'information'}>
      <p>{words.done(reports, backups)}</p>
      {reasons.map((reason) => {
        const places = stayed.filter((one) => one.reason === reason);
        return places.length > 0 && <StillThere key={reason} reason={reason} places={places} />;
      })}
    </Notice>
  );
}

function StillThere({ reason, places }: { reason: Stayed['reason']; places: readonly Stayed[] }) {
  const { removal: words } = useLanguage();
  return (
    <>
      <p>{words.stayed[reason]}</p>
      <ul>
        {places.map(({ path }) => (
          <li key={path}>
            <code>{path}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

function Refused({ problem }: { problem: Problem }) {
  const { title, whatToDo } = useLanguage().problems(problem);
  return (
    <div role="alert">
      <Notice kind="warning" title={title}>
        <p>{whatToDo}</p>
      </Notice>
    </div>
  );
}
