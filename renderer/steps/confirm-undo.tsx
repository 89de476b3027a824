import type { SetupReport } from '../../electron/contract/report';
import { ApprovalButton } from '../parts/approval-button';
import { useLanguage } from '../parts/language-context';
import { useFocusWhileAsked } from '../parts/use-focus-while-asked';
import { namesOf } from '../wizard/program-names';
import { isYoursToRemove } from '../wizard/standing';

interface ConfirmUndoProps {
  readonly report: SetupReport;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asked in place. */
export function ConfirmUndo({ report, onYes, onNo }: ConfirmUndoProps) {
  const { common, undo: words } = useLanguage().pages;
  const yours = namesOf(report.programs.filter(isYoursToRemove));
  const question = useFocusWhileAsked();
  return (
    <section className="card confirm" aria-labelledby="confirm-undo">
      <h2 id="confirm-undo" ref={question} tabIndex={-1}>
        {words.question}
      </h2>
      <p>{words.consequence}</p>
      {yours.length > 0 && <p>{words.yoursToRemove(common.list(yours))}</p>}
      <div className="confirm-actions">
        <ApprovalButton what="undo-setup" id={report.id ?? ''} label={words.yes} onApproved={onYes} />
        <button type="button" className="button" onClick={onNo}>
          {words.no}
        </button>
      </div>
    </section>
  );
}
