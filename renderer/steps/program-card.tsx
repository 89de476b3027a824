import type { FoundProfile, FoundProgram, ProgramChoice, SetupWay } from '../../electron/contract/programs';
import { programForms } from '../by-hand/all-programs';
import { ChoiceGroup } from '../parts/choice-group';
import { useLanguage } from '../parts/language-context';
import { Notice } from '../parts/notice';
import { isolate } from '../text/isolate';
import type { Language } from '../text/languages';
import { isUsable } from '../wizard/answers';

interface ProgramCardProps {
  readonly program: FoundProgram;
  readonly choice: ProgramChoice | null;
  readonly onToggle: () => void;
  readonly onProfile: (profile: string) => void;
}

export function ProgramCard({ program, choice, onToggle, onProfile }: ProgramCardProps) {
  const { programs: words } = useLanguage().pages;
  const usable = program.profiles.some(isUsable);
  const profile = program.profiles.find(({ id }) => id === choice?.profile) ?? program.profiles[0];
  const factsId = `${program.id}-facts`;
  return (
    <div className="card program">
      <div className="program-head">
        <input
          type="checkbox"
          id={program.id}
          checked={choice !== null}
          disabled={!usable}
          aria-describedby={factsId}
          onChange={onToggle}
        />
        <div className="program-name">
          <label htmlFor={program.id}>{program.name}</label>
          {program.opensMailLinks && <span className="mark">{words.opensMailLinks}</span>}
        </div>
        <div className="program-facts" id={factsId}>
          <ProgramFacts program={program} />
          {program.profiles.length === 1 && profile && <ProfileFacts way={program.way} profile={profile} />}
          <Through program={program} />
        </div>
      </div>
      {choice !== null && profile?.running && program.way !== 'by-hand' && (
        <Notice kind="warning">{words.open(program.name)}</Notice>
      )}
      {program.profiles.length === 1 && profile && <ProfileProblem profile={profile} />}
      {choice !== null && program.profiles.length > 1 && (
        <Profiles program={program} chosen={choice.profile} onProfile={onProfile} />
      )}
    </div>
  );
}

function ProgramFacts({ program: { version, packaging, location } }: { program: FoundProgram }) {
  const { programs: words } = useLanguage().pages;
  return (
    <>
      <p>
        {version !== null && `${words.version(version)}, `}
        {words.packaging[packaging]}
      </p>
      {packaging === 'archive' && <p className="path">{words.location(location)}</p>}
    </>
  );
}

/** Nobody looked into a program that we do not write into, so nothing is said of what is not in it. */
function ProfileFacts({ way, profile }: { way: SetupWay; profile: FoundProfile }) {
  const language = useLanguage();
  if (way !== 'automatic' && profile.problem === null && profile.accounts.length === 0) return null;
  return <p>{profileFacts(profile, language)}</p>;
}

/** Of the few programs that let their maker's servers fetch the mail. */
function Through({ program: { kind, name } }: { program: FoundProgram }) {
  const { byHand: words } = useLanguage();
  const maker = programForms.find(({ id }) => id === kind)?.through ?? null;
  return maker !== null && <p className="through">{words.through(name, maker)}</p>;
}

function ProfileProblem({ profile }: { profile: FoundProfile }) {
  const { problems } = useLanguage();
  if (isUsable(profile) || profile.problem === null) return null;
  const { title, whatToDo } = problems(profile.problem);
  return (
    <Notice kind="warning" title={title}>
      <p>{whatToDo}</p>
    </Notice>
  );
}

interface ProfilesProps {
  readonly program: FoundProgram;
  readonly chosen: string;
  readonly onProfile: (profile: string) => void;
}

function Profiles({ program, chosen, onProfile }: ProfilesProps) {
  const language = useLanguage();
  const words = language.pages.programs;
  return (
    <ChoiceGroup
      name={`${program.id}-profile`}
      legend={words.profile(program.name)}
      look="plain"
      value={chosen}
      onValue={onProfile}
      choices={program.profiles.map((profile) => ({
        value: profile.id,
        label: profile.name,
        mark: profile.opensByDefault ? words.opensByDefault : undefined,
        disabled: !isUsable(profile),
        hint: profileFacts(profile, language),
      }))}
    />
  );
}

function profileFacts(profile: FoundProfile, { pages, problems }: Language): string {
  if (profile.problem !== null && !isUsable(profile)) return problems(profile.problem).title;
  if (profile.state === 'new') return pages.programs.notStartedYet;
  if (profile.accounts.length === 0) return pages.programs.noAccounts;
  return pages.programs.accounts(pages.common.list(profile.accounts.map(({ address }) => isolate(address))));
}
