import type { Protocol } from '../../electron/contract/account';
import { Depth } from '../parts/depth';
import { useLanguage } from '../parts/language-context';
import { Notice } from '../parts/notice';
import { endpointsFor } from '../wizard/network-check';
import type { NetworkCheck } from '../wizard/wizard-state';
import { ProbeFacts } from './probe-facts';
import { WayToServer } from './way-to-server';

interface NetworkSectionProps {
  readonly network: NetworkCheck;
  readonly protocol: Protocol;
}

/** How each server is reached from here, and what that means. */
export function NetworkSection({ network, protocol }: NetworkSectionProps) {
  const { network: words } = useLanguage().pages;
  return (
    <section className="network" aria-labelledby="network">
      <h2 id="network">{words.title}</h2>
      <ul className="ways card" aria-busy={network.going}>
        {endpointsFor(protocol).map((endpoint) => (
          <WayToServer
            key={endpoint}
            endpoint={endpoint}
            report={network.endpoints.find((report) => report.endpoint === endpoint)}
            going={network.going}
          />
        ))}
      </ul>
      <div role="status">
        <Verdict network={network} />
      </div>
    </section>
  );
}

/** What exactly was found. */
export function NetworkFacts({ network, protocol }: NetworkSectionProps) {
  const { network: words } = useLanguage().pages;
  const shown = endpointsFor(protocol);
  const reports = shown.flatMap((id) => network.endpoints.filter(({ endpoint }) => endpoint === id));
  if (reports.length === 0) return null;
  return (
    <Depth summary={words.found}>
      {reports.map((report) => (
        <ProbeFacts key={report.endpoint} report={report} />
      ))}
    </Depth>
  );
}

function Verdict({ network: { going, answer } }: { network: NetworkCheck }) {
  const { pages, network, problems } = useLanguage();
  if (going || answer === null) return <p className="hint">{pages.network.checking}</p>;
  const { title, whatToDo } = answer.ok ? network.verdict(answer.value.verdict) : problems(answer.problem);
  const fine = answer.ok && answer.value.verdict.kind === 'fine';
  return (
    <Notice kind={fine ? 'done' : 'warning'} title={title}>
      <p>{whatToDo}</p>
    </Notice>
  );
}
