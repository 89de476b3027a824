import { useState } from 'react';
import { useLanguage } from './language-context';
import { type FieldError, TextField } from './text-field';

interface PasswordFieldProps {
  readonly id: string;
  readonly hint: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly error: FieldError | undefined;
}

/** Hidden until it is asked for. Pasting works, since password managers need it. */
export function PasswordField(props: PasswordFieldProps) {
  const words = useLanguage().pages.password;
  const [shown, show] = useState(false);
  return (
    <TextField
      {...props}
      label={words.label}
      type={shown ? 'text' : 'password'}
      autoComplete="current-password"
      autoCapitalize="off"
      spellCheck={false}
      button={
        <button type="button" className="button" aria-controls={props.id} onClick={() => show(!shown)}>
          {shown ? words.hide : words.show} <span className="unseen">{words.shown}</span>
        </button>
      }
    />
  );
}
