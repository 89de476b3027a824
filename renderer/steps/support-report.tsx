import { useState } from 'react';
import { HelpLink } from '../parts/help-link';
import { useLanguage } from '../parts/language-context';
import { TickBox } from '../parts/tick-box';
import { useMachine } from '../parts/use-machine';
import { writeSupportReport } from '../text/support-report/write-support-report';
import { supportFactsOf } from '../wizard/support-facts';
import { useWizard } from '../wizard/wizard-context';

/** A report that the person can read, copy and send. Nothing is sent from here. */
export function SupportReport() {
  const words = useLanguage().support.report;
  const [open, setOpen] = useState(false);
  return (
    <div className="support-report">
      <button
        type="button"
        className="button beside"
        aria-expanded={open}
        aria-controls="support-report"
        onClick={() => setOpen(!open)}
      >
        {words.open}
      </button>
      <section id="support-report" aria-labelledby="support-report-title" hidden={!open}>
        {open && <Report />}
      </section>
    </div>
  );
}

function Report() {
  const words = useLanguage().support.report;
  const copyText = useWizard((wizard) => wizard.copyText);
  const [withAddress, include] = useState(false);
  const [copied, note] = useState<boolean | null>(null);
  const text = useReport(withAddress);
  const { label, hint, hintWhenTicked } = words.withAddress;
  return (
    <>
      <h2 id="support-report-title">{words.title}</h2>
      <p>{words.explained}</p>
      <TickBox
        id="report-with-address"
        label={label}
        hint={withAddress ? hintWhenTicked : hint}
        checked={withAddress}
        onChecked={(checked) => {
          include(checked);
          note(null);
        }}
      />
      <div className="report-text">
        <label htmlFor="report-text">{words.label}</label>
        <textarea id="report-text" readOnly rows={12} spellCheck={false} lang="en" dir="ltr" value={text} />
      </div>
      <div className="report-actions">
        <button type="button" className="button" onClick={async () => note((await copyText(text)).ok)}>
          {words.copy}
        </button>
        <HelpLink page="support">{words.openSupport}</HelpLink>
        <span role="status">{copied === null ? '' : copied ? words.copied : words.notCopied}</span>
      </div>
    </>
  );
}

/** As things stand now; it grows while the network is still being looked at. */
function useReport(withAddress: boolean): string {
  const state = useWizard((wizard) => wizard.state);
  const mailExchangers = useWizard((wizard) => wizard.mailExchangers);
  const machine = useMachine();
  const [madeAt] = useState(() => new Date().toISOString());
  return writeSupportReport(supportFactsOf({ state, mailExchangers, machine, madeAt }), { withAddress });
}
