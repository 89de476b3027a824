import type { ReactNode } from 'react';
import type { Account, Server } from '../../electron/contract/account';
import { useLanguage } from '../parts/language-context';
import type { Question } from '../wizard/wizard-state';
import { ChangeLink } from './change-link';

interface ReviewAccountProps {
  readonly account: Account;
  /** How the programs get it; null where they have what they need. */
  readonly password: string | null;
}

export function ReviewAccount({ account, password }: ReviewAccountProps) {
  const { review: words, security } = useLanguage().pages;
  const { incoming, submission } = account;
  const told = ({ host, port, encryption }: Server) =>
    words.server(host, port, security.encryption[encryption]);
  return (
    <dl className="summary" aria-label={words.account}>
      <Row name={words.address} question="address">
        <bdi>{account.fullName}</bdi>, <bdi>{account.address}</bdi>
      </Row>
      <Row name={words.loginName} question={null}>
        <bdi className="login">{account.loginName}</bdi>
      </Row>
      <Row name={words.incoming} question="protocol">
        {incoming.protocol === 'imap' ? 'IMAP' : 'POP'}, {told(incoming)}
        {incoming.protocol === 'pop3' && `, ${incoming.keepOnServer ? words.keeping : words.notKeeping}`}
      </Row>
      <Row name={words.outgoing} question="security">
        SMTP, {told(submission)}
      </Row>
      {password !== null && (
        <Row name={words.password} question="password">
          {password}
        </Row>
      )}
    </dl>
  );
}

interface RowProps {
  readonly name: string;
  /** Where it can be changed; null where it follows from another answer. */
  readonly question: Question | null;
  readonly children: ReactNode;
}

function Row({ name, question, children }: RowProps) {
  return (
    <div className="summary-row">
      <dt>{name}</dt>
      <dd>{children}</dd>
      {question !== null && (
        <dd className="summary-change">
          <ChangeLink question={question} what={name} />
        </dd>
      )}
    </div>
  );
}
