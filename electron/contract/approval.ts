import * as v from 'valibot';

/** What a person says yes to, in a place that no script of the wizard's own page can reach. */
export interface Approval {
  readonly what: 'apply-plan' | 'undo-setup' | 'remove-reports';
  /** Of the plan, of the report, or of what was counted. */
  readonly id: string;
}

const entries = {
  what: v.picklist(['apply-plan', 'undo-setup', 'remove-reports']),
  id: v.pipe(v.string(), v.maxLength(5_000)),
};

export const approval = v.strictObject(entries) satisfies v.GenericSchema<Approval>;

/** Asks for the main process's own dialog, in the language of the page. */
export interface ApprovalRequest extends Approval {
  readonly language: 'en' | 'nb';
}

export const approvalRequest = v.strictObject({
  ...entries,
  language: v.picklist(['en', 'nb']),
}) satisfies v.GenericSchema<ApprovalRequest>;

/** The two messages of the frame that holds the button: that it is there, and that it was pressed. */
export const approvalReadyChannel = 'approval:ready';
export const approvalChannel = 'approval:approve';

/** What that frame sees as `window.approval`. */
export interface ApprovalApi {
  ready(approval: Approval): Promise<unknown>;
  approve(approval: Approval): Promise<unknown>;
}
