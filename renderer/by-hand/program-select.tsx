import { useLanguage } from '../parts/language-context';
import { programForms, retiredPrograms } from './all-programs';
import type { ProgramForm } from './program-form';

interface ProgramSelectProps {
  readonly chosen: string | null;
  readonly onChoose: (program: string | null) => void;
}

export function ProgramSelect({ chosen, onChoose }: ProgramSelectProps) {
  const { byHand: words } = useLanguage();
  const named = programForms.filter(({ name }) => name !== null);
  const unnamed = programForms.filter(({ name }) => name === null);
  return (
    <div className="field">
      <label htmlFor="by-hand-program">{words.program}</label>
      <select
        id="by-hand-program"
        value={chosen ?? ''}
        onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}
      >
        <option value="">{words.chooseProgram}</option>
        {(['computer', 'phone'] as const).map((place) => (
          <optgroup key={place} label={words.runsOn[place]}>
            <Options programs={named.filter(({ runsOn }) => runsOn === place)} />
          </optgroup>
        ))}
        <Options programs={unnamed} />
        <optgroup label={words.retired}>
          {Object.entries(retiredPrograms).map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      </select>
    </div>
  );
}

function Options({ programs }: { programs: readonly ProgramForm[] }) {
  const { byHand: words } = useLanguage();
  return programs.map(({ id, name }) => (
    <option key={id} value={id}>
      {name ?? words.another}
    </option>
  ));
}
