import type { Progress } from '../../electron/contract/report';
import { useLanguage } from '../parts/language-context';
import { Page } from '../parts/page';

interface WorkingPageProps {
  readonly title: string;
  readonly step?: number;
  readonly programs: readonly Pick<Progress, 'choice' | 'programName'>[];
  readonly progress: readonly Progress[];
}

/** While settings are written or put back: what each program is at, told as it changes. */
export function WorkingPage({ title, step, programs, progress }: WorkingPageProps) {
  const { result: words } = useLanguage().pages;
  return (
    <Page title={title} {...(step === undefined ? {} : { step })}>
      <p>{words.stayOpen}</p>
      <div className="working" aria-hidden="true" />
      <div role="status">
        <ul className="stages">
          {programs.map(({ choice, programName }) => {
            const stage = progress.find((one) => isSameChoice(one.choice, choice))?.stage;
            return (
              <li key={`${choice.program} ${choice.profile}`}>
                <strong>{programName}</strong> {stage ? words.stages[stage] : words.waiting}
              </li>
            );
          })}
        </ul>
      </div>
    </Page>
  );
}

function isSameChoice(one: Progress['choice'], other: Progress['choice']): boolean {
  return one.program === other.program && one.profile === other.profile;
}
