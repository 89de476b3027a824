import type { PlanPreview } from '../../electron/contract/plan';
import { ApprovalButton } from '../parts/approval-button';
import { useLanguage } from '../parts/language-context';
import { Page } from '../parts/page';
import { chosenNames, savesPassword } from '../wizard/answers';
import { readyPrograms } from '../wizard/ready-programs';
import { useSend } from '../wizard/wizard-context';
import type { PlanningState, ReviewState } from '../wizard/wizard-state';
import { OpenProgramButton } from './open-program-button';
import { ReviewAccount } from './review-account';
import { ReviewProgram } from './review-program';
import { ReviewSignIn } from './review-sign-in';

export function ReviewPage({ state }: { state: PlanningState | ReviewState }) {
  const { pages, problems } = useLanguage();
  const words = pages.review;
  const send = useSend();
  const { preview } = state;
  const allSetUp = isAllSetUp(preview);
  const password = savesPassword(state.answers) ? words.saved : words.asked;
  const programs = pages.common.list(chosenNames(state));
  const planning = state.step === 'planning';
  const problem = state.step === 'review' ? state.problem : null;
  return (
    <Page
      title={allSetUp ? words.alreadyTitle : words.title}
      step={6}
      complaints={problem === null ? [] : [{ controlId: null, ...problems(problem) }]}
      onBack={() => send({ type: 'went-back' })}
      actions={preview && <ReviewActions preview={preview} refused={problem !== null} />}
    >
      <p className={preview === null ? 'hint' : 'unseen'} role="status">
        {planning ? words.planning : words.planned}
      </p>
      {preview && (
        <>
          <ReviewSignIn state={state} account={preview.account} />
          <ReviewAccount account={preview.account} password={allSetUp ? null : password(programs)} />
          {preview.programs.map((program) => (
            <ReviewProgram
              key={`${program.choice.program} ${program.choice.profile}`}
              account={preview.account}
              program={program}
            />
          ))}
        </>
      )}
    </Page>
  );
}

function ReviewActions({ preview, refused }: { preview: PlanPreview; refused: boolean }) {
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
      {ready.length > 0 && !refused && (
        <ApprovalButton
          what="apply-plan"
          id={preview.id}
          label={pages.review.set(ready.map(({ programName }) => programName))}
          onApproved={() => send({ type: 'approved' })}
        />
      )}
    </>
  );
}

function isAllSetUp(preview: PlanPreview | null): boolean {
  const programs = preview?.programs ?? [];
  return (
    programs.length > 0 &&
    programs.every(({ effect, blockedBy }) => effect === 'nothing' && blockedBy === null)
  );
}
