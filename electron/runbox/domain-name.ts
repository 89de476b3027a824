/** Longest name and label in octets (RFC 1035 section 2.3.4; the name without its final dot). */
const mostName = 253;
const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;
/** Characters that would end the host part of a URL, or be decoded in it. */
const urlSyntax = /[/\\?#@:%[\]]/;

/**
 * The domain in lower case, with letters beyond ASCII as A-labels (RFC 5890). Null when mail cannot go
 * there: not a host name of at least two labels (RFC 5321 section 2.3.5), or a number such as an IP address.
 */
export function readDomainName(text: string): string | null {
  const url = `http://${text}`;
  if (urlSyntax.test(text) || !URL.canParse(url)) return null;
  const name = new URL(url).hostname;
  const labels = name.split('.');
  const isName = labels.length > 1 && labels.every((one) => label.test(one)) && name.length <= mostName;
  return isName && !/^\d+$/.test(labels.at(-1) ?? '') ? name : null;
}
