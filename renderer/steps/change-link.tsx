import { useLanguage } from '../parts/language-context';
import { useSend } from '../wizard/wizard-context';
import type { Question } from '../wizard/wizard-state';

interface ChangeLinkProps {
  readonly question: Question;
  /** What would be changed; follows the word, unseen. */
  readonly what: string;
}

export function ChangeLink({ question, what }: ChangeLinkProps) {
  const { common } = useLanguage().pages;
  const send = useSend();
  return (
    <button type="button" className="link" onClick={() => send({ type: 'change-requested', question })}>
      {common.change}
      <span className="unseen">: {what}</span>
    </button>
  );
}
