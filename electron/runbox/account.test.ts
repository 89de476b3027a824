import { expect, test } from 'vitest';
import type { AccountAnswers } from '../contract/account';
import { readAccount } from './account';

const answers: AccountAnswers = {
  fullName: ' Ada Lovelace',
  address: 'Ada@Runbox.com ',
  login: { from: 'address' },
  protocol: 'imap',
  keepOnServer: true,
  submissionPort: 465,
};
const host = 'mail.runbox.com';

test('tells a program everything about an IMAP account', () => {
  expect(readAccount(answers)).toEqual({
    ok: true,
    value: {
      fullName: 'Ada Lovelace',
      address: 'ada@runbox.com',
      loginName: 'ada',
      incoming: { protocol: 'imap', host, port: 993, encryption: 'implicit-tls' },
      submission: { host, port: 465, encryption: 'implicit-tls' },
    },
  });
});

test('tells a program everything about a POP account that sends by STARTTLS', () => {
  const pop = { ...answers, protocol: 'pop3', keepOnServer: false, submissionPort: 587 } as const;
  expect(readAccount(pop)).toMatchObject({
    value: {
      incoming: { protocol: 'pop3', host, port: 995, encryption: 'implicit-tls', keepOnServer: false },
      submission: { host, port: 587, encryption: 'starttls' },
    },
  });
});

test.each([
  [{ fullName: '' }, 'name-missing'],
  [{ address: 'ada' }, 'address-without-at'],
  [{ login: { from: 'typed', loginName: '' } }, 'login-name-missing'],
] as const)('names the answer to mend in %j', (answer, kind) => {
  expect(readAccount({ ...answers, ...answer })).toMatchObject({ ok: false, problem: { kind } });
});
