import type { FoundProgram, SetupWay } from '../../electron/contract/programs';
import { HelpLink } from '../parts/help-link';
import { useLanguage } from '../parts/language-context';
import { Notice } from '../parts/notice';
import { ContinueButton, Page } from '../parts/page';
import { preferredChoice, programsOf, ways } from '../wizard/answers';
import { useSend } from '../wizard/wizard-context';
import type { FindingState, ProgramsState } from '../wizard/wizard-state';
import { ProgramCard } from './program-card';

export function ProgramsPage({ state }: { state: FindingState | ProgramsState }) {
  const { pages, problems, byHand } = useLanguage();
  const words = pages.programs;
  const send = useSend();
  const { found } = state;
  const looking = state.step === 'finding-programs';
  const problem = state.step === 'programs' ? state.problem : null;
  const [first] = ways.flatMap((way) => programsOf(way, found));
  const controlId = problem?.kind === 'nothing-chosen' ? (first?.id ?? null) : null;

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
      {ways.map((way) => (
        <ProgramsOfWay key={way} way={way} state={state} />
      ))}
      <button type="button" className="link" onClick={() => send({ type: 'by-hand-requested' })}>
        {byHand.fromPrograms}
      </button>
    </Page>
  );
}

interface ProgramsOfWayProps {
  readonly way: SetupWay;
  readonly state: FindingState | ProgramsState;
}

function ProgramsOfWay({ way, state }: ProgramsOfWayProps) {
  const words = useLanguage().pages.programs;
  const programs = programsOf(way, state.found);
  if (programs.length === 0) return null;
  return (
    <section className="cards" aria-labelledby={way} aria-busy={state.step === 'finding-programs'}>
      <h2 id={way}>{words.ways[way]}</h2>
      {programs.map((program) => (
        <ChosenOrNot key={program.id} program={program} state={state} />
      ))}
    </section>
  );
}

function ChosenOrNot({ program, state }: { program: FoundProgram; state: FindingState | ProgramsState }) {
  const send = useSend();
  const { chosen } = state.answers;
  const choice = chosen.find((one) => one.program === program.id) ?? null;
  const others = chosen.filter((one) => one.program !== program.id);
  const choose = (chosen: typeof choice) =>
    send({ type: 'edited', edit: { chosen: chosen === null ? others : [...others, chosen] } });
  return (
    <ProgramCard
      program={program}
      choice={choice}
      onToggle={() => choose(choice === null ? preferredChoice(program) : null)}
      onProfile={(profile) => choose({ program: program.id, profile })}
    />
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
