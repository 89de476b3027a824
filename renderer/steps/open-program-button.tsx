import { useState } from 'react';
import type { ProgramChoice } from '../../electron/contract/programs';
import { useLanguage } from '../parts/language-context';
import { useWizard } from '../wizard/wizard-context';
import type { Answer } from '../wizard/wizard-state';

interface OpenProgramButtonProps {
  readonly choice: Pick<ProgramChoice, 'program'>;
  readonly programName: string;
}

export function OpenProgramButton({ choice, programName }: OpenProgramButtonProps) {
  const { result: words } = useLanguage().pages;
  const openProgram = useWizard((wizard) => wizard.openProgram);
  return (
    <OpenButton
      label={words.open(programName)}
      opened={words.opened(programName)}
      onOpen={() => openProgram(choice.program)}
    />
  );
}

/** For classic Outlook, whose accounts are added in a window of the Control Panel. */
export function OpenAccountsButton({ program }: { program: ProgramChoice['program'] }) {
  const { byHand: words } = useLanguage();
  const openAccounts = useWizard((wizard) => wizard.openAccounts);
  return (
    <OpenButton
      label={words.openAccounts}
      opened={words.accountsOpened}
      onOpen={() => openAccounts(program)}
    />
  );
}

interface OpenButtonProps {
  readonly label: string;
  readonly opened: string;
  readonly onOpen: () => Promise<Answer<null>>;
}

function OpenButton({ label, opened, onOpen }: OpenButtonProps) {
  const { problems } = useLanguage();
  const [answer, setAnswer] = useState<Answer<null> | null>(null);
  return (
    <>
      <span className="said" role="status">
        {answer?.ok ? opened : answer && problems(answer.problem).title}
      </span>
      <button type="button" className="button primary" onClick={async () => setAnswer(await onOpen())}>
        {label}
      </button>
    </>
  );
}
