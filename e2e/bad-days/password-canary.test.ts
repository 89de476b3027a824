import { mkdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { requireStrace } from '../../electron/system/strace-points.fixture';
import { type RunboxService, startRunboxService } from '../network/runbox-service';
import { formsBelow, formsIn, formsOf } from '../password-forms';
import { usedProfile } from '../profile-home';
import { type BuiltCommand, buildCommand } from './built-command';
import { homeWithSavedPassword } from './home-with-saved-password';
import { onLinux, type ThrowAwayHome } from './throw-away-home';
import { type Watched, watchCommand } from './watched-command';

onLinux('a password given on standard input', () => {
  /** Every form of it differs from the others. */
  const password = 'Kanári "7f3d9c" & fjørd?~';
  const address = 'ada@okoye.example';
  const forms = formsOf(password, 'ada%okoye.example');
  let command: BuiltCommand;
  let home: ThrowAwayHome;
  let runbox: RunboxService;

  beforeAll(async () => {
    requireStrace();
    command = await buildCommand();
  });
  afterAll(() => command.remove());
  beforeEach(async () => {
    home = await homeWithSavedPassword(command);
    runbox = await startRunboxService({ passwords: { 'ada%okoye.example': password } });
    mkdirSync(home.at('tmp'));
  });
  afterEach(async () => {
    await runbox.stop();
    home.remove();
  });

  function run(args: readonly string[], given = password): Promise<Watched> {
    return watchCommand([command.file, ...args], {
      environment: { ...home.environment, ...runbox.environment, TMPDIR: home.at('tmp') },
      folder: home.folder,
      nodeOptions: [],
      password: given,
    });
  }

  /** Where it was seen, of all places: none. */
  function expectNowhere({ stdout, stderr, left, looks }: Watched): void {
    expect(looks.length).toBeGreaterThan(0);
    expect({
      output: formsIn(stdout, forms),
      errors: formsIn(stderr, forms),
      left: formsIn(left, forms),
      process: looks.flatMap((look) => formsIn(look, forms)),
      home: formsBelow(home.folder, forms),
    }).toEqual({ output: [], errors: [], left: [], process: [], home: [] });
  }

  const account = [`--address=${address}`, '--name=Ada Okoye', '--program=thunderbird'];
  const saving = ['apply', ...account, '--yes', '--password-stdin'];
  const checking = ['check', `--address=${address}`, '--password-stdin', '--no-mx'];

  test.each([
    ['in words', []],
    ['in JSON', ['--json']],
  ])('is nowhere while it is saved, planned with, looked up and taken back, %s', async (_, more) => {
    const saved = await run([...saving, ...more]);
    expect(saved.status, saved.stderr).toBe(0);
    // What is looked for would be found: the login name takes the same ways.
    expect(saved.left.includes('ada%okoye.example')).toBe(true);
    expect(saved.looks.every((look) => look.includes('--password-stdin'))).toBe(true);
    expect(home.contents()[`${usedProfile}/logins.json`]).toBeDefined();
    expectNowhere(saved);
    for (const args of [saving, ['plan', ...account], ['reports'], ['programs'], ['undo', '--yes']])
      expectNowhere(await run([...args, ...more]));
  });

  test('is nowhere when the store is damaged and takes none', async () => {
    const store = `${usedProfile}/logins.json`;
    home.write(store, '{"logins": [');
    const before = home.contents()[store];
    expectNowhere(await run([...saving, '--json']));
    expect(home.contents()[store]).toBe(before);
  });

  test.each([
    ['in words', []],
    ['in JSON', ['--json']],
    ['with a report for support', ['--report=report.txt', '--report-with-address']],
  ])('leaves the process encrypted only when it signs in, %s', async (_, more) => {
    const checked = await run([...checking, ...more]);
    expect(checked.status, `${checked.stdout}${checked.stderr}`).toBe(0);
    expect(runbox.signIns).toEqual(['993 ada%okoye.example accepted', '465 ada%okoye.example accepted']);
    expectNowhere(checked);
  });

  test.each([
    ['in words', []],
    ['in JSON', ['--json']],
    ['with a report for support', ['--report=report.txt']],
  ])('is nowhere when it is refused, %s', async (_, more) => {
    await runbox.stop();
    runbox = await startRunboxService();
    const checked = await run([...checking, ...more]);
    expect(checked.status).toBe(1);
    expect(runbox.signIns.some((line) => line.endsWith('refused'))).toBe(true);
    expectNowhere(checked);
  });
});

test('the forms that are looked for are found where they are', () => {
  const forms = formsOf('fjørd-1905', 'ada');
  const plain = Buffer.from('\0ada\0fjørd-1905').toString('base64');
  expect(formsIn(`AUTH PLAIN ${plain}`, forms)).toContain('for AUTH PLAIN');
  for (const before of ['', 'x', 'xy', 'xyz'])
    expect(formsIn(Buffer.from(`${before}fjørd-1905zz`).toString('base64'), forms)[0]).toMatch(/^in base64/);
  expect(formsIn(Buffer.from('fjørd-1905', 'utf16le'), forms)).toEqual(['in UTF-16 LE']);
  expect(formsIn('fj%C3%B8rd-1905', forms)).toEqual(['in a URL', 'in a form']);
});
