import { describe, expect, test } from 'vitest';
import type { EndpointId, ProbeTrouble } from '../contract/network';
import { Secret } from '../contract/secret';
import type { SignInRequest } from '../contract/sign-in';
import { type ServiceBehaviour, startService } from './protocols/sign-in-script.fixture';
import { createSignIn } from './sign-in';

const password = 'Tr0ub4dor&3';
type Lets = (loginName: string, password: string) => boolean;

function imap(lets: Lets, no = 's1 NO [AUTHENTICATIONFAILED] No'): ServiceBehaviour {
  return {
    capabilities: ['AUTH=PLAIN', 'SASL-IR'],
    answer: (name, word) => (lets(name, word) ? 's1 OK' : no),
  };
}

function pop3(lets: Lets, no = '-ERR [AUTH] No'): ServiceBehaviour {
  return { capabilities: ['SASL PLAIN'], answer: (name, word) => (lets(name, word) ? '+OK' : no) };
}

function submission(lets: Lets, no = '535 5.7.8 No'): ServiceBehaviour {
  return { capabilities: ['AUTH PLAIN'], answer: (name, word) => (lets(name, word) ? '235 Yes' : no) };
}

const letsAda: Lets = (name, word) => name === 'ada' && word === password;
const letsNobody: Lets = () => false;

const request: SignInRequest = { loginNames: ['ada'], protocol: 'imap', submissionPort: 465 };

function start(behaviours: Partial<Readonly<Record<EndpointId, ServiceBehaviour | ProbeTrouble>>>) {
  const service = startService(behaviours);
  const signIn = createSignIn({ open: service.open });
  return {
    service,
    check: (changes: Partial<SignInRequest> = {}, word = password) =>
      signIn.check({ ...request, ...changes }, new Secret(word)),
  };
}

describe('a password that is right', () => {
  test.each([
    ['imap', 465],
    ['imap', 587],
    ['pop3', 465],
    ['pop3', 587],
  ] as const)('signs in over %s and %i', async (protocol, submissionPort) => {
    const id = `submission-${submissionPort}` as const;
    const { service, check } = start({ imap: imap(letsAda), pop3: pop3(letsAda), [id]: submission(letsAda) });
    expect(await check({ protocol, submissionPort })).toEqual({
      tries: [
        { service: protocol, loginName: 'ada', answer: { kind: 'accepted' } },
        { service: 'submission', loginName: 'ada', answer: { kind: 'accepted' } },
      ],
      diagnosis: { kind: 'accepted', loginName: 'ada' },
      refusalsLeft: 3,
    });
    expect(service.attempts).toEqual([`${protocol} ada`, `${id} ada`]);
    expect(service.stillOpen()).toBe(0);
  });

  test('is sent for the login name that worked', async () => {
    const { service, check } = start({ imap: imap(letsAda), 'submission-465': submission(letsAda) });
    const report = await check({ loginNames: ['ada%example.org', 'ada', 'never'] });
    expect(report.diagnosis).toEqual({ kind: 'accepted', loginName: 'ada' });
    expect(report.refusalsLeft).toBe(2);
    expect(service.attempts).toEqual(['imap ada%example.org', 'imap ada', 'submission-465 ada']);
  });

  test('for sending not yet', async () => {
    const { check } = start({ imap: imap(letsAda), 'submission-465': submission(letsNobody) });
    expect(await check()).toMatchObject({
      diagnosis: { kind: 'sending-refused', loginName: 'ada' },
      refusalsLeft: 2,
    });
  });

  test('for sending only', async () => {
    const { check } = start({ imap: imap(letsNobody), 'submission-465': submission(letsAda) });
    expect(await check()).toMatchObject({
      diagnosis: { kind: 'incoming-switched-off', protocol: 'imap' },
      refusalsLeft: 2,
    });
  });
});

describe('refusals', () => {
  const closed = { imap: imap(letsNobody), pop3: pop3(letsNobody), 'submission-465': submission(letsNobody) };

  test('are the same everywhere when name or password are not right', async () => {
    const { service, check } = start(closed);
    expect(await check()).toMatchObject({ diagnosis: { kind: 'refused-everywhere' }, refusalsLeft: 1 });
    expect(service.attempts).toEqual(['imap ada', 'submission-465 ada']);
  });

  test('end the run at the third, over all protocols and calls', async () => {
    const { service, check } = start(closed);
    await check();
    const second = await check({ protocol: 'pop3' }, 'another');
    expect(second).toMatchObject({ diagnosis: { kind: 'tries-used-up' }, refusalsLeft: 0 });
    expect(second.tries).toHaveLength(1);
    expect(await check({}, 'a third')).toEqual({
      tries: [],
      diagnosis: { kind: 'tries-used-up' },
      refusalsLeft: 0,
    });
    expect(service.attempts).toHaveLength(3);
  });

  test('end the run at the third within one call as well', async () => {
    const { service, check } = start(closed);
    const report = await check({ loginNames: ['a', 'b', 'c', 'd'] });
    expect(report.diagnosis).toEqual({ kind: 'tries-used-up' });
    expect(service.attempts).toEqual(['imap a', 'imap b', 'imap c']);
  });

  test('leave one for sending when two names were refused', async () => {
    const { service, check } = start(closed);
    const report = await check({ loginNames: ['a', 'b'] });
    expect(report).toMatchObject({ diagnosis: { kind: 'refused-everywhere' }, refusalsLeft: 0 });
    expect(service.attempts).toEqual(['imap a', 'imap b', 'submission-465 a']);
  });

  test('are never more than three when several checks come at once', async () => {
    const { service, check } = start(closed);
    await Promise.all([check(), check(), check(), check()]);
    expect(service.attempts).toHaveLength(3);
  });
});

describe('goes no further', () => {
  test.each([
    ['the server asks to wait', imap(letsNobody, 's1 NO [UNAVAILABLE] Later'), 'wait'],
    ['the account may not sign in', imap(letsNobody, 's1 NO [EXPIRED] Renew it'), 'not-allowed'],
    ['the server is not reached', { kind: 'refused' }, 'not-reached'],
    ['the certificate is not trusted', { kind: 'certificate-unknown-issuer' }, 'not-reached'],
    ['the server takes no password', { capabilities: ['LOGINDISABLED'], answer: () => '' }, 'server-trouble'],
  ] as const)('when %s', async (_, behaviour, kind) => {
    const { service, check } = start({ imap: behaviour, 'submission-465': submission(letsAda) });
    const report = await check({ loginNames: ['ada', 'other'] });
    expect(report.diagnosis.kind).toBe(kind);
    expect(report.tries).toHaveLength(1);
    expect(report.refusalsLeft).toBe(3);
    expect(service.attempts.filter((attempt) => attempt.startsWith('submission'))).toEqual([]);
    expect(service.stillOpen()).toBe(0);
  });
});

test('a password that no protocol can carry is refused without being sent', async () => {
  const { service, check } = start({ imap: imap(letsAda), 'submission-465': submission(letsAda) });
  expect(await check({}, 'a\0b')).toMatchObject({ diagnosis: { kind: 'refused-everywhere' } });
  expect(service.attempts).toEqual([]);
});

test('keeps the password out of the report, even when the server repeats it', async () => {
  const echo = Buffer.from(`\0ada\0${password}`).toString('base64');
  const { check } = start({
    imap: imap(letsNobody, `s1 NO [AUTHENTICATIONFAILED] ${password} ${echo} is not for ada`),
    'submission-465': submission(letsNobody, `535 ${password}\u001B[2J ${echo}`),
  });
  const report = JSON.stringify(await check());
  expect(report).not.toContain(password);
  expect(report).not.toContain(echo.slice(0, 12));
  expect(report).not.toContain('\u001B');
});

test('goes on after a check that was cut short by a bug', async () => {
  const service = startService({ imap: imap(letsAda), 'submission-465': submission(letsAda) });
  let calls = 0;
  const signIn = createSignIn({
    open: async (endpoint) => {
      calls += 1;
      if (calls === 1) throw new Error('bug');
      return service.open(endpoint);
    },
  });
  await expect(signIn.check(request, new Secret(password))).rejects.toThrow('bug');
  expect((await signIn.check(request, new Secret(password))).diagnosis.kind).toBe('accepted');
});

test('wants a login name', async () => {
  const { check } = start({});
  await expect(check({ loginNames: [] })).rejects.toThrow();
});
