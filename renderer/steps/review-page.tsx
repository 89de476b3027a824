import type { PlanPreview, ProgramPreview } from '../../electron/contract/plan';
import { useLanguage } from '../parts/language-context';
import { Page } from '../parts/page';
import type { PageWords } from '../text/words';
import { namesOf } from '../wizard/program-names';
import { formOf, isAllByHand, isAllSetUp, valuesPlace } from '../wizard/ready-programs';
import { useSend } from '../wizard/wizard-context';
import type { PlanningState, ReviewState } from '../wizard/wizard-state';
import { ReviewAccount } from './review-account';
import { ReviewActions } from './review-actions';
import { ReviewProgram } from './review-program';
import { ReviewSignIn } from './review-sign-in';

export function ReviewPage({ state }: { state: PlanningState | ReviewState }) {
  const { pages, problems } = useLanguage();
  const words = pages.review;
  const send = useSend();
  const { preview } = state;
  const allSetUp = preview !== null && isAllSetUp(preview);
  const allByHand = preview !== null && isAllByHand(preview);
  const planning = state.step === 'planning';
  const problem = state.step === 'review' ? state.problem : null;
  return (
    <Page
      title={allSetUp ? words.alreadyTitle : allByHand ? words.byHandTitle : words.title}
      step={6}
      complaints={problem === null ? [] : [{ controlId: null, ...problems(problem) }]}
      onBack={() => send({ type: 'went-back' })}
      actions={preview && <ReviewActions preview={preview} found={state.found} refused={problem !== null} />}
    >
      <p className={preview === null ? 'hint' : 'unseen'} role="status">
        {planning ? words.planning : words.planned}
      </p>
      {preview && (
        <>
          <ReviewSignIn state={state} account={preview.account} />
          <ReviewAccount account={preview.account} password={passwordWords(preview, pages) || null} />
          {preview.programs.map((program) => (
            <ReviewProgram
              key={`${program.choice.program} ${program.choice.profile}`}
              account={preview.account}
              program={program}
              form={formOf(program.choice, state.found)}
              values={valuesPlace(preview)}
            />
          ))}
        </>
      )}
    </Page>
  );
}

/** How the programs get the password, by what is planned for each of them. */
function passwordWords({ programs }: PlanPreview, { common, review: words }: PageWords): string {
  const saved = programs.filter(willHavePassword);
  const asking = programs.filter((program) => program.effect !== 'nothing' && !willHavePassword(program));
  return [
    ...(saved.length > 0 ? [words.saved(common.list(namesOf(saved)))] : []),
    ...(asking.length > 0 ? [words.asked(common.list(namesOf(asking)))] : []),
  ].join('. ');
}

function willHavePassword({ notes }: ProgramPreview): boolean {
  return notes.some(({ kind }) => kind === 'password-will-be-saved');
}
