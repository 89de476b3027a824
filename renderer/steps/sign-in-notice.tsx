import { useEffect, useRef } from 'react';
import type { SignInDiagnosis } from '../../electron/contract/sign-in';
import { HelpLink } from '../parts/help-link';
import { useLanguage } from '../parts/language-context';
import { Notice } from '../parts/notice';
import { wordsOfServer } from '../wizard/sign-in-check';
import { type CheckedSignIn, mostRefusals } from '../wizard/wizard-state';

interface SignInNoticeProps {
  /** Null where only the count of refusals stands in the way. */
  readonly checked: CheckedSignIn | null;
  readonly refusalsLeft: number;
}

/** What came of the check, in our words and in the server's, with one way on. Takes the focus when it comes. */
export function SignInNotice({ checked, refusalsLeft }: SignInNoticeProps) {
  const { pages, network } = useLanguage();
  const words = pages.password;
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  const diagnosis = checked?.report.diagnosis ?? { kind: 'tries-used-up' };
  const said = checked && wordsOfServer(checked.report);
  const { title, whatToDo } = network.diagnosis(diagnosis);
  const counts = refusalsLeft < mostRefusals && diagnosis.kind !== 'tries-used-up';
  return (
    <div className="sign-in-notice" role="alert" tabIndex={-1} ref={notice}>
      <Notice kind="warning" title={title}>
        <p>{whatToDo}</p>
        {said !== null && (
          <p className="hint">
            {words.serverSaid}{' '}
            <q>
              <bdi>{said}</bdi>
            </q>
          </p>
        )}
        {counts && <p>{words.refusalsLeft(refusalsLeft)}</p>}
        <NextStep diagnosis={diagnosis} />
      </Notice>
    </div>
  );
}

function NextStep({ diagnosis: { kind } }: { diagnosis: SignInDiagnosis }) {
  const { password, common } = useLanguage().pages;
  switch (kind) {
    case 'refused-everywhere':
      return <HelpLink page="app-passwords">{password.readMore}</HelpLink>;
    case 'tries-used-up':
      return <HelpLink page="user-names">{password.userNames}</HelpLink>;
    case 'incoming-switched-off':
    case 'sending-refused':
    case 'not-allowed':
      return <HelpLink page="support">{common.help}</HelpLink>;
    default:
      return null;
  }
}
