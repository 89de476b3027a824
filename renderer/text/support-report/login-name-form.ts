/** How a login name is made from the address, without either of them. */
export function loginNameForm(loginName: string, address: string): string {
  const [user = '', domain = ''] = address.toLowerCase().split('@');
  const bare = user.replace(/\+.*$/, '');
  const forms: Readonly<Record<string, string>> = {
    [bare]: 'the part before the @',
    [`${bare}%${domain}`]: 'user%domain',
    [`${bare}@${domain}`]: 'user@domain',
  };
  const folded = loginName.toLowerCase();
  return (Object.hasOwn(forms, folded) ? forms[folded] : undefined) ?? 'another name';
}
