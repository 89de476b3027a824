import type { HelpLinkId } from '../../electron/contract/wizard-ipc';
import { useWizard } from '../wizard/wizard-context';
import { ExternalIcon } from './icons';
import { useLanguage } from './language-context';

interface HelpLinkProps {
  readonly page: HelpLinkId;
  readonly children: string;
}

/** A button, because the page opens in the browser and this window goes nowhere. */
export function HelpLink({ page, children }: HelpLinkProps) {
  const { common } = useLanguage().pages;
  const openHelp = useWizard((wizard) => wizard.openHelp);
  return (
    <button type="button" className="link" onClick={() => openHelp(page)}>
      {children} <span className="unseen">({common.opensInBrowser})</span>
      <ExternalIcon />
    </button>
  );
}
