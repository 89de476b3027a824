import { useId } from 'react';
import type { Protocol } from '../../electron/contract/account';
import type { ProgramReport } from '../../electron/contract/report';
import { useLanguage } from '../parts/language-context';
import { namesOf } from '../wizard/program-names';
import { isImported } from '../wizard/standing';

interface WhatIsLeftProps {
  readonly programs: readonly ProgramReport[];
  readonly protocol: Protocol;
}

/** What only the person can do, in order. A program that has taken over our settings is open already. */
export function WhatIsLeft({ programs, protocol }: WhatIsLeftProps) {
  const { result: words, common } = useLanguage().pages;
  const imported = programs.filter(isImported);
  const closed = programs.filter((program) => !isImported(program));
  const names = common.list(namesOf(closed));
  return (
    <>
      {imported.map(({ choice, programName }) => (
        <ToDo
          key={choice.program}
          title={words.toDoIn(programName)}
          steps={words.importSteps[protocol](programName)}
        />
      ))}
      {closed.length > 0 && (
        <ToDo
          title={imported.length > 0 ? words.toDoIn(names) : words.toDo}
          steps={[words.openSteps(names), asksPassword(closed) ? words.passwordSteps : words.mailArrives]}
        />
      )}
    </>
  );
}

function ToDo({ title, steps }: { title: string; steps: readonly string[] }) {
  const id = useId();
  return (
    <section className="card to-do" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  );
}

function asksPassword(programs: readonly ProgramReport[]): boolean {
  return programs.some(({ notes }) =>
    notes.some(({ kind }) => kind === 'program-will-ask-password' || kind === 'password-store-left-alone'),
  );
}
