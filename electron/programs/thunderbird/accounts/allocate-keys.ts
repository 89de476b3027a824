import type { Settings } from '../../../formats/settings-format';
import { listOf } from './read-accounts';

/** Names that nothing in the settings has used yet, not even a leftover. */
export interface FreeKeys {
  readonly accountNumber: number;
  readonly account: string;
  readonly server: string;
  readonly identity: string;
  readonly outgoing: string;
}

/**
 * Thunderbird itself takes the first number whose main setting is absent and so inherits leftovers
 * (seen with 153); one more than every number in sight is safe. An account number that
 * `mail.account.lastKey` does not cover would be given out a second time.
 */
export function findFreeKeys(settings: Settings): FreeKeys {
  const keys = [...settings.keys()];
  const lastKey = Number(settings.get('mail.account.lastKey') ?? 0);
  const accounts = [
    ...numbersIn(keys, /^mail\.account\.account(\d{1,9})\./),
    ...numbersIn(listOf(settings, 'mail.accountmanager.accounts'), /^account(\d{1,9})$/),
    Number.isInteger(lastKey) ? lastKey : 0,
  ];
  const servers = [
    ...numbersIn(keys, /^mail\.server\.server(\d{1,9})\./),
    ...numbersIn(valuesOf(settings, /^mail\.account\.[^.]+\.server$/), /^server(\d{1,9})$/),
  ];
  const identities = [
    ...numbersIn(keys, /^mail\.identity\.id(\d{1,9})\./),
    ...numbersIn(valuesOf(settings, /^mail\.account\.[^.]+\.identities$/), /^id(\d{1,9})$/),
  ];
  const outgoing = [
    ...numbersIn(keys, /^mail\.smtpserver\.smtp(\d{1,9})\./),
    ...numbersIn(listOf(settings, 'mail.smtpservers'), /^smtp(\d{1,9})$/),
  ];
  return {
    accountNumber: nextOf(accounts),
    account: `account${nextOf(accounts)}`,
    server: `server${nextOf(servers)}`,
    identity: `id${nextOf(identities)}`,
    outgoing: `smtp${nextOf(outgoing)}`,
  };
}

function numbersIn(texts: readonly string[], pattern: RegExp): readonly number[] {
  return texts.flatMap((text) => {
    const digits = pattern.exec(text)?.[1];
    return digits === undefined ? [] : [Number(digits)];
  });
}

function valuesOf(settings: Settings, key: RegExp): readonly string[] {
  return [...settings.keys()].filter((name) => key.test(name)).flatMap((name) => listOf(settings, name));
}

function nextOf(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
}
