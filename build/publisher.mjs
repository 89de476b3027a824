// Who publishes the app. Names under .invalid belong to nobody; a release is refused as long as one is here.

export const publisher = {
  /** Reversed name of a domain that the publisher owns. Must never change after the first release. */
  appId: 'invalid.runbox-mail-setup.wizard',
  /** Where people get the app: one that is older than a year leads them there. */
  homepage: 'https://runbox-mail-setup.invalid',
  maintainer: 'The Runbox Mail Setup contributors <contributors@runbox-mail-setup.invalid>',
};

export function isDecided() {
  return !JSON.stringify(publisher).includes('invalid');
}
