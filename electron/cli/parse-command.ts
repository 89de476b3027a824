import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { AccountAnswers, LoginAnswer, Protocol } from '../contract/account';
import { ok, type Result, refuse } from '../contract/result';
import { type UsageProblem, usage } from './answer';
import type { Command, ReportOptions, SetupOptions } from './command';

type Parsed<Value> = Result<Value, UsageProblem>;

const flag = { type: 'boolean' } as const;
const text = { type: 'string' } as const;

const everyVerb = { json: flag, help: { ...flag, short: 'h' } } as const;
const setupOptions = {
  ...everyVerb,
  address: text,
  name: text,
  program: text,
  profile: text,
  protocol: text,
  username: text,
  'runbox-address': text,
  submission: text,
  'keep-on-server': text,
} as const;
const applyOptions = { ...setupOptions, yes: flag, 'password-stdin': flag } as const;
const checkOptions = {
  ...everyVerb,
  address: text,
  protocol: text,
  username: text,
  'runbox-address': text,
  'password-stdin': flag,
  'no-mx': flag,
  report: text,
  'report-with-address': flag,
} as const;
const repairOptions = { ...everyVerb, program: text, profile: text, address: text, yes: flag } as const;
const forgetOptions = { ...everyVerb, yes: flag } as const;
const undoOptions = { ...everyVerb, yes: flag, report: text } as const;

const help: Command = { verb: 'help', json: false };

const verbs: Readonly<Record<string, (args: readonly string[]) => Parsed<Command>>> = {
  programs: (args) => parseList('programs', args),
  reports: (args) => parseList('reports', args),
  plan: parsePlan,
  apply: parseApply,
  repair: parseRepair,
  undo: parseUndo,
  forget: parseForget,
  check: parseCheck,
};

/** The command line without the program's own name. Nothing of it is ever repeated but names of options. */
export function parseCommand(args: readonly string[]): Parsed<Command> {
  const [verb, ...rest] = args;
  if (verb === '--help' || verb === '-h') return ok(help);
  if (verb === '--version') return ok({ verb: 'version', json: false });
  if (verb === undefined) return refuse(usage('A command is missing.'));
  const parse = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  return parse === undefined
    ? refuse(usage(`The first word is one of ${Object.keys(verbs).join(', ')}.`))
    : parse(rest);
}

function parseList(verb: 'programs' | 'reports', args: readonly string[]): Parsed<Command> {
  const options = parseOptions(args, everyVerb);
  if (!options.ok) return options;
  return ok(options.value.help ? help : { verb, json: options.value.json === true });
}

function parsePlan(args: readonly string[]): Parsed<Command> {
  const options = parseOptions(args, setupOptions);
  if (!options.ok) return options;
  if (options.value.help) return ok(help);
  const setup = readSetup(options.value);
  return setup.ok ? ok({ verb: 'plan', json: options.value.json === true, setup: setup.value }) : setup;
}

function parseApply(args: readonly string[]): Parsed<Command> {
  const options = parseOptions(args, applyOptions);
  if (!options.ok) return options;
  if (options.value.help) return ok(help);
  const setup = readSetup(options.value);
  if (!setup.ok) return setup;
  const { json = false, yes: confirmed = false, 'password-stdin': passwordFromInput = false } = options.value;
  return ok({ verb: 'apply', json, setup: setup.value, confirmed, passwordFromInput });
}

function parseRepair(args: readonly string[]): Parsed<Command> {
  const options = parseOptions(args, repairOptions);
  if (!options.ok) return options;
  if (options.value.help) return ok(help);
  const { program, profile = null, address = null, json = false, yes: confirmed = false } = options.value;
  if (program === undefined) return refuse(usage('--program is needed.'));
  return ok({ verb: 'repair', json, repair: { program, profile, address }, confirmed });
}

function parseUndo(args: readonly string[]): Parsed<Command> {
  const options = parseOptions(args, undoOptions);
  if (!options.ok) return options;
  if (options.value.help) return ok(help);
  const { json = false, yes: confirmed = false, report = null } = options.value;
  return ok({ verb: 'undo', json, confirmed, report });
}

function parseForget(args: readonly string[]): Parsed<Command> {
  const options = parseOptions(args, forgetOptions);
  if (!options.ok) return options;
  if (options.value.help) return ok(help);
  const { json = false, yes: confirmed = false } = options.value;
  return ok({ verb: 'forget', json, confirmed });
}

function parseCheck(args: readonly string[]): Parsed<Command> {
  const options = parseOptions(args, checkOptions);
  if (!options.ok) return options;
  if (options.value.help) return ok(help);
  const { address, json = false, 'password-stdin': passwordFromInput = false } = options.value;
  if (address === undefined) return refuse(usage('--address is needed.'));
  const login = readLogin(options.value);
  if (!login.ok) return login;
  const protocol = readProtocol(options.value);
  if (!protocol.ok) return protocol;
  const report = readReport(options.value);
  if (!report.ok) return report;
  const check = {
    address,
    login: login.value,
    protocol: protocol.value,
    asksMailExchangers: options.value['no-mx'] !== true,
    report: report.value,
  };
  return ok({ verb: 'check', json, check, passwordFromInput });
}

function parseOptions<Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return ok(parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values);
  } catch (error) {
    return refuse(usage(messageOf(error)));
  }
}

/** Node's own messages name the option; the one about a stray argument would repeat it, maybe a password. */
function messageOf(error: unknown): string {
  if (!(error instanceof TypeError) || !('code' in error)) throw error;
  if (error.code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return 'There is a word too many. Values with spaces in them need quotation marks.';
  return `${error.message.replaceAll('\n', ' ').replace(/\.$/, '')}.`;
}

interface SetupValues {
  readonly address?: string;
  readonly name?: string;
  readonly program?: string;
  readonly profile?: string;
  readonly protocol?: string;
  readonly username?: string;
  readonly 'runbox-address'?: string;
  readonly submission?: string;
  readonly 'keep-on-server'?: string;
}

function readSetup(values: SetupValues): Parsed<SetupOptions> {
  const { address, name, program, profile = null } = values;
  if (address === undefined || name === undefined || program === undefined)
    return refuse(usage('--address, --name and --program are needed.'));
  const answers = readAnswers(values, address, name);
  return answers.ok ? ok({ answers: answers.value, program, profile }) : answers;
}

function readAnswers(values: SetupValues, address: string, fullName: string): Parsed<AccountAnswers> {
  const login = readLogin(values);
  if (!login.ok) return login;
  const protocol = readProtocol(values);
  if (!protocol.ok) return protocol;
  const submission = oneOf('submission', values.submission ?? '465', { 465: 465, 587: 587 } as const);
  if (!submission.ok) return submission;
  const keep = oneOf('keep-on-server', values['keep-on-server'] ?? 'yes', { yes: true, no: false });
  if (!keep.ok) return keep;
  return ok({
    fullName,
    address,
    login: login.value,
    protocol: protocol.value,
    keepOnServer: keep.value,
    submissionPort: submission.value,
  });
}

function readLogin({
  username,
  'runbox-address': runboxAddress,
}: Pick<SetupValues, 'username' | 'runbox-address'>): Parsed<LoginAnswer> {
  if (username !== undefined && runboxAddress !== undefined)
    return refuse(usage('--username and --runbox-address exclude each other.'));
  if (username !== undefined) return ok({ from: 'typed', loginName: username });
  return ok(runboxAddress === undefined ? { from: 'address' } : { from: 'runbox-address', runboxAddress });
}

interface ReportValues {
  readonly json?: boolean;
  readonly report?: string;
  readonly 'report-with-address'?: boolean;
}

function readReport({
  json = false,
  report: file,
  'report-with-address': withAddress = false,
}: ReportValues): Parsed<ReportOptions | null> {
  if (file === undefined)
    return withAddress ? refuse(usage('--report-with-address needs --report.')) : ok(null);
  if (file === '') return refuse(usage('--report takes the name of a file, or - for standard output.'));
  if (file === '-' && json) return refuse(usage('--report - and --json exclude each other.'));
  return ok({ file, withAddress });
}

function readProtocol({ protocol = 'imap' }: Pick<SetupValues, 'protocol'>): Parsed<Protocol> {
  return oneOf('protocol', protocol, { imap: 'imap', pop3: 'pop3' } as const);
}

function oneOf<Value>(
  option: string,
  value: string,
  choices: Readonly<Record<string, Value>>,
): Parsed<Value> {
  const chosen = Object.entries(choices).find(([word]) => word === value);
  return chosen === undefined
    ? refuse(usage(`--${option} takes ${Object.keys(choices).join(' or ')}.`))
    : ok(chosen[1]);
}
