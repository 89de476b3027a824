export interface Interceptor {
  /** As it is called on the person's screen. */
  readonly product: string;
  /** Whole words of the issuer's common name or organization, in lower case and without punctuation. */
  readonly marks: readonly string[];
}

/** Programs and devices that open encrypted connections on the way, and sign them anew with an authority of their own. */
export const interceptors: readonly Interceptor[] = [
  { product: 'Avast', marks: ['avast'] },
  { product: 'AVG', marks: ['avg'] },
  { product: 'Avira', marks: ['avira'] },
  { product: 'Kaspersky', marks: ['kaspersky'] },
  { product: 'ESET', marks: ['eset'] },
  { product: 'Norton', marks: ['norton', 'nortonlifelock'] },
  { product: 'Symantec', marks: ['symantec'] },
  { product: 'Bitdefender', marks: ['bitdefender'] },
  { product: 'BullGuard', marks: ['bullguard'] },
  { product: 'Dr.Web', marks: ['dr web', 'drweb', 'doctor web'] },
  { product: 'G DATA', marks: ['g data', 'gdata'] },
  { product: 'Trend Micro', marks: ['trend micro', 'trendmicro'] },
  { product: 'McAfee', marks: ['mcafee'] },
  { product: 'Skyhigh Security', marks: ['skyhigh', 'skyhigh security'] },
  { product: 'Sophos', marks: ['sophos', 'cyberoam'] },
  { product: 'F-Secure', marks: ['f secure', 'withsecure'] },
  { product: 'Panda', marks: ['panda security', 'panda'] },
  { product: 'AdGuard', marks: ['adguard'] },
  { product: 'Net Nanny', marks: ['net nanny', 'contentwatch'] },
  { product: 'Qustodio', marks: ['qustodio'] },
  { product: 'Covenant Eyes', marks: ['covenant eyes'] },
  { product: 'Fortinet', marks: ['fortinet', 'fortigate'] },
  { product: 'Zscaler', marks: ['zscaler'] },
  { product: 'Cisco Umbrella', marks: ['cisco umbrella', 'opendns'] },
  { product: 'Cisco Secure Web Appliance', marks: ['ironport', 'cisco secure web appliance'] },
  { product: 'Palo Alto Networks', marks: ['palo alto networks', 'palo alto', 'paloalto'] },
  { product: 'Check Point', marks: ['check point', 'checkpoint', 'zonealarm'] },
  { product: 'Netskope', marks: ['netskope', 'goskope'] },
  { product: 'Blue Coat', marks: ['blue coat', 'bluecoat', 'proxysg'] },
  { product: 'Forcepoint', marks: ['forcepoint', 'websense'] },
  { product: 'Barracuda', marks: ['barracuda', 'barracuda networks'] },
  { product: 'SonicWall', marks: ['sonicwall'] },
  { product: 'WatchGuard', marks: ['watchguard', 'fireware'] },
  {
    product: 'Cloudflare Gateway',
    marks: ['cloudflare managed', 'cloudflare for teams', 'gateway ca cloudflare'],
  },
  { product: 'iboss', marks: ['iboss'] },
  { product: 'Lightspeed', marks: ['lightspeed', 'lightspeed systems'] },
  { product: 'Securly', marks: ['securly'] },
  { product: 'Smoothwall', marks: ['smoothwall'] },
  { product: 'Untangle', marks: ['untangle', 'arista edge threat management'] },
  { product: 'pfSense', marks: ['pfsense'] },
  { product: 'OPNsense', marks: ['opnsense'] },
  { product: 'Squid', marks: ['squid'] },
  { product: 'mitmproxy', marks: ['mitmproxy'] },
];
