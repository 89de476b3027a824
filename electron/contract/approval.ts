import * as v from 'valibot';

/** What a person says yes to, with a button that the wizard's own page cannot press. */
export interface Approval {
  readonly what: 'apply-plan' | 'undo-setup';
  /** Of the plan or the report. */
  readonly id: string;
}

export const approval = v.strictObject({
  what: v.picklist(['apply-plan', 'undo-setup']),
  id: v.pipe(v.string(), v.maxLength(5_000)),
}) satisfies v.GenericSchema<Approval>;

/** The one message of the frame that holds the button. */
export const approvalChannel = 'approval:approve';

/** What that frame sees as `window.approval`. */
export interface ApprovalApi {
  approve(approval: Approval): Promise<unknown>;
}
