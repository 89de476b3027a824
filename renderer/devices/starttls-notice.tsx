import type { SubmissionPort } from '../../electron/contract/account';
import { useLanguage } from '../parts/language-context';
import { Notice } from '../parts/notice';
import { preferredPort } from '../wizard/network-check';
import { useWizard } from '../wizard/wizard-context';

/** No profile can ask for STARTTLS, so it is not certain that Mail sends through 587. */
export function StarttlsNotice({ port }: { port: SubmissionPort }) {
  const { starttls: words } = useLanguage().devices.apple;
  const through465 = useWizard(({ state }) => preferredPort(state.network)) === 465;
  if (port === 465) return null;
  return (
    <Notice kind="warning" title={words.title}>
      <p>{through465 ? words.choose465 : words.only587}</p>
    </Notice>
  );
}
