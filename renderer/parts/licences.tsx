import { useEffect, useState } from 'react';
import { useWizard } from '../wizard/wizard-context';
import type { Answer } from '../wizard/wizard-state';
import { useLanguage } from './language-context';

export function Licences() {
  const words = useLanguage().about.licences;
  const readLicences = useWizard((wizard) => wizard.readLicences);
  const [answer, setAnswer] = useState<Answer<string> | null>(null);
  useEffect(() => void readLicences().then(setAnswer), [readLicences]);
  return (
    <section>
      <h3>{words.title}</h3>
      <p>{words.text}</p>
      {answer === null && <p role="status">{words.reading}</p>}
      {answer?.ok === false && <p role="status">{words.unread}</p>}
      {answer?.ok && (
        <div className="report-text">
          <label htmlFor="licences">{words.label}</label>
          <textarea
            id="licences"
            readOnly
            rows={12}
            spellCheck={false}
            lang="en"
            dir="ltr"
            value={answer.value}
          />
        </div>
      )}
    </section>
  );
}
