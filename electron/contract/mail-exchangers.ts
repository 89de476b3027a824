/** Where mail for an own domain goes first, as its MX records (RFC 5321 section 5.1) say. Information only. */
export type MailExchangerVerdict =
  | { readonly kind: 'runbox'; readonly hosts: readonly string[] }
  /** `name` is null when it is none we know. */
  | { readonly kind: 'another-provider'; readonly name: string | null; readonly hosts: readonly string[] }
  /** A service that looks through mail and passes it on, maybe to Runbox. */
  | { readonly kind: 'through-a-filter'; readonly name: string; readonly hosts: readonly string[] }
  /** The domain names none, or is not there at all. */
  | { readonly kind: 'no-mail-exchangers' }
  /** The domain says that it takes no mail (RFC 7505). */
  | { readonly kind: 'null-mx' }
  | { readonly kind: 'unknown'; readonly why: 'silent' | 'failed' };

export interface MailExchangerReport {
  /** As it was asked for: in lower case, with A-labels. */
  readonly domain: string;
  readonly verdict: MailExchangerVerdict;
}
