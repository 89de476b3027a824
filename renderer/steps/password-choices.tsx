import { ChoiceGroup } from '../parts/choice-group';
import { useLanguage } from '../parts/language-context';
import { PasswordField } from '../parts/password-field';
import type { FieldError } from '../parts/text-field';
import { chosenNames, hasPasswordStore } from '../wizard/answers';
import type { PasswordUse, WizardState } from '../wizard/wizard-state';

export const passwordId = 'password';

interface PasswordChoicesProps {
  readonly state: WizardState;
  /** No check is possible any more in this run. */
  readonly closed: boolean;
  readonly use: PasswordUse;
  readonly password: string;
  readonly error: FieldError | undefined;
  readonly onUse: (use: PasswordUse) => void;
  readonly onPassword: (password: string) => void;
}

export function PasswordChoices(props: PasswordChoicesProps) {
  const { pages } = useLanguage();
  const words = pages.password;
  const { passwordHeld } = props.state.answers;
  const programs = pages.common.list(chosenNames(props.state));
  const stores = chosenNames(props.state, hasPasswordStore);
  const named = { check: programs, 'check-and-save': pages.common.list(stores) };
  const closed = props.closed && !passwordHeld;
  const checking = (use: Exclude<PasswordUse, 'skip'>) => ({
    value: use,
    ...words.choices[use](named[use]),
    disabled: closed,
    inside: (
      <PasswordField
        id={passwordId}
        hint={passwordHeld ? words.held : words.hints[use](named[use])}
        value={props.password}
        error={props.error}
        onValue={props.onPassword}
      />
    ),
  });
  return (
    <ChoiceGroup
      name="passwordUse"
      look="rows"
      value={props.use}
      onValue={props.onUse}
      choices={[
        { ...checking('check'), recommended: !closed },
        ...(stores.length > 0 ? [checking('check-and-save')] : []),
        { value: 'skip', ...words.choices.skip(programs) },
      ]}
    />
  );
}
