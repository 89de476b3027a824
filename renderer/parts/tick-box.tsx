interface TickBoxProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
}

export function TickBox({ id, label, hint, checked, onChecked }: TickBoxProps) {
  return (
    <div className="tick-box">
      <input
        type="checkbox"
        id={id}
        checked={checked}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChecked(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      <p className="hint" id={`${id}-hint`} role="status">
        {hint}
      </p>
    </div>
  );
}
