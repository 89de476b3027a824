import { useEffect, useRef } from 'react';
import { useLanguage } from '../parts/language-context';
import { accountAnswersOf, findLogin } from '../wizard/answers';
import type { PasswordState, SigningInState } from '../wizard/wizard-state';

/** Stays on the page while there is nothing to tell, so that what comes is told. */
export function SigningIn({ state }: { state: PasswordState | SigningInState }) {
  const words = useLanguage().pages.password;
  const region = useRef<HTMLDivElement>(null);
  const going = state.step === 'signing-in';
  useEffect(() => {
    if (going) region.current?.focus();
  }, [going]);
  const { login } = accountAnswersOf(state);
  const loginName = login.from === 'typed' ? login.loginName : (findLogin(state.answers)?.loginName ?? '');
  return (
    <div className="signing-in" role="status" tabIndex={-1} ref={region}>
      {going && (
        <>
          <p>{words.signingIn(loginName)}</p>
          <div className="working" aria-hidden="true" />
        </>
      )}
    </div>
  );
}
