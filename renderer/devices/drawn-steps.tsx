import type { ReactNode } from 'react';

interface DrawnStep {
  readonly sentence: string;
  /** Shows what the sentence says, and nothing more. */
  readonly picture: ReactNode;
}

export function DrawnSteps({ steps }: { steps: readonly DrawnStep[] }) {
  return (
    <ol className="drawn-steps">
      {steps.map(({ sentence, picture }) => (
        <li key={sentence}>
          {picture}
          <p>{sentence}</p>
        </li>
      ))}
    </ol>
  );
}
