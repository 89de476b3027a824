import type { ProgramKind } from '../../electron/contract/programs';
import { useLanguage } from '../parts/language-context';
import { useSend } from '../wizard/wizard-context';

interface ShowValuesButtonProps {
  readonly form: ProgramKind;
  readonly look: 'button' | 'button primary' | 'button beside';
  /** Told where there is more than one such button. */
  readonly programName?: string | undefined;
}

/** Leads to the form of a program, with every value in it. */
export function ShowValuesButton({ form, look, programName }: ShowValuesButtonProps) {
  const { review: words } = useLanguage().pages;
  const send = useSend();
  return (
    <button type="button" className={look} onClick={() => send({ type: 'by-hand-requested', form })}>
      {programName === undefined ? words.showValues : words.showValuesFor(programName)}
    </button>
  );
}
