import type { Account, Protocol } from '../../contract/account';
import { type PropertyListValue, writePropertyList } from '../../formats/property-list';
import { appleProfileIdentifier, stableUuid } from './profile-identity';

export interface AppleMailProfile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** For which device; iPad counts as `phone`. */
export type AppleDevice = 'mac' | 'phone';

/** Without it a person with an Apple Watch is asked which device is meant (Apple's TopLevel.yaml). */
const targets = { mac: 5, phone: 1 } as const satisfies Record<AppleDevice, number>;

const organization = 'Runbox Mail Setup';

const kinds = {
  imap: { name: 'IMAP', type: 'EmailTypeIMAP', payload: 'mail-imap' },
  pop3: { name: 'POP', type: 'EmailTypePOP', payload: 'mail-pop3' },
} as const satisfies Record<Protocol, unknown>;

/**
 * A configuration profile that adds the account to Mail on macOS, iOS and iPadOS, with one
 * `com.apple.mail.managed` payload (apple/device-management). It holds no password: the system asks for
 * it once during the installation, for both servers.
 *
 * Installing it twice updates the account, and going from IMAP to POP swaps it, since identifiers and
 * UUIDs follow from the address and the kind alone. It sets up neither calendars nor contacts: their host
 * is not confirmed. No key asks for STARTTLS; that Mail uses it for port 587 with `UseSSL` is not
 * confirmed either, so the profile says 465 unless 587 was chosen.
 */
export function appleMailProfile(account: Account, device: AppleDevice): AppleMailProfile {
  const identifier = appleProfileIdentifier(account.address);
  const profile = writePropertyList({
    ...payloadKeys('Configuration', identifier),
    PayloadDisplayName: `Runbox mail: ${account.address}`,
    PayloadDescription: `Sets up ${account.address} (${kinds[account.incoming.protocol].name}). Your password is not in this file; you are asked for it during installation. Removing the profile removes the account from this device.`,
    PayloadRemovalDisallowed: false,
    PayloadScope: 'User',
    TargetDeviceType: targets[device],
    PayloadContent: [mailPayload(account, identifier)],
  });
  const fileName = `${identifier.slice(identifier.lastIndexOf('.') + 1).slice(-80)}.mobileconfig`;
  return { fileName: `runbox-${fileName}`, bytes: Buffer.from(profile, 'utf8') };
}

function payloadKeys(type: string, identifier: string) {
  return {
    PayloadType: type,
    PayloadVersion: 1,
    PayloadIdentifier: identifier,
    PayloadUUID: stableUuid(identifier),
    PayloadOrganization: organization,
  };
}

function mailPayload(account: Account, profile: string): PropertyListValue {
  const { address, incoming } = account;
  const kind = kinds[incoming.protocol];
  return {
    ...payloadKeys('com.apple.mail.managed', `${profile}.${kind.payload}`),
    PayloadDisplayName: `Mail for ${address}`,
    PayloadDescription: `Adds the ${kind.name} account ${address} to Mail.`,
    ...mailKeys(account),
    OutgoingPasswordSameAsIncomingPassword: true,
    PreventMove: false,
    PreventAppSheet: false,
    allowMailDrop: false,
  };
}

/** The account itself, in Apple's words. */
export function mailKeys({ fullName, address, loginName, incoming, submission }: Account) {
  return {
    EmailAccountDescription: `Runbox (${address})`,
    EmailAccountName: fullName,
    EmailAccountType: kinds[incoming.protocol].type,
    EmailAddress: address,
    IncomingMailServerAuthentication: 'EmailAuthPassword',
    IncomingMailServerHostName: incoming.host,
    IncomingMailServerPortNumber: incoming.port,
    IncomingMailServerUseSSL: true,
    IncomingMailServerUsername: loginName,
    OutgoingMailServerAuthentication: 'EmailAuthPassword',
    OutgoingMailServerHostName: submission.host,
    OutgoingMailServerPortNumber: submission.port,
    OutgoingMailServerUseSSL: true,
    OutgoingMailServerUsername: loginName,
  };
}
