import type { ComponentProps, ReactNode } from 'react';
import { ErrorIcon } from './icons';

export interface FieldError {
  readonly title: string;
  readonly whatToDo: string;
}

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'id' | 'onChange' | 'value'> {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly error?: FieldError | undefined;
  /** Beside the field, as part of it. */
  readonly button?: ReactNode;
}

export function TextField({ id, label, hint, onValue, error, button, ...input }: TextFieldProps) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field refused' : 'field'}>
      <div className="field-words">
        <label htmlFor={id}>{label}</label>
        {hint && (
          <span className="hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </div>
      <FieldErrorText id={`${id}-error`} error={error} />
      <div className="field-row">
        <input
          {...input}
          id={id}
          dir="auto"
          aria-describedby={describedBy || undefined}
          aria-invalid={error !== undefined}
          onChange={(event) => onValue(event.target.value)}
        />
        {button}
      </div>
    </div>
  );
}

export function FieldErrorText({ id, error }: { id: string; error: FieldError | undefined }) {
  if (error === undefined) return null;
  return (
    <p className="field-error" id={id}>
      <ErrorIcon />
      <span>
        <strong>{error.title}</strong> {error.whatToDo}
      </span>
    </p>
  );
}
