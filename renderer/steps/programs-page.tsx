import { HelpLink } from '../parts/help-link';
import { useLanguage } from '../parts/language-context';
import { Notice } from '../parts/notice';
import { ContinueButton, Page } from '../parts/page';
import { preferredChoice } from '../wizard/answers';
import { useSend } from '../wizard/wizard-context';
import type { FindingState, ProgramsState } from '../wizard/wizard-state';
import { ProgramCard } from './program-card';
import { SystemPrograms } from './system-programs';

export function ProgramsPage({ state }: { state: FindingState | ProgramsState }) {
  const { pages, problems, byHand } = useLanguage();
  const words = pages.programs;
  const send = useSend();
  const { found, answers } = state;
  const looking = state.step === 'finding-programs';
  const problem = state.step === 'programs' ? state.problem : null;
  const controlId = problem?.kind === 'nothing-chosen' ? (found[0]?.id ?? null) : null;

  return (
    <Page
      title={words.title}
      step={4}
      complaints={problem === null ? [] : [{ controlId, ...problems(problem) }]}
      onBack={() => send({ type: 'went-back' })}
      onSubmit={() => send({ type: 'continued' })}
      actions={
        <>
          <button
            type="button"
            className={found.length > 0 ? 'button' : 'button primary'}
            onClick={() => send({ type: 'recheck-requested' })}
          >
            {pages.common.checkAgain}
          </button>
          {found.length > 0 && <ContinueButton />}
        </>
      }
    >
      <p className="hint" role="status">
        {looking ? words.looking : words.looked(found.length)}
      </p>
      {!looking && found.length === 0 && <NoPrograms />}
      <div className="cards" aria-busy={looking}>
        {found.map((program) => {
          const choice = answers.chosen.find((one) => one.program === program.id) ?? null;
          const others = answers.chosen.filter((one) => one.program !== program.id);
          const choose = (chosen: typeof choice) =>
            send({ type: 'edited', edit: { chosen: chosen === null ? others : [...others, chosen] } });
          return (
            <ProgramCard
              key={program.id}
              program={program}
              choice={choice}
              onToggle={() => choose(choice === null ? preferredChoice(program) : null)}
              onProfile={(profile) => choose({ program: program.id, profile })}
            />
          );
        })}
      </div>
      {!looking && <SystemPrograms />}
      <button type="button" className="link" onClick={() => send({ type: 'by-hand-requested' })}>
        {byHand.fromPrograms}
      </button>
    </Page>
  );
}

function NoPrograms() {
  const words = useLanguage().pages.programs;
  return (
    <Notice kind="information">
      <p>{words.noneHelp}</p>
      <HelpLink page="get-thunderbird">{words.getThunderbird}</HelpLink>
    </Notice>
  );
}
