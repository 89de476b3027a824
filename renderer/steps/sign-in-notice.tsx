import { useEffect, useRef } from 'react';
import type { NetworkVerdict } from '../../electron/contract/network';
import type { SignInDiagnosis } from '../../electron/contract/sign-in';
import { diagnosisHelp } from '../../electron/runbox/help-links';
import { HelpLink } from '../parts/help-link';
import { useLanguage } from '../parts/language-context';
import { Notice } from '../parts/notice';
import { wordsOfServer } from '../wizard/sign-in-check';
import { useSend } from '../wizard/wizard-context';
import { type CheckedSignIn, mostRefusals, type NetworkCheck } from '../wizard/wizard-state';
import { SupportReport } from './support-report';

interface SignInNoticeProps {
  readonly network: NetworkCheck;
  /** Null where only the count of refusals stands in the way. */
  readonly checked: CheckedSignIn | null;
  readonly refusalsLeft: number;
  /** Another way of writing the login name. */
  readonly otherLogin: string | null;
}

/** Does not explain why a server was not reached; all other verdicts do, and better than what was seen of one server. */
const sparesSome: ReadonlySet<NetworkVerdict['kind']> = new Set([
  'fine',
  'port-465-blocked',
  'some-ports-blocked',
]);

/** What came of the check, in our words and in the server's, with one way on. Takes the focus when it comes. */
export function SignInNotice({ network: { answer }, checked, refusalsLeft, otherLogin }: SignInNoticeProps) {
  const { pages, network } = useLanguage();
  const words = pages.password;
  const send = useSend();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  const diagnosis = checked?.report.diagnosis ?? { kind: 'tries-used-up' };
  const said = checked && wordsOfServer(checked.report);
  const cause = diagnosis.kind === 'not-reached' && answer?.ok ? answer.value.verdict : null;
  const { title, whatToDo } =
    cause === null || sparesSome.has(cause.kind) ? network.diagnosis(diagnosis) : network.verdict(cause);
  const counts = refusalsLeft < mostRefusals && diagnosis.kind !== 'tries-used-up';
  return (
    <>
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
          {diagnosis.kind === 'refused-everywhere' && otherLogin !== null && (
            <p>
              {words.orLoginName(otherLogin)}{' '}
              <button
                type="button"
                className="link"
                onClick={() => send({ type: 'login-name-chosen', loginName: otherLogin })}
              >
                {words.takeLoginName(otherLogin)}
              </button>
            </p>
          )}
          <NextStep kind={diagnosis.kind} />
        </Notice>
      </div>
      <SupportReport />
    </>
  );
}

function NextStep({ kind }: { kind: SignInDiagnosis['kind'] }) {
  const { readOn } = useLanguage().pages.password;
  const [page] = diagnosisHelp[kind];
  return page === undefined ? null : <HelpLink page={page}>{readOn[page]}</HelpLink>;
}
