import { expect, test } from 'vitest';
import { refuse } from '../contract/result';
import { refusingSetup } from './refusing-setup';

test('every verb says why nothing can be done', async () => {
  const problem = { kind: 'home-unknown' } as const;
  const { previewPlan: _, ...verbs } = refusingSetup(problem);
  const account = {} as Parameters<typeof verbs.planSetup>[0]['account'];
  const plan = { id: 'p', account, programs: [] };
  expect(
    await Promise.all([
      verbs.findPrograms(),
      verbs.planSetup({ account, choices: [], password: null }),
      verbs.applyPlan(plan, () => {}),
      verbs.undoSetup(null, () => {}),
      verbs.listReports(),
    ]),
  ).toEqual(Array(5).fill(refuse(problem)));
});
