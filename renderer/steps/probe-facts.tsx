import type { EndpointReport, SeenCertificate } from '../../electron/contract/network';
import { useLanguage } from '../parts/language-context';

/** What a probe saw of one server. */
export function ProbeFacts({ report }: { report: EndpointReport }) {
  const { pages, network } = useLanguage();
  const words = pages.network;
  const { encryption, connectedTo, addresses, greeting } = report;
  const milliseconds = Math.max(0, ...Object.values(report.milliseconds));
  const facts = [
    [
      words.address,
      `${report.host}:${report.port}, ${connectedTo ?? (addresses.join(', ') || words.nothing)}`,
    ],
    [words.encryption, encryption === null ? words.nothing : `${encryption.version}, ${encryption.cipher}`],
    ...useCertificateFacts(encryption?.certificate ?? null),
    ...(greeting === null ? [] : [[words.greeting, greeting] as const]),
    [words.time, words.milliseconds(milliseconds)],
  ] as const;
  return (
    <section className="probe" aria-label={network.endpoints[report.endpoint]}>
      <h3>{network.endpoints[report.endpoint]}</h3>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function useCertificateFacts(certificate: SeenCertificate | null): readonly (readonly [string, string])[] {
  const { network: words, common } = useLanguage().pages;
  if (certificate === null) return [];
  const { names, issuerName, issuerOrganization, validFrom, validUntil } = certificate;
  return [
    [words.certificate, names.join(', ')],
    [words.issuer, [issuerName, issuerOrganization].filter(Boolean).join(', ')],
    [words.valid, words.between(common.date(validFrom), common.date(validUntil))],
  ];
}
