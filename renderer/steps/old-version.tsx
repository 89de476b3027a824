import { HelpLink } from '../parts/help-link';
import { useLanguage } from '../parts/language-context';
import { Notice } from '../parts/notice';
import { useAppFacts } from '../parts/use-app-facts';

/** For a version that is older than a year; nothing otherwise. */
export function OldVersion() {
  const words = useLanguage().about.old;
  const facts = useAppFacts();
  if (facts === null || facts.day === null || !facts.isOld) return null;
  return (
    <Notice kind="information" title={words.title}>
      <p>{words.text(facts.version, facts.day)}</p>
      {!facts.hasDownloadPage && <p>{words.compare}</p>}
      {facts.hasDownloadPage ? (
        <HelpLink page="download">{words.getNewer}</HelpLink>
      ) : (
        <HelpLink page="server-settings">{words.settingsPage}</HelpLink>
      )}
    </Notice>
  );
}
