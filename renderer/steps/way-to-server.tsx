import type { EndpointId, EndpointReport } from '../../electron/contract/network';
import { LinkIcon } from '../parts/icons';
import { useLanguage } from '../parts/language-context';
import { linkStates, links } from '../wizard/network-check';

interface WayToServerProps {
  readonly endpoint: EndpointId;
  /** Missing until the server has been tried. */
  readonly report: EndpointReport | undefined;
  /** Whether servers are being tried. */
  readonly going: boolean;
}

const services: Readonly<Record<EndpointId, string>> = {
  imap: 'IMAP',
  pop3: 'POP',
  'submission-465': 'SMTP',
  'submission-587': 'SMTP',
};

/** Connection, encryption and mail server as three links, each with its state in shape and words. */
export function WayToServer({ endpoint, report, going }: WayToServerProps) {
  const { pages, network } = useLanguage();
  const words = pages.network;
  const states = linkStates(report, going);
  const trouble = report?.trouble;
  return (
    <li className="way">
      <span className="way-name">{network.endpoints[endpoint]}</span>
      <ol className="way-links">
        {links.map((link) => (
          <li key={link} className={`way-link ${states[link]}`}>
            <LinkIcon state={states[link]} />
            <span>
              {words.links[link](services[endpoint])}
              <span className="unseen">: {words.states[states[link]]}</span>
            </span>
          </li>
        ))}
      </ol>
      {trouble && <p className="way-trouble">{network.trouble(trouble).title}</p>}
    </li>
  );
}
