interface EmblemProps {
  readonly look: 'done' | 'partly';
  readonly line: string;
}

function Emblem({ look, line }: EmblemProps) {
  return (
    <svg className={`emblem ${look}`} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <circle className="emblem-ground" cx="32" cy="32" r="30" />
      <path className="emblem-line" d={line} />
    </svg>
  );
}

export function DoneEmblem() {
  return <Emblem look="done" line="m20 33 8.5 8.5L45 24" />;
}

export function PartlyEmblem() {
  return <Emblem look="partly" line="M32 18v18M32 45v.5" />;
}

export function UndoneEmblem() {
  return <Emblem look="done" line="M26 20 18 28l8 8M19 28h17a9 9 0 0 1 0 18h-8" />;
}

/** Nothing went wrong, and it is the person's turn. */
export function YourTurnEmblem() {
  return <Emblem look="done" line="M20 32h23M34 22l10 10-10 10" />;
}
