import { describe, expect, test } from 'vitest';
import type { Account, AccountAnswers, SubmissionPort } from '../../electron/contract/account';
import { readAccount } from '../../electron/runbox/account';
import { isRetired, programForms, retiredPrograms } from './all-programs';
import { type FilledForm, type FilledLine, formFor } from './fill-form';
import type { Meaning, ProgramForm } from './program-form';

function accountWith(answers: Partial<AccountAnswers>): Account {
  const read = readAccount({
    fullName: 'Kari Nordmann',
    address: 'kari@example.org',
    login: { from: 'address' },
    protocol: 'imap',
    keepOnServer: true,
    submissionPort: 465,
    ...answers,
  });
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}

function formOf(id: string): ProgramForm {
  const form = programForms.find((one) => one.id === id);
  if (form === undefined) throw new Error(`there is no form of ${id}`);
  return form;
}

function linesOf({ sections }: FilledForm): readonly FilledLine[] {
  return sections.flatMap(({ lines }) => lines);
}

function textsOf(form: FilledForm, ...meanings: readonly Meaning[]): ReadonlySet<string | null> {
  return new Set(
    linesOf(form)
      .filter(({ meaning }) => meanings.includes(meaning))
      .map(({ text }) => text),
  );
}

const kinds = (['imap', 'pop3'] as const).flatMap((protocol) =>
  ([465, 587] as const).map((submissionPort) => ({ protocol, submissionPort })),
);

/** The four ways in which an account can be set up. */
function filledFormsOf(program: ProgramForm) {
  return kinds.map((kind) => {
    const account = accountWith(kind);
    const form = formFor(program, account);
    const incomingPort = kind.protocol === 'imap' || form.imapInstead ? 993 : 995;
    return { ...kind, form, incomingPort, lines: linesOf(form) };
  });
}

describe.each(programForms.map((program) => [program.id, program] as const))('%s', (_id, program) => {
  const forms = filledFormsOf(program);

  test('name, address and the login name with % are to be typed', () => {
    for (const { form } of forms) {
      expect(textsOf(form, 'full-name')).toEqual(new Set(['Kari Nordmann']));
      expect(textsOf(form, 'address')).toEqual(new Set(['kari@example.org']));
      expect(textsOf(form, 'login-name')).toEqual(new Set(['kari%example.org']));
    }
  });

  test('both servers and both ports are there, and no other port', () => {
    for (const { form, lines, incomingPort, submissionPort } of forms) {
      for (const [of, port] of [
        ['incoming', incomingPort],
        ['submission', submissionPort],
      ] as const) {
        const together = textsOf(form, `${of}-host-and-port`);
        if (together.size > 0) expect(together).toEqual(new Set([`mail.runbox.com:${port}`]));
        else {
          expect(textsOf(form, `${of}-host`)).toEqual(new Set(['mail.runbox.com']));
          expect(textsOf(form, `${of}-port`)).toEqual(new Set([String(port)]));
        }
      }
      const used = [incomingPort, submissionPort];
      const typed = lines.map(({ text }) => text);
      for (const other of [993, 995, 465, 587].filter((port) => !used.includes(port)))
        expect(typed.filter((text) => text?.includes(String(other)))).toEqual([]);
    }
  });

  test('both connections are encrypted, in the program’s own words', () => {
    for (const { lines, submissionPort } of forms) {
      const used = {
        incoming: 'implicit-tls',
        submission: submissionPort === 465 ? 'implicit-tls' : 'starttls',
      } as const;
      for (const of of ['incoming', 'submission'] as const) {
        const told = lines.filter(({ meaning }) => meaning === `${of}-encryption`);
        const allowed = ['tick', `choose ${program.encryption?.[used[of]]}`];
        expect(told.length).toBeGreaterThan(0);
        for (const { how, text } of told) expect(allowed).toContain(text === null ? how : `${how} ${text}`);
      }
    }
  });

  test('the password is asked for, and is never in the form', () => {
    for (const { lines } of forms) {
      const passwords = lines.filter(({ how }) => how === 'password');
      expect(passwords.length).toBeGreaterThan(0);
      expect(passwords.every(({ text }) => text === null)).toBe(true);
    }
  });

  test('nothing is chosen that does without encryption or takes any certificate', () => {
    const weak = /^none$|no encryption|plain text|if available|accept all|insecure/i;
    for (const { lines } of forms) {
      const chosen = lines.filter(({ how }) => how === 'choose' || how === 'tick');
      expect(chosen.filter(({ label, text }) => weak.test(`${text ?? label}`))).toEqual([]);
    }
  });

  test('each line can be ticked off by itself, and no label is left half filled in', () => {
    for (const { lines } of forms) {
      expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
      expect(lines.filter(({ label, text }) => /[{}]/.test(`${label}${text}`))).toEqual([]);
    }
  });
});

test('a program that knows only IMAP is given IMAP, and says so', () => {
  const form = formFor(formOf('geary'), accountWith({ protocol: 'pop3' }));
  expect(form.imapInstead).toBe(true);
  expect(textsOf(form, 'incoming-host-and-port')).toEqual(new Set(['mail.runbox.com:993']));
  expect(formFor(formOf('geary'), accountWith({})).imapInstead).toBe(false);
});

test('mail stays at Runbox or not as was said, however the program asks', () => {
  const how = (id: string, keepOnServer: boolean) =>
    linesOf(formFor(formOf(id), accountWith({ protocol: 'pop3', keepOnServer }))).find(
      ({ meaning }) => meaning === 'keep-on-server',
    )?.how;
  expect([how('classic-outlook', true), how('classic-outlook', false)]).toEqual(['tick', 'untick']);
  expect([how('claws-mail', true), how('claws-mail', false)]).toEqual(['untick', 'tick']);
});

test('with IMAP there is no question about mail that stays at Runbox', () => {
  for (const program of programForms) {
    const lines = linesOf(formFor(program, accountWith({})));
    expect(lines.filter(({ meaning }) => meaning === 'keep-on-server')).toEqual([]);
  }
});

test('a line keeps its key when the account changes, so that what was ticked off stays so', () => {
  const keysOf = (answers: Partial<AccountAnswers>) =>
    linesOf(formFor(formOf('classic-outlook'), accountWith(answers))).map(({ key }) => key);
  expect(keysOf({ submissionPort: 587 })).toEqual(keysOf({ submissionPort: 465 }));
});

test('where Outlook says SSL and TLS in older versions, both names are told', () => {
  const form = formFor(formOf('classic-outlook'), accountWith({ submissionPort: 587 }));
  const lines = linesOf(form).filter(({ meaning }) => meaning === 'submission-encryption');
  expect(lines.map(({ text, olderText }) => [text, olderText])).toEqual([['STARTTLS', 'TLS']]);
});

test('Samsung’s TLS is STARTTLS, and its SSL is TLS from the start', () => {
  const named = (submissionPort: SubmissionPort) =>
    textsOf(formFor(formOf('samsung-email'), accountWith({ submissionPort })), 'submission-encryption');
  expect(named(465)).toEqual(new Set(['SSL']));
  expect(named(587)).toEqual(new Set(['TLS']));
});

test('whose servers else see the password is known', () => {
  const through = programForms.filter((form) => form.through !== null).map(({ id }) => id);
  expect(through.toSorted()).toEqual(['new-outlook', 'outlook-mobile', 'spark']);
});

test('no program is in the list twice, and what is not maintained has no form', () => {
  const ids = [...programForms.map(({ id }) => id), ...Object.keys(retiredPrograms)];
  expect(new Set(ids).size).toBe(ids.length);
  expect(programForms.some(({ id }) => isRetired(id))).toBe(false);
  expect(isRetired('constructor')).toBe(false);
  expect(programForms.at(-1)?.name).toBeNull();
});
