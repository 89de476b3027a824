import type { LoginAnswer } from '../../electron/contract/account';
import type { AccountRepair, FoundProgram, ProgramChoice } from '../../electron/contract/programs';
import { isUsable, readLoginAnswer } from './answers';
import { type Answers, noAnswers } from './wizard-state';

/** An account that a program has and that can be mended without a question. */
export interface RepairOffer {
  readonly programName: string;
  readonly choice: ProgramChoice;
  readonly repair: AccountRepair;
}

/** Only those whose answers the pages can hold, so that "Change" and the plan speak of the same account. */
export function findRepairOffers(found: readonly FoundProgram[]): readonly RepairOffer[] {
  return found.flatMap(({ id, name, profiles }) =>
    profiles.filter(isUsable).flatMap((profile) =>
      profile.accounts.flatMap(({ repair }) => {
        if (repair === null) return [];
        const choice = { program: id, profile: profile.id };
        const offer = { programName: name, choice, repair };
        return isHeld(offer) ? [offer] : [];
      }),
    ),
  );
}

type RepairAnswers = Omit<Answers, 'passwordUse' | 'passwordHeld' | 'byHandProgram' | 'byHandDone'>;

export function answersForRepair({ choice, repair: { answers } }: RepairOffer): RepairAnswers {
  const { fullName, address, login, protocol, keepOnServer, submissionPort } = answers;
  return {
    fullName,
    address,
    loginFrom: login.from,
    runboxAddress: login.from === 'runbox-address' ? login.runboxAddress : '',
    loginName: login.from === 'typed' ? login.loginName : '',
    protocol,
    keepOnServer,
    submissionPort,
    chosen: [choice],
  };
}

function isHeld(offer: RepairOffer): boolean {
  const held = readLoginAnswer({ ...noAnswers, ...answersForRepair(offer) });
  return nameOf(held) === nameOf(offer.repair.answers.login);
}

function nameOf(login: LoginAnswer): string | null {
  return login.from === 'typed' ? login.loginName : null;
}
