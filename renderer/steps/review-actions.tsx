import type { PlanPreview, ProgramPreview } from '../../electron/contract/plan';
import type { FoundProgram } from '../../electron/contract/programs';
import { ApprovalButton } from '../parts/approval-button';
import { useLanguage } from '../parts/language-context';
import { formOf, isAllSetUp, programsByHand, readyPrograms, valuesPlace } from '../wizard/ready-programs';
import { useSend } from '../wizard/wizard-context';
import { OpenProgramButton } from './open-program-button';
import { ShowValuesButton } from './show-values-button';

interface ReviewActionsProps {
  readonly preview: PlanPreview;
  readonly found: readonly FoundProgram[];
  readonly refused: boolean;
}

export function ReviewActions({ preview, found, refused }: ReviewActionsProps) {
  const { pages } = useLanguage();
  const send = useSend();
  const ready = readyPrograms(preview);
  const [first] = preview.programs;
  if (isAllSetUp(preview) && first) return <OpenProgramButton {...first} />;
  const blocked = refused || preview.programs.some(({ blockedBy }) => blockedBy !== null);
  return (
    <>
      {blocked && (
        <button
          type="button"
          className={ready.length === 0 || refused ? 'button primary' : 'button'}
          onClick={() => send({ type: 'recheck-requested' })}
        >
          {pages.common.checkAgain}
        </button>
      )}
      <ShowValues preview={preview} found={found} look={blocked ? 'button' : 'button primary'} />
      {ready.length > 0 && !refused && (
        <ApprovalButton
          what="apply-plan"
          id={preview.id}
          label={pages.review.set(
            namesOf(ready.filter(({ handOver }) => handOver === null)),
            namesOf(ready.filter(({ handOver }) => handOver !== null)),
          )}
          onApproved={() => send({ type: 'approved' })}
        />
      )}
    </>
  );
}

type ShowValuesProps = Pick<ReviewActionsProps, 'preview' | 'found'> & {
  readonly look: 'button' | 'button primary';
};

/** Showing changes nothing, so it needs no yes in a frame of its own. */
function ShowValues({ preview, found, look }: ShowValuesProps) {
  const [only] = programsByHand(preview);
  const form = only && valuesPlace(preview) === 'main-button' ? formOf(only.choice, found) : null;
  return form !== null && <ShowValuesButton form={form} look={look} />;
}

function namesOf(programs: readonly ProgramPreview[]): readonly string[] {
  return programs.map(({ programName }) => programName);
}
