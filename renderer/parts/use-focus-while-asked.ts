import { type RefObject, useEffect, useRef } from 'react';

/** For a question that is asked in place: the focus comes to it, and goes back to where it was when it is answered. */
export function useFocusWhileAsked(): RefObject<HTMLHeadingElement | null> {
  const question = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    question.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return question;
}
