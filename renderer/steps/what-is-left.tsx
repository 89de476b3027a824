import type { ProgramReport } from '../../electron/contract/report';
import { useLanguage } from '../parts/language-context';

/** What only the person can do, in order. */
export function WhatIsLeft({ programs }: { programs: readonly ProgramReport[] }) {
  const { result: words, common } = useLanguage().pages;
  const names = common.list([...new Set(programs.map(({ programName }) => programName))]);
  const asked = programs.some(({ notes }) =>
    notes.some(({ kind }) => kind === 'program-will-ask-password' || kind === 'password-store-left-alone'),
  );
  return (
    <section className="card to-do" aria-labelledby="to-do">
      <h2 id="to-do">{words.toDo}</h2>
      <ol>
        <li>{words.openSteps(names)}</li>
        <li>{asked ? words.passwordSteps : words.mailArrives}</li>
      </ol>
    </section>
  );
}
