import type { Approval, ApprovalRequest } from '../contract/approval';
import type { Setup } from '../setup/setup';
import { approvalQuestion } from './approval-question';
import type { Question } from './ask-person';
import type { WizardRun } from './wizard-run';

export interface AskingParts {
  readonly setup: Setup;
  /** In a dialog of the system's, which no page can see or press. */
  readonly askPerson: (question: Question) => Promise<boolean>;
  readonly sendApproved: (approval: Approval) => void;
}

/**
 * Asks the person in a dialog, and answers whether it was a yes. The plan may be another one by then, and then the
 * answer is about nothing.
 */
export async function askForApproval(
  request: ApprovalRequest,
  { setup, askPerson, sendApproved }: AskingParts,
  run: WizardRun,
): Promise<boolean> {
  const { what, id } = request;
  const approved = await run.ask(async () => {
    const question = await approvalQuestion(request, run.plan, setup);
    return question !== null && (await askPerson(question)) && run.approve({ what, id });
  });
  if (approved) sendApproved({ what, id });
  return approved;
}
