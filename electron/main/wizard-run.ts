import type { Approval } from '../contract/approval';
import type { SetupPlan } from '../contract/plan';
import type { Secret } from '../contract/secret';

class NotApproved extends Error {
  override name = 'NotApproved';
}

/** What one run of the wizard remembers in memory between two requests. */
export class WizardRun {
  #password: Secret | null = null;
  #plan: SetupPlan | null = null;
  #planning = 0;
  #approval: Approval | null = null;
  #asking = false;
  #writing: Promise<unknown> | null = null;

  get password(): Secret | null {
    return this.#password;
  }

  get plan(): SetupPlan | null {
    return this.#plan;
  }

  get writing(): Promise<unknown> | null {
    return this.#writing;
  }

  keepPassword(password: Secret | null): void {
    this.#password?.forget();
    this.#password = password;
  }

  /** From here on no earlier plan can be applied. The plan is kept unless another one was begun since. */
  beginPlan(): (plan: SetupPlan) => void {
    this.#plan = null;
    this.#approval = null;
    this.#planning += 1;
    const planning = this.#planning;
    return (plan) => {
      if (planning === this.#planning) this.#plan = plan;
    };
  }

  /** Answers whether it is about something that can be done now. */
  approve(approval: Approval): boolean {
    if (approval.what === 'apply-plan' && approval.id !== this.#plan?.id) return false;
    this.#approval = approval;
    return true;
  }

  /** One question at a time, and none while something is being written; false without asking then. */
  async ask(question: () => Promise<boolean>): Promise<boolean> {
    if (this.#asking || this.#writing !== null) return false;
    this.#asking = true;
    try {
      return (await question()) && this.#writing === null;
    } finally {
      this.#asking = false;
    }
  }

  /** Once: the next time needs another yes. */
  spendApproval(what: Approval['what'], id: string): void {
    const approval = this.#approval;
    if (approval?.what !== what || approval.id !== id) throw new NotApproved();
    this.#approval = null;
  }

  /** Once: the plan is not there any more afterwards. */
  takePlan(id: SetupPlan['id']): SetupPlan | null {
    const plan = this.#plan?.id === id ? this.#plan : null;
    if (plan === null) return null;
    this.spendApproval('apply-plan', id);
    this.beginPlan();
    return plan;
  }

  /** The plan goes with the password, which it may hold enciphered. */
  forgetAll(): void {
    this.keepPassword(null);
    this.beginPlan();
  }

  async whileWriting<Value>(work: Promise<Value>): Promise<Value> {
    this.#writing = work.catch(() => undefined);
    try {
      return await work;
    } finally {
      this.#writing = null;
    }
  }
}
