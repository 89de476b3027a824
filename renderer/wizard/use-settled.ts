import { useEffect, useState } from 'react';

const pauseMilliseconds = 400;

/** The text as it was when typing last paused, so that a half-typed address is not talked about. */
export function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
