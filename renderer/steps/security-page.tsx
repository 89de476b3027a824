import type { SubmissionPort } from '../../electron/contract/account';
import { servers } from '../../electron/runbox/servers';
import { ChoiceGroup } from '../parts/choice-group';
import { Depth } from '../parts/depth';
import { EncryptedWay } from '../parts/drawings/encrypted-way';
import { HelpLink } from '../parts/help-link';
import { useLanguage } from '../parts/language-context';
import { ContinueButton, Page } from '../parts/page';
import { preferredPort, submissionPortOf } from '../wizard/network-check';
import { useSend } from '../wizard/wizard-context';
import type { SecurityState } from '../wizard/wizard-state';
import { DomainSection } from './domain-section';
import { NetworkFacts, NetworkSection } from './network-section';
import { SupportReport } from './support-report';

export function SecurityPage({ state }: { state: SecurityState }) {
  const { security: words, network: networkWords, common } = useLanguage().pages;
  const send = useSend();
  const preferred = preferredPort(state.network);
  const markOf = (port: SubmissionPort) =>
    port === preferred ? { recommended: true } : port === 465 ? { mark: networkWords.blockedHere } : {};
  return (
    <Page
      title={words.title}
      step={3}
      onBack={() => send({ type: 'went-back' })}
      onSubmit={() => send({ type: 'continued' })}
      actions={
        <>
          <button type="button" className="button" onClick={() => send({ type: 'recheck-requested' })}>
            {common.checkAgain}
          </button>
          <ContinueButton />
        </>
      }
    >
      <EncryptedWay here={words.thisComputer} between={words.encrypted} there="Runbox" />
      <p>{words.lead}</p>
      <NetworkSection network={state.network} protocol={state.answers.protocol} />
      <ChoiceGroup
        name="submissionPort"
        legend={words.sending}
        look="rows"
        value={submissionPortOf(state)}
        onValue={(submissionPort) => send({ type: 'edited', edit: { submissionPort } })}
        choices={[
          { value: 465, ...words.ports[465], ...markOf(465) },
          { value: 587, ...words.ports[587], ...markOf(587) },
        ]}
      />
      <DomainSection answers={state.answers} />
      <NetworkFacts network={state.network} protocol={state.answers.protocol} />
      <EncryptionNames />
      <Depth {...words.password} />
      <SupportReport />
    </Page>
  );
}

function EncryptionNames() {
  const { names, encryption, readMore } = useLanguage().pages.security;
  const { imap, pop3, submission } = servers;
  const fromTheStart = [imap.port, pop3.port, submission[465].port].join(', ');
  return (
    <Depth {...names}>
      <table>
        <thead>
          <tr>
            <th scope="col">{names.used}</th>
            <th scope="col">{names.port}</th>
            <th scope="col">{names.mayBeCalled}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{encryption['implicit-tls']}</th>
            <td>{fromTheStart}</td>
            <td>{names.inThunderbird('SSL/TLS')}, TLS/SSL, SSL</td>
          </tr>
          <tr>
            <th scope="row">{encryption.starttls}</th>
            <td>{submission[587].port}</td>
            <td>{names.inThunderbird('STARTTLS')}, TLS</td>
          </tr>
        </tbody>
      </table>
      <HelpLink page="encryption">{readMore}</HelpLink>
    </Depth>
  );
}
