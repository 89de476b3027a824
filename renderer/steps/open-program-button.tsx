import { useState } from 'react';
import type { ProgramChoice } from '../../electron/contract/programs';
import { useLanguage } from '../parts/language-context';
import { useWizard } from '../wizard/wizard-context';
import type { Answer } from '../wizard/wizard-state';

interface OpenProgramButtonProps {
  readonly choice: ProgramChoice;
  readonly programName: string;
}

export function OpenProgramButton({ choice, programName }: OpenProgramButtonProps) {
  const { pages, problems } = useLanguage();
  const openProgram = useWizard((wizard) => wizard.openProgram);
  const [answer, setAnswer] = useState<Answer<null> | null>(null);
  const said = answer?.ok ? pages.result.opened(programName) : answer && problems(answer.problem).title;
  return (
    <>
      <span className="said" role="status">
        {said}
      </span>
      <button
        type="button"
        className="button primary"
        onClick={async () => setAnswer(await openProgram(choice.program))}
      >
        {pages.result.open(programName)}
      </button>
    </>
  );
}
