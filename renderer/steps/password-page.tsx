import { useState } from 'react';
import type { Bug } from '../../electron/contract/problems';
import { otherSpelling } from '../../electron/runbox/login-name';
import { Depth } from '../parts/depth';
import type { Complaint } from '../parts/error-summary';
import { HelpLink } from '../parts/help-link';
import { useLanguage } from '../parts/language-context';
import { ContinueButton, Page } from '../parts/page';
import { chosenNames, findLogin, hasPasswordStore, usedLoginName } from '../wizard/answers';
import { currentCheck } from '../wizard/sign-in-check';
import { useSend, useWizard } from '../wizard/wizard-context';
import type { PasswordState, PasswordUse, SigningInState } from '../wizard/wizard-state';
import { PasswordChoices, passwordId } from './password-choices';
import { SignInNotice } from './sign-in-notice';
import { SigningIn } from './signing-in';
import { SupportReport } from './support-report';

type Refusal = { readonly kind: 'password-missing' } | Bug;

export function PasswordPage({ state }: { state: PasswordState | SigningInState }) {
  const { pages, problems } = useLanguage();
  const words = pages.password;
  const send = useSend();
  const submitPassword = useWizard((wizard) => wizard.submitPassword);
  const { passwordHeld, passwordUse } = state.answers;
  const closed = state.refusalsLeft === 0;
  const [chosen, choose] = useState<PasswordUse>(passwordUse);
  // The only place in the page where the password is, and only until it is handed on.
  const [password, setPassword] = useState('');
  const [refusal, refuse] = useState<Refusal | null>(null);
  const use = closed && !passwordHeld ? 'skip' : possibleUse(chosen, state);
  const signingIn = state.step === 'signing-in';
  const checked = signingIn ? null : currentCheck(state);
  const refused = checked !== null && checked.report.diagnosis.kind !== 'accepted';
  const hindered = refused || closed;

  const submit = async () => {
    if (signingIn) return;
    if (use === 'skip' || (password === '' && passwordHeld)) return send({ type: 'password-answered', use });
    if (password === '') return refuse({ kind: 'password-missing' });
    setPassword('');
    const answer = await submitPassword(password, use);
    if (!answer.ok) refuse(answer.problem);
  };

  const fieldError = refusal && {
    ...(refusal.kind === 'bug' ? problems(refusal) : { title: words.missing, whatToDo: words.orSkip }),
  };
  const complaints: Complaint[] = fieldError === null ? [] : [{ controlId: passwordId, ...fieldError }];
  if (state.step === 'password' && state.problem !== null)
    complaints.push({ controlId: null, ...problems(state.problem) });
  const login = findLogin(state.answers);
  const otherLogin = login && otherSpelling(login);
  const again = use !== 'skip' && (refused || (state.step === 'password' && state.problem !== null));

  return (
    <Page
      title={words.title}
      step={5}
      complaints={complaints}
      onBack={() => send({ type: 'went-back' })}
      onSubmit={() => void submit()}
      actions={<PasswordActions again={again} busy={signingIn} />}
    >
      <SigningIn state={state} />
      {!signingIn && (
        <>
          {hindered && (
            <SignInNotice
              network={state.network}
              checked={refused ? checked : null}
              refusalsLeft={state.refusalsLeft}
              otherLogin={otherLogin}
            />
          )}
          {!hindered && <p>{words.lead(usedLoginName(state))}</p>}
          <PasswordChoices
            state={state}
            closed={closed}
            use={use}
            password={password}
            error={fieldError ?? undefined}
            onUse={(value) => {
              choose(value);
              refuse(null);
              if (value === 'skip') setPassword('');
            }}
            onPassword={(typed) => {
              setPassword(typed);
              refuse(null);
            }}
          />
          <Depth {...words.depth}>
            <HelpLink page="app-passwords">{words.readMore}</HelpLink>
          </Depth>
          {hindered && <SupportReport />}
        </>
      )}
    </Page>
  );
}

/** Saving was chosen when there was a program with a store for it, and there may be none any more. */
function possibleUse(chosen: PasswordUse, state: PasswordState | SigningInState): PasswordUse {
  const storable = chosenNames(state, hasPasswordStore).length > 0;
  return chosen === 'check-and-save' && !storable ? 'check' : chosen;
}

/** After a check that was not accepted there are two ways on. */
function PasswordActions({ again, busy }: { again: boolean; busy: boolean }) {
  const words = useLanguage().pages.password;
  const send = useSend();
  if (busy) return null;
  if (!again) return <ContinueButton />;
  return (
    <>
      <button type="button" className="button" onClick={() => send({ type: 'went-on-unchecked' })}>
        {words.goOn}
      </button>
      <button type="submit" className="button primary">
        {words.tryAgain}
      </button>
    </>
  );
}
