import type { MachineFacts } from '../../electron/contract/machine';
import { readAddress } from '../../electron/runbox/address';
import { findPrivateWords } from '../../electron/runbox/private-words';
import type { SupportFacts } from '../text/support-report/support-facts';
import { findLogin } from './answers';
import { checkOfDomain, type MailExchangerCheck, ownDomainOf } from './mail-exchanger-check';
import type { NetworkCheck, WizardState } from './wizard-state';

interface Seen {
  readonly state: Pick<WizardState, 'answers' | 'network' | 'checked' | 'found'>;
  readonly mailExchangers: MailExchangerCheck | null;
  readonly machine: MachineFacts | null;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
}

/** All that the wizard has seen so far, for support. */
export function supportFactsOf({ state, mailExchangers, machine, madeAt }: Seen): SupportFacts {
  const { answers, network, checked, found } = state;
  const ownDomain = ownDomainOf(answers);
  const asked = checkOfDomain(mailExchangers, ownDomain)?.answer;
  return {
    madeAt,
    machine,
    programs: found.length === 0 ? null : found,
    account: {
      address: addressOf(state),
      loginName: findLogin(answers)?.loginName ?? '',
      ownDomain: ownDomain !== null,
      protocol: answers.protocol,
      privateWords: privateWordsOf(state),
    },
    network: networkSeen(network),
    signIn: checked?.report ?? null,
    mailExchangers: asked?.ok ? asked.value : null,
  };
}

function addressOf({ answers }: Seen['state']): string {
  const read = readAddress(answers.address, 'address');
  return read.ok ? read.value.text : answers.address;
}

/** Also of answers that were given and are not used. */
function privateWordsOf({ answers, checked }: Seen['state']): readonly string[] {
  const { fullName, address, runboxAddress, loginName } = answers;
  const tried = checked?.report.tries.map((one) => one.loginName) ?? [];
  const derived = findLogin(answers)?.loginName ?? '';
  return findPrivateWords({ fullName, address, loginNames: [derived, loginName, runboxAddress, ...tried] });
}

function networkSeen({ run, going, endpoints, answer }: NetworkCheck): SupportFacts['network'] {
  if (run === 0) return null;
  return { endpoints, verdict: !going && answer?.ok ? answer.value.verdict : null };
}
