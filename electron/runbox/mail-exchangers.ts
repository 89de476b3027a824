/**
 * Whether mail that is sent to this host arrives at Runbox. Own domains are asked to name `mx.runbox.com`, priority
 * 10 (help.runbox.com, pages on own domains; the same in the records of domains that are hosted there); other hosts
 * in that domain can be named by Runbox alone.
 */
export function isRunboxMailExchanger(host: string): boolean {
  return host.toLowerCase().endsWith('.runbox.com');
}
