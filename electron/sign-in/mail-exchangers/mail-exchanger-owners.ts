export interface MailExchangerOwner {
  /** As people know it. */
  readonly name: string;
  /** Passes mail on to a mailbox elsewhere; `mailbox`: keeps it. */
  readonly does: 'filter' | 'mailbox';
  /** Domains that the hosts of its MX records lie in. */
  readonly domains: readonly string[];
}

/** Whom mail is sent to, by the hosts that each of them tells its customers to enter as MX records. */
export const mailExchangerOwners: readonly MailExchangerOwner[] = [
  { name: 'Mimecast', does: 'filter', domains: ['mimecast.com', 'mimecast.co.za', 'mimecast-offshore.com'] },
  { name: 'Proofpoint', does: 'filter', domains: ['pphosted.com', 'ppe-hosted.com', 'ppops.net'] },
  { name: 'Barracuda', does: 'filter', domains: ['barracudanetworks.com'] },
  { name: 'SpamTitan', does: 'filter', domains: ['spamtitan.com'] },
  { name: 'MailRoute', does: 'filter', domains: ['mailroute.net'] },
  { name: 'SpamHero', does: 'filter', domains: ['mxthunder.com', 'mxthunder.net'] },
  {
    name: 'SpamExperts',
    does: 'filter',
    domains: ['antispamcloud.com', 'spamexperts.com', 'spamexperts.eu'],
  },
  { name: 'Symantec Email Security', does: 'filter', domains: ['messagelabs.com'] },
  { name: 'Trend Micro', does: 'filter', domains: ['in.tmes.trendmicro.com', 'in.tmes.trendmicro.eu'] },
  { name: 'Sophos', does: 'filter', domains: ['hydra.sophos.com', 'reflexion.net'] },
  { name: 'Cisco Secure Email', does: 'filter', domains: ['iphmx.com'] },
  { name: 'Forcepoint', does: 'filter', domains: ['mailcontrol.com'] },
  { name: 'Hornetsecurity', does: 'filter', domains: ['hornetsecurity.com', 'antispameurope.com'] },
  { name: 'MX Guarddog', does: 'filter', domains: ['mxguarddog.com', 'ik2.com'] },
  { name: 'Cloudflare Email Routing', does: 'filter', domains: ['mx.cloudflare.net'] },
  { name: 'SimpleLogin', does: 'filter', domains: ['simplelogin.co'] },
  { name: 'ImprovMX', does: 'filter', domains: ['improvmx.com'] },
  { name: 'Forward Email', does: 'filter', domains: ['forwardemail.net'] },
  { name: 'Google', does: 'mailbox', domains: ['google.com', 'googlemail.com'] },
  { name: 'Microsoft 365', does: 'mailbox', domains: ['mail.protection.outlook.com', 'mx.microsoft'] },
  { name: 'Proton Mail', does: 'mailbox', domains: ['protonmail.ch'] },
  { name: 'Fastmail', does: 'mailbox', domains: ['messagingengine.com'] },
  { name: 'iCloud Mail', does: 'mailbox', domains: ['mail.icloud.com'] },
  { name: 'Zoho Mail', does: 'mailbox', domains: ['zoho.com', 'zoho.eu', 'zoho.in', 'zohomail.com'] },
  { name: 'Yahoo', does: 'mailbox', domains: ['yahoodns.net'] },
  { name: 'mailbox.org', does: 'mailbox', domains: ['mailbox.org'] },
  { name: 'Tuta', does: 'mailbox', domains: ['tutanota.de', 'tuta.com'] },
  { name: 'Migadu', does: 'mailbox', domains: ['migadu.com'] },
  { name: 'Mailfence', does: 'mailbox', domains: ['mailfence.com'] },
  { name: 'Gandi', does: 'mailbox', domains: ['mail.gandi.net'] },
  { name: 'OVHcloud', does: 'mailbox', domains: ['mail.ovh.net'] },
  { name: 'IONOS', does: 'mailbox', domains: ['ionos.com', 'ionos.co.uk', 'ionos.de', 'kundenserver.de'] },
  { name: 'Infomaniak', does: 'mailbox', domains: ['infomaniak.ch'] },
  { name: 'GoDaddy', does: 'mailbox', domains: ['secureserver.net'] },
  { name: 'Namecheap', does: 'mailbox', domains: ['privateemail.com'] },
  { name: 'Hostinger', does: 'mailbox', domains: ['hostinger.com', 'titan.email'] },
  { name: 'Rackspace', does: 'mailbox', domains: ['emailsrvr.com'] },
  { name: 'Domeneshop', does: 'mailbox', domains: ['domeneshop.no'] },
];
