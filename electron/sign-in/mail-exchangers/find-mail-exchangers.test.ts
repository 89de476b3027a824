import { expect, test } from 'vitest';
import { findMailExchangers, type ResolveMailExchangers } from './find-mail-exchangers';

const failing = (code: string) => async () => {
  throw Object.assign(new Error(code), { code });
};

async function verdictWith(resolve: ResolveMailExchangers, within?: number) {
  const options = { resolve, ...(within === undefined ? {} : { within }) };
  const found = await findMailExchangers('ada@okoye.example', options);
  return found.ok ? found.value?.verdict : found.problem;
}

test('asks for the domain of the address, as name services write it', async () => {
  const asked: string[] = [];
  const resolve: ResolveMailExchangers = async (domain) => {
    asked.push(domain);
    return [{ exchange: 'mx.runbox.com', priority: 10 }];
  };
  expect(await findMailExchangers(' Ada@Økonomi.Example ', { resolve })).toEqual({
    ok: true,
    value: { domain: 'xn--konomi-9xa.example', verdict: { kind: 'runbox', hosts: ['mx.runbox.com'] } },
  });
  expect(asked).toEqual(['xn--konomi-9xa.example']);
});

test('asks nobody about the domains of Runbox', async () => {
  const resolve = () => Promise.reject(new Error('nobody is asked'));
  expect(await findMailExchangers('ada@rbx.email', { resolve })).toEqual({ ok: true, value: null });
});

test('asks nobody about what is no address', async () => {
  const resolve = () => Promise.reject(new Error('nobody is asked'));
  expect(await findMailExchangers('ada', { resolve })).toMatchObject({
    problem: { kind: 'address-without-at' },
  });
});

test.each([
  ['ENOTFOUND', { kind: 'no-mail-exchangers' }],
  ['ENODATA', { kind: 'no-mail-exchangers' }],
  ['ESERVFAIL', { kind: 'unknown', why: 'failed' }],
  ['EREFUSED', { kind: 'unknown', why: 'failed' }],
  ['ECONNREFUSED', { kind: 'unknown', why: 'failed' }],
  ['EBADRESP', { kind: 'unknown', why: 'failed' }],
  ['ETIMEOUT', { kind: 'unknown', why: 'silent' }],
  ['', { kind: 'unknown', why: 'failed' }],
])('the answer %s is an answer too', async (code, verdict) => {
  expect(await verdictWith(failing(code))).toEqual(verdict);
});

test('a name service that never answers is not waited for, and is told to stop', async () => {
  let stopped = false;
  const resolve: ResolveMailExchangers = (_domain, signal) =>
    new Promise(() => signal.addEventListener('abort', () => (stopped = true)));
  expect(await verdictWith(resolve, 5)).toEqual({ kind: 'unknown', why: 'silent' });
  expect(stopped).toBe(true);
});
