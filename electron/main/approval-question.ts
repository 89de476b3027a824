import { languages } from '../../renderer/text/languages';
import { printable } from '../cli/printable';
import type { ApprovalRequest } from '../contract/approval';
import type { SetupPlan } from '../contract/plan';
import type { AbsolutePath } from '../contract/problems';
import { unreachable } from '../contract/result';
import type { Setup } from '../setup/setup';
import type { Question } from './ask-person';

/** As many as still fit beside the buttons. */
const mostPlaces = 6;

type Sentence = Pick<Question, 'detail' | 'yes'>;

/** What is asked, out of what the main process itself knows; null when there is no such thing to be done now. */
export async function approvalQuestion(
  request: ApprovalRequest,
  plan: SetupPlan | null,
  setup: Setup,
): Promise<Question | null> {
  const { pages, approval } = languages[request.language];
  const sentence = await sentenceFor(request, plan, setup);
  if (sentence === null) return null;
  const { detail, yes } = sentence;
  return {
    title: pages.product,
    message: printable(approval.question(yes)),
    detail: printable(detail),
    yes: printable(yes),
    no: approval.cancel,
  };
}

function sentenceFor(
  request: ApprovalRequest,
  plan: SetupPlan | null,
  setup: Setup,
): Promise<Sentence | null> {
  const { what } = request;
  switch (what) {
    case 'apply-plan':
      return forPlan(request, plan, setup);
    case 'undo-setup':
      return forUndo(request, setup);
    case 'remove-reports':
      return forRemoval(request, setup);
    default:
      return unreachable(what);
  }
}

async function forPlan(
  { id, language }: ApprovalRequest,
  plan: SetupPlan | null,
  setup: Setup,
): Promise<Sentence | null> {
  if (plan?.id !== id) return null;
  const { account, programs } = await setup.previewPlan(plan);
  const ready = programs.filter(
    ({ effect, handOver, blockedBy }) => effect !== 'nothing' && handOver !== 'by-hand' && blockedBy === null,
  );
  if (ready.length === 0) return null;
  const { pages, approval } = languages[language];
  const namesOf = (some: typeof ready) => some.map(({ programName }) => programName);
  const places = placesOf(
    ready.flatMap(({ files }) => files.map(({ path }) => path)),
    language,
  );
  return {
    detail: approval.apply(account.address, pages.common.list([...new Set(namesOf(ready))]), places),
    yes: pages.review.set(
      namesOf(ready.filter(({ handOver }) => handOver === null)),
      namesOf(ready.filter(({ handOver }) => handOver !== null)),
    ),
  };
}

async function forUndo({ id, language }: ApprovalRequest, setup: Setup): Promise<Sentence | null> {
  const reports = await setup.listReports();
  const report = reports.ok ? reports.value.find((one) => one.id === id && !one.undone) : undefined;
  if (report === undefined) return null;
  const { pages, approval } = languages[language];
  const { address, madeAt, programs } = report;
  const places = placesOf(
    programs.flatMap(({ files }) => files.map(({ path }) => path)),
    language,
  );
  return { detail: approval.undo(address, pages.common.date(madeAt), places), yes: pages.undo.yes };
}

async function forRemoval({ id, language }: ApprovalRequest, setup: Setup): Promise<Sentence | null> {
  const kept = await setup.countReports();
  if (!kept.ok || kept.value.id !== id) return null;
  const { approval, removal } = languages[language];
  const { reports, backups, folder } = kept.value;
  return { detail: approval.removal(reports, backups, folder), yes: removal.yes };
}

function placesOf(paths: readonly AbsolutePath[], language: ApprovalRequest['language']): string {
  const { pages, approval } = languages[language];
  const shown = [...new Set(paths)];
  const more = shown.length - mostPlaces;
  return pages.common.list(more > 0 ? [...shown.slice(0, mostPlaces), approval.more(more)] : shown);
}
