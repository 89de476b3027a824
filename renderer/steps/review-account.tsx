import type { ReactNode } from 'react';
import type { Account, Server } from '../../electron/contract/account';
import { useLanguage } from '../parts/language-context';
import { useSend } from '../wizard/wizard-context';
import type { Question } from '../wizard/wizard-state';

interface ReviewAccountProps {
  readonly account: Account;
  readonly programs: string;
  readonly savesPassword: boolean;
}

export function ReviewAccount({ account, programs, savesPassword }: ReviewAccountProps) {
  const { pages, settings } = useLanguage();
  const words = pages.review;
  const { incoming, submission } = account;
  const told = ({ host, port, encryption }: Server) =>
    words.server(host, port, settings.encryption[encryption]);
  return (
    <dl className="summary" aria-label={words.account}>
      <Row name={words.address} question="address">
        <bdi>{account.fullName}</bdi>
        <br />
        <bdi>{account.address}</bdi>
      </Row>
      <Row name={words.loginName} question={null}>
        <bdi className="login">{account.loginName}</bdi>
      </Row>
      <Row name={words.incoming} question="protocol">
        {incoming.protocol === 'imap' ? 'IMAP' : 'POP'}
        {incoming.protocol === 'pop3' && `, ${incoming.keepOnServer ? words.keeping : words.notKeeping}`}
        <Small>{told(incoming)}</Small>
      </Row>
      <Row name={words.outgoing} question="security">
        SMTP
        <Small>{told(submission)}</Small>
      </Row>
      <Row name={words.program} question="programs">
        {programs}
      </Row>
      <Row name={words.password} question="password">
        {savesPassword ? words.saved(programs) : words.asked(programs)}
      </Row>
    </dl>
  );
}

function Small({ children }: { children: string }) {
  return <span className="hint block">{children}</span>;
}

interface RowProps {
  readonly name: string;
  /** Where it can be changed; null where it follows from another answer. */
  readonly question: Question | null;
  readonly children: ReactNode;
}

function Row({ name, question, children }: RowProps) {
  const { common } = useLanguage().pages;
  const send = useSend();
  return (
    <div className="summary-row">
      <dt>{name}</dt>
      <dd>{children}</dd>
      {question !== null && (
        <dd className="summary-change">
          <button
            type="button"
            className="link"
            onClick={() => send({ type: 'change-requested', question })}
          >
            {common.change}
            <span className="unseen">: {name}</span>
          </button>
        </dd>
      )}
    </div>
  );
}
