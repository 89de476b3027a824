import { networkWords } from '../../renderer/text/en/network';
import { ok, refuse } from '../contract/result';
import type { SignInDiagnosis } from '../contract/sign-in';
import { diagnosisHelp, helpLinks } from '../runbox/help-links';
import type { CheckTrouble, VerbResult } from './answer';
import { paragraphOf } from './describe-problem';
import type { Seen } from './report-to-support';

/** What a check has to say: trouble with signing in before trouble with the network. */
export function answerCheck({ network, signIn, mailExchangers, candidates }: Seen): VerbResult {
  const { verdict } = network;
  const diagnosis = signIn?.diagnosis ?? null;
  const loginName = diagnosis?.kind === 'accepted' ? diagnosis.loginName : candidates.automatic[0];
  const facts = { network, signIn, loginName, mailExchangers };
  const reached = paragraphOf(networkWords.verdict(verdict));
  if (diagnosis !== null && diagnosis.kind !== 'accepted')
    return refuse({
      problem: trouble(diagnosis.kind, paragraphOf(networkWords.diagnosis(diagnosis))),
      facts,
      lines: [
        ...diagnosisHelp[diagnosis.kind].map((id) => helpLinks[id]),
        ...offers(diagnosis, candidates.offered),
      ],
    });
  if (verdict.kind !== 'fine') return refuse({ problem: trouble(verdict.kind, reached), facts });
  const signedIn = diagnosis === null ? [] : [paragraphOf(networkWords.diagnosis(diagnosis))];
  return ok({ value: facts, lines: ['', reached, ...signedIn] });
}

function offers({ kind }: SignInDiagnosis, loginNames: readonly string[]): readonly string[] {
  if (kind !== 'refused-everywhere') return [];
  return loginNames.map((name) => `The same login name can be written another way: --username ${name}`);
}

function trouble(kind: CheckTrouble['kind'], message: string): CheckTrouble {
  return { kind, message };
}
