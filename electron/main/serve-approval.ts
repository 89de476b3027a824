import * as v from 'valibot';
import { type Approval, approval, approvalChannel } from '../contract/approval';
import { ok, type Result, refuse } from '../contract/result';
import type { Log } from './log';
import { isApprovalFrame } from './own-page';
import type { ApiParts } from './serve-wizard-api';

class NotApproval extends Error {
  override name = 'NotApproval';
}

/** Listens to the button's frame and to nobody else; what does not come from there is in the log. */
export function serveApproval(
  handle: ApiParts['handle'],
  approve: (approval: Approval) => void,
  log: Pick<Log, 'surprise'>,
): void {
  handle(approvalChannel, async ({ senderFrame }, ...args): Promise<Result<null, unknown>> => {
    const parsed = v.safeParse(approval, args[0]);
    if (!isApprovalFrame(senderFrame) || !parsed.success || args.length > 1)
      return refuse({ kind: 'bug', reference: log.surprise('approve', new NotApproval()) });
    approve(parsed.output);
    return ok(null);
  });
}
