export function DoneEmblem() {
  return (
    <svg className="emblem done" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <circle className="emblem-ground" cx="32" cy="32" r="30" />
      <path className="emblem-line" d="m20 33 8.5 8.5L45 24" />
    </svg>
  );
}

export function PartlyEmblem() {
  return (
    <svg className="emblem partly" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <circle className="emblem-ground" cx="32" cy="32" r="30" />
      <path className="emblem-line" d="M32 18v18M32 45v.5" />
    </svg>
  );
}

export function UndoneEmblem() {
  return (
    <svg className="emblem done" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <circle className="emblem-ground" cx="32" cy="32" r="30" />
      <path className="emblem-line" d="M26 20 18 28l8 8M19 28h17a9 9 0 0 1 0 18h-8" />
    </svg>
  );
}

/** Nothing went wrong, and it is the person's turn. */
export function YourTurnEmblem() {
  return (
    <svg className="emblem done" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <circle className="emblem-ground" cx="32" cy="32" r="30" />
      <path className="emblem-line" d="M20 32h23M34 22l10 10-10 10" />
    </svg>
  );
}
