import * as v from 'valibot';
import { type Approval, approval, approvalChannel, approvalReadyChannel } from '../contract/approval';
import { ok, type Result, refuse } from '../contract/result';
import type { Log } from './log';
import { isApprovalFrame } from './own-page';
import type { ApiParts } from './serve-wizard-api';

export interface ApprovalParts {
  readonly handle: ApiParts['handle'];
  readonly log: Pick<Log, 'surprise'>;
  /** The button is there, and what it says reaches the main process. */
  readonly onReady: (approval: Approval) => void;
  readonly onApproved: (approval: Approval) => void;
}

class NotApproval extends Error {
  override name = 'NotApproval';
}

/** Listens to the button's frame and to nobody else; what does not come from there is in the log. */
export function serveApproval({ handle, log, onReady, onApproved }: ApprovalParts): void {
  const listen = (channel: string, place: string, tell: (approval: Approval) => void) =>
    handle(channel, async ({ senderFrame }, ...args): Promise<Result<null, unknown>> => {
      const parsed = v.safeParse(approval, args[0]);
      if (!isApprovalFrame(senderFrame) || !parsed.success || args.length > 1)
        return refuse({ kind: 'bug', reference: log.surprise(place, new NotApproval()) });
      tell(parsed.output);
      return ok(null);
    });
  listen(approvalReadyChannel, 'approval-ready', onReady);
  listen(approvalChannel, 'approve', onApproved);
}
