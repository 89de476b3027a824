import { ChoiceGroup } from '../parts/choice-group';
import { useLanguage } from '../parts/language-context';
import { type FieldError, TextField } from '../parts/text-field';
import type { Answers } from '../wizard/wizard-state';

interface BeginningProps {
  readonly answers: Answers;
  readonly errorAt: (id: string) => FieldError | undefined;
  readonly onEdit: (edit: Partial<Answers>) => void;
}

/** How an account with an own domain began: the address alone does not tell its login name. */
export function Beginning({ answers, errorAt, onEdit }: BeginningProps) {
  const words = useLanguage().pages.address;
  const typing = { autoCapitalize: 'off', spellCheck: false, autoComplete: 'off' } as const;
  return (
    <ChoiceGroup
      name="loginFrom"
      legend={words.ownDomain}
      look="plain"
      value={answers.loginFrom}
      error={errorAt('loginFrom')}
      onValue={(loginFrom) => onEdit({ loginFrom })}
      choices={[
        { value: 'address', label: words.beginnings.address },
        {
          value: 'runbox-address',
          label: words.beginnings['runbox-address'],
          inside: (
            <TextField
              {...typing}
              label={words.runboxAddress}
              id="runboxAddress"
              value={answers.runboxAddress}
              error={errorAt('runboxAddress')}
              onValue={(runboxAddress) => onEdit({ runboxAddress })}
            />
          ),
        },
        {
          value: 'typed',
          label: words.beginnings.typed,
          inside: (
            <TextField
              {...words.loginName}
              {...typing}
              id="loginName"
              value={answers.loginName}
              error={errorAt('loginName')}
              onValue={(loginName) => onEdit({ loginName })}
            />
          ),
        },
      ]}
    />
  );
}
