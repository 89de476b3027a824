/** The four doors of Runbox: IMAP 993, POP 995, submission 465 and 587. */
export type EndpointId = 'imap' | 'pop3' | 'submission-465' | 'submission-587';

/** How far a probe got, in order. `encrypted` includes that the certificate was verified. */
export type ProbeStage = 'resolving' | 'connecting' | 'encrypting' | 'greeting' | 'finished';

export interface SeenCertificate {
  /** Subject alternative names, or the common name where there are none. */
  readonly names: readonly string[];
  readonly issuerName: string;
  readonly issuerOrganization: string | null;
  /** ISO 8601, UTC. */
  readonly validFrom: string;
  readonly validUntil: string;
  /** SHA-256, hexadecimal with colons. */
  readonly fingerprint: string;
  /** Common names from the server's own up to the last one that was sent. */
  readonly chain: readonly string[];
}

export interface SeenEncryption {
  /** Such as `TLSv1.3`. */
  readonly version: string;
  readonly cipher: string;
  readonly certificate: SeenCertificate | null;
}

/** What stopped a probe. A closed set, recognised by codes and states and never by a message's words. */
export type ProbeTrouble =
  | { readonly kind: 'name-not-found' }
  | { readonly kind: 'name-service-silent' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'reset'; readonly stage: ProbeStage }
  | { readonly kind: 'silent'; readonly stage: ProbeStage }
  | { readonly kind: 'closed'; readonly stage: ProbeStage }
  /** Something answered on the port that does not speak TLS. */
  | { readonly kind: 'not-tls' }
  | { readonly kind: 'tls-too-old' }
  | { readonly kind: 'certificate-wrong-name' }
  | { readonly kind: 'certificate-expired' }
  | { readonly kind: 'certificate-not-yet-valid' }
  | { readonly kind: 'certificate-unknown-issuer' }
  | { readonly kind: 'certificate-self-signed' }
  | { readonly kind: 'certificate-refused'; readonly code: string }
  /** The server does not offer STARTTLS, or refuses it: nothing of the person's was sent. */
  | { readonly kind: 'starttls-missing' }
  /** Bytes came in the clear after STARTTLS was agreed: an attack or a broken device in between. */
  | { readonly kind: 'starttls-injected' }
  /** Another protocol, or an answer that no mail server gives. */
  | { readonly kind: 'wrong-protocol'; readonly greeting: string }
  | { readonly kind: 'server-unavailable'; readonly reply: string };

export interface EndpointReport {
  readonly endpoint: EndpointId;
  readonly host: string;
  readonly port: number;
  /** What the system's resolver answered, IPv6 and IPv4. */
  readonly addresses: readonly string[];
  /** The one that the connection was made to. */
  readonly connectedTo: string | null;
  readonly stage: ProbeStage;
  /** Milliseconds from the start of the probe to the end of each stage that was reached. */
  readonly milliseconds: Readonly<Partial<Record<ProbeStage, number>>>;
  readonly encryption: SeenEncryption | null;
  /** Printable, at most 200 characters. */
  readonly greeting: string | null;
  readonly capabilities: readonly string[];
  /** Null: everything is fine so far. */
  readonly trouble: ProbeTrouble | null;
}

/** What all four together mean. */
export type NetworkVerdict =
  | { readonly kind: 'fine' }
  /** 465 is closed here and 587 is open: use that. Never because of TLS or a password. */
  | { readonly kind: 'port-465-blocked' }
  | { readonly kind: 'some-ports-blocked'; readonly endpoints: readonly EndpointId[] }
  | { readonly kind: 'mail-blocked' }
  | { readonly kind: 'captive-portal' }
  /** `product` when the issuer is one we know; else null and the issuer's own name. */
  | { readonly kind: 'intercepted'; readonly product: string | null; readonly issuer: string }
  | { readonly kind: 'somebody-else-answers'; readonly names: readonly string[] }
  /** The certificate would be valid if the clock were right. */
  | { readonly kind: 'clock-wrong' }
  | { readonly kind: 'tampered' }
  | { readonly kind: 'name-service-broken' }
  | { readonly kind: 'no-network' }
  | { readonly kind: 'runbox-unreachable' }
  | { readonly kind: 'runbox-trouble'; readonly reply: string };

export interface NetworkReport {
  readonly endpoints: readonly EndpointReport[];
  readonly verdict: NetworkVerdict;
  /** 465 unless only 587 can be reached. */
  readonly submissionPort: 465 | 587;
}
