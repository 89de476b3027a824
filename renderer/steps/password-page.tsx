import { useState } from 'react';
import type { Bug } from '../../electron/contract/problems';
import { ChoiceGroup } from '../parts/choice-group';
import { Depth } from '../parts/depth';
import type { Complaint } from '../parts/error-summary';
import { HelpLink } from '../parts/help-link';
import { useLanguage } from '../parts/language-context';
import { ContinueButton, Page } from '../parts/page';
import { PasswordField } from '../parts/password-field';
import { chosenNames } from '../wizard/answers';
import { useSend, useWizard } from '../wizard/wizard-context';
import type { PasswordState } from '../wizard/wizard-state';

type Refusal = { readonly kind: 'password-missing' } | Bug;

const passwordId = 'password';

export function PasswordPage({ state }: { state: PasswordState }) {
  const { pages, problems } = useLanguage();
  const words = pages.password;
  const send = useSend();
  const submitPassword = useWizard((wizard) => wizard.submitPassword);
  const held = state.answers.savePassword;
  const [choice, choose] = useState<'ask' | 'save'>(held ? 'save' : 'ask');
  // The only place in the page where the password is, and only until it is handed on.
  const [password, setPassword] = useState('');
  const [refusal, refuse] = useState<Refusal | null>(null);
  const programs = pages.common.list(chosenNames(state));

  const submit = async () => {
    if (choice === 'ask') return send({ type: 'password-answered', save: false });
    if (password === '' && held) return send({ type: 'password-answered', save: true });
    if (password === '') return refuse({ kind: 'password-missing' });
    setPassword('');
    const answer = await submitPassword(password);
    if (!answer.ok) refuse(answer.problem);
  };

  const complaint: Complaint | null = refusal && {
    controlId: passwordId,
    ...(refusal.kind === 'bug' ? problems(refusal) : { title: words.missing, whatToDo: '' }),
  };
  return (
    <Page
      title={words.title(programs)}
      step={5}
      complaints={complaint ? [complaint] : []}
      onBack={() => send({ type: 'went-back' })}
      onSubmit={() => void submit()}
      actions={<ContinueButton />}
    >
      <ChoiceGroup
        name="passwordChoice"
        look="rows"
        value={choice}
        onValue={(chosen) => {
          choose(chosen);
          setPassword('');
          refuse(null);
        }}
        choices={[
          { value: 'ask', ...words.ask(programs), recommended: true },
          {
            value: 'save',
            ...words.save(programs),
            inside: (
              <PasswordField
                id={passwordId}
                hint={held ? words.held : words.hint(programs)}
                value={password}
                error={complaint ?? undefined}
                onValue={(typed) => {
                  setPassword(typed);
                  refuse(null);
                }}
              />
            ),
          },
        ]}
      />
      <Depth {...words.depth}>
        <HelpLink page="app-passwords">{words.readMore}</HelpLink>
      </Depth>
    </Page>
  );
}
