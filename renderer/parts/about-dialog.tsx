import { useEffect, useRef } from 'react';
import { HelpLink } from './help-link';
import { BackIcon } from './icons';
import { useLanguage } from './language-context';
import { Licences } from './licences';
import { RemoveReports } from './remove-reports';
import { useAppFacts } from './use-app-facts';

/** Lies over the page, which goes on beneath it and is as it was once this is closed. */
export function AboutDialog({ onClosed }: { onClosed: () => void }) {
  const {
    about: words,
    pages: { common },
  } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
    heading.current?.focus();
  }, []);
  return (
    <dialog ref={dialog} className="about-app" aria-labelledby="about-title" onClose={onClosed}>
      <div className="page-content">
        <h2 id="about-title" ref={heading} tabIndex={-1}>
          {words.title}
        </h2>
        <AboutText />
        <Licences />
      </div>
      <div className="action-bar">
        <button type="button" className="button quiet back" onClick={() => dialog.current?.close()}>
          <BackIcon />
          {common.back}
        </button>
      </div>
    </dialog>
  );
}

function AboutText() {
  const words = useLanguage().about;
  const facts = useAppFacts();
  return (
    <>
      <div className="about-intro">
        {facts !== null && <p className="hint">{words.version(facts.version, facts.day)}</p>}
        <p>{words.what}</p>
        <p>{words.licence}</p>
      </div>
      {facts?.backupFolder && (
        <section>
          <h3>{words.backups.title}</h3>
          <p>{words.backups.text}</p>
          <code>{facts.backupFolder}</code>
          <RemoveReports heading="h4" />
        </section>
      )}
      <section>
        <h3>{words.updates.title}</h3>
        <p>{words.updates.text}</p>
        {facts?.hasDownloadPage && <HelpLink page="download">{words.updates.download}</HelpLink>}
      </section>
    </>
  );
}
