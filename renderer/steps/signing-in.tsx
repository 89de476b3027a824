import { useEffect, useRef } from 'react';
import { useLanguage } from '../parts/language-context';
import { usedLoginName } from '../wizard/answers';
import type { PasswordState, SigningInState } from '../wizard/wizard-state';

/** Stays on the page while there is nothing to tell, so that what comes is told. */
export function SigningIn({ state }: { state: PasswordState | SigningInState }) {
  const words = useLanguage().pages.password;
  const region = useRef<HTMLDivElement>(null);
  const going = state.step === 'signing-in';
  useEffect(() => {
    if (going) region.current?.focus();
  }, [going]);
  return (
    <div className="signing-in" role="status" tabIndex={-1} ref={region}>
      {going && (
        <>
          <p>{words.signingIn(usedLoginName(state))}</p>
          <div className="working" aria-hidden="true" />
        </>
      )}
    </div>
  );
}
